package plenum.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.server.identity.SignIn.LinkRefused;
import plenum.server.invitation.Links;
import plenum.server.invitation.SeatLink;
import plenum.server.invitation.TokenSigner;

class LocalAccountsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String PASSWORD = "a long enough one";

  private final TokenSigner signer = new TokenSigner(new byte[32]);
  private final Links links =
      new Links(() -> URI.create("http://127.0.0.1:8080"), signer, new Random(1));
  private final SignInLinks signInLinks = new SignInLinks(links, signer);
  private final LocalAccounts accounts =
      new LocalAccounts(
          new MemoryAccountStore(), new PasswordHash(new Random(2)), signInLinks, new SignInRate());

  @Test
  void a_link_signs_in_once() {
    var token = token(signInLinks.issue(accounts.first(), NOW));
    assertThat(accounts.byLink(token, "192.0.2.1", NOW))
        .isEqualTo(new SignIn.SignedIn(accounts.first()));
    assertThat(accounts.byLink(token, "192.0.2.1", NOW))
        .isEqualTo(new LinkRefused(LinkRefused.Why.USED));
  }

  @Test
  void a_link_ends_after_an_hour() {
    var token = token(signInLinks.issue(accounts.first(), NOW));
    assertThat(accounts.byLink(token, "192.0.2.1", NOW.plus(Duration.ofHours(1))))
        .isEqualTo(new LinkRefused(LinkRefused.Why.EXPIRED));
  }

  @Test
  void a_seat_link_signs_nobody_in() {
    var seat = links.seat(new SeatLink("c", "convener", 0), NOW.plusSeconds(60));
    assertThat(accounts.byLink(token(seat), "192.0.2.1", NOW))
        .isEqualTo(new LinkRefused(LinkRefused.Why.FORGED));
  }

  @Test
  void a_restart_ends_open_links() {
    var token = token(signInLinks.issue(accounts.first(), NOW));
    assertThat(new SignInLinks(links, signer).use(token, NOW))
        .isEqualTo(new SignInLinks.Use.Bad(LinkRefused.Why.USED));
  }

  @Test
  void name_and_password_sign_in_whatever_the_case_of_the_name() {
    var account = accounts.setPassword(accounts.first(), PASSWORD);
    assertThat(accounts.byPassword("Convener", PASSWORD, "192.0.2.1", NOW))
        .isEqualTo(new SignIn.SignedIn(account));
  }

  @Test
  void a_wrong_name_and_a_wrong_password_are_told_alike() {
    accounts.setPassword(accounts.first(), PASSWORD);
    assertThat(accounts.byPassword("convener", "another long one", "192.0.2.1", NOW))
        .isEqualTo(accounts.byPassword("nobody", PASSWORD, "192.0.2.1", NOW))
        .isEqualTo(new SignIn.WrongNameOrPassword());
  }

  @Test
  void an_account_without_a_password_takes_none() {
    accounts.first();
    assertThat(accounts.byPassword("convener", "", "192.0.2.1", NOW))
        .isEqualTo(new SignIn.WrongNameOrPassword());
  }

  @Test
  void the_eleventh_try_from_one_address_waits() {
    for (int i = 0; i < 10; i++) {
      accounts.byLink("forged", "192.0.2.1", NOW);
    }
    assertThat(accounts.byLink("forged", "192.0.2.1", NOW.plusSeconds(60)))
        .isEqualTo(new SignIn.TooManyTries(Duration.ofMinutes(4)));
    assertThat(accounts.byLink("forged", "192.0.2.2", NOW)).isInstanceOf(LinkRefused.class);
  }

  @Test
  void after_the_window_one_may_try_again() {
    for (int i = 0; i < 11; i++) {
      accounts.byLink("forged", "192.0.2.1", NOW);
    }
    assertThat(accounts.byLink("forged", "192.0.2.1", NOW.plusSeconds(300)))
        .isInstanceOf(LinkRefused.class);
  }

  @Test
  void guesses_at_one_name_are_counted_over_all_addresses() {
    var rate = new SignInRate();
    var guarded =
        new LocalAccounts(
            new MemoryAccountStore(), new PasswordHash(new Random(3)), signInLinks, rate);
    for (int i = 0; i < 10; i++) {
      assertThat(rate.tryOnce("name convener", NOW)).isEmpty();
    }
    assertThat(guarded.byPassword("CONVENER", PASSWORD, "192.0.2.9", NOW))
        .isInstanceOf(SignIn.TooManyTries.class);
  }

  @Test
  void a_short_password_is_the_callers_mistake() {
    assertThatThrownBy(() -> accounts.setPassword(accounts.first(), "short"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String token(URI link) {
    return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
  }
}
