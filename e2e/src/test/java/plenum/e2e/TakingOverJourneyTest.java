package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A delegation's link goes through the mail, is used once, and may be handed out anew. */
@ExtendWith(UnderOneRoof.class)
class TakingOverJourneyTest {
  private static final String SIDE = "Vellmark Lighthouse Office";
  private static final String HANDED_OUT =
      "plenum-convene-invitations .secretary button[data-link]";
  private static final String SEATS = "plenum-convene-invitations li button[data-link]";

  private Browser chromium;
  private Convened conference;
  private Attendee convener;

  @BeforeEach
  void open(Premises premises) {
    var program = premises.program();
    chromium = premises.chromium(Colour.CRIMSON, 520);
    conference = Convened.on(program);
    convener =
        Attendee.opening(program.freshSignInLink(), "the convener", Browsers.window(chromium));
    convener.presses("Sign in");
    convener.sees("Your conferences");
    convener.page.navigate(program.server().url() + "/convene/" + conference.id());
    convener.sees("Link for the delegation’s secretary");
  }

  @Test
  void the_link_in_the_mail_leads_only_the_one_who_used_it_to_the_page() {
    var mail = handedOut();
    var secretary = opens(mail, "the secretary");
    secretary.sees("Take over " + SIDE);
    assertThat(Access.faults(secretary.page)).isEmpty();
    secretary.presses("Take over");
    secretary.sees("Keep this link; the one in the mail no longer opens this page.");
    assertThat(Access.faults(secretary.page)).isEmpty();
    var kept = secretary.page.url();
    assertThat(kept).contains("/d/").isNotEqualTo(mail.toString());

    secretary.page.navigate(mail.toString());
    secretary.sees("Your delegation");
    assertThat(secretary.page.url()).isEqualTo(kept);
    assertThat(secretary.page.getByText("Keep this link").count()).isZero();

    convener.page.navigate(mail.toString());
    convener.sees("This link has been used");
    convener.sees("If it was not you, tell the convener");
    assertThat(convener.page.locator(SEATS).count()).isZero();
    assertThat(Access.faults(convener.page)).isEmpty();

    var elsewhere = opens(URI.create(kept), "the secretary's other browser");
    elsewhere.sees("Your delegation");
    assertThat(elsewhere.page.locator(SEATS).count()).isPositive();
  }

  @Test
  void of_two_who_press_at_once_one_takes_over_and_the_other_is_told() {
    var mail = handedOut();
    var both = List.of(opens(mail, "the one"), opens(mail, "the other"));
    both.forEach(it -> it.sees("Take over " + SIDE));
    var soon = System.currentTimeMillis() + 1_500;
    both.forEach(it ->
        it.button("Take over")
            .evaluate("(it, at) => setTimeout(() => it.click(), at - Date.now())", (double) soon));
    Eventually.holds(
        "one has the page, and the other knows that the link was used",
        Attendee.PATIENCE,
        () -> shown(both, "Your delegation") == 1 && shown(both, "This link has been used") == 1);
  }

  @Test
  void a_new_link_for_a_side_that_is_taken_over_tells_who_had_it_and_who_leads_it() {
    var head = conference.opens("vellmark-head", Browsers.window(chromium));
    head.goesIn();
    var lost = opens(handedOut(), "the secretary with the lost laptop");
    lost.presses("Take over");
    lost.sees("Your delegation");
    convener.sees("Taken over on");
    assertThat(head.page.getByText("was taken over anew").count()).isZero();

    convener.page.onceDialog(Dialog::accept);
    convener.presses("New link " + SIDE);
    convener.sees("Not used yet.");
    lost.sees("There is a newer link");
    var secretary = opens(handedOut(), "the secretary");
    secretary.presses("Take over");
    secretary.sees("This page was taken over anew");
    head.sees("was taken over anew");
    assertThat(Access.faults(head.page)).isEmpty();
    head.presses("I have read this");
    assertThat(head.page.getByText("was taken over anew").count()).isZero();
    lost.page.reload();
    lost.sees("Somebody took over your delegation’s page");
    head.reloads();
  }

  private static long shown(List<Attendee> people, String heading) {
    return people.stream()
        .filter(it -> it.page.locator("h1, h2").getByText(heading).count() > 0)
        .count();
  }

  /** The first side's link, as the convener's page hands it out. */
  private URI handedOut() {
    return URI.create(convener.page.locator(HANDED_OUT).first().getAttribute("data-link"));
  }

  private Attendee opens(URI link, String name) {
    return Attendee.opening(link, name, Browsers.window(chromium));
  }
}
