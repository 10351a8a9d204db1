package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import plenum.wire.DelegationLinkState;
import plenum.wire.DelegationLinkState.LinkStanding;
import plenum.wire.Edit;
import plenum.wire.OrderOfProceedings;

/** A delegation's link from being handed out to being used, kept and offered anew. */
class DelegationLinkTest extends ConveningProgram {
  private static final String SIDE = "bach-lam";
  private static final Edit NEW_LINK = new Edit.ReissueDelegationLink(SIDE);

  @Test
  void a_link_that_was_handed_out_says_what_it_is_for_and_shows_nothing_else() throws Exception {
    var token = sideToken(order(convene().id()));
    var standing = standing(token);
    assertThat(standing.standing()).isEqualTo(LinkStanding.OFFERED);
    assertThat(standing.name()).containsEntry("en", "City of Bạch Lâm");
    var answer = bearer("/api/delegations", token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"link-offered\"").doesNotContain("seats");
  }

  @Test
  void once_it_is_used_the_link_that_the_convener_wrote_shows_no_seats_link() throws Exception {
    var written = sideToken(order(convene().id()));
    var kept = token(own(take(written)).link().orElseThrow());
    assertThat(kept).isNotEqualTo(written);
    for (var answer :
        List.of(
            bearer("/api/delegations", written),
            bearer("/api/delegations/seats/bach-lam-head/letter", written),
            bearer("/api/delegations/link/letter", written),
            bearer("/api/delegations/edits", written, NEW_LINK),
            take(written))) {
      assertThat(answer.statusCode()).isIn(401, 409);
      assertThat(answer.body()).contains("\"code\":\"link-used\"").doesNotContain("/s/");
    }
    assertThat(bearer("/api/delegations", kept).body()).contains("/s/");
  }

  @Test
  void a_used_link_tells_when_and_for_which_side_and_no_more() throws Exception {
    var written = sideToken(order(convene().id()));
    take(written);
    var standing = standing(written);
    assertThat(standing.standing()).isEqualTo(LinkStanding.USED);
    assertThat(standing.at()).isPresent();
    assertThat(standing.delegation()).isEqualTo(SIDE);
    assertThat(standing.subject()).isEmpty();
    assertThat(standing.name()).isEmpty();
  }

  @Test
  void of_many_who_take_over_at_once_exactly_one_does() throws Exception {
    var written = sideToken(order(convene().id()));
    Callable<Integer> taking = () -> take(written).statusCode();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var codes =
          people.invokeAll(Collections.nCopies(8, taking)).stream()
              .map(answer -> answer.resultNow())
              .sorted()
              .toList();
      assertThat(codes).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    }
  }

  @Test
  void the_kept_link_comes_as_letter_and_code_to_its_holder() throws Exception {
    var kept = claim(order(convene().id()));
    assertThat(bearer("/api/delegations/link/letter", kept).body()).contains(kept, "thư ký");
    assertThat(bearer("/api/delegations/link/qr", kept).body()).startsWith("<svg");
    assertThat(bearer("/api/delegations/link/other", kept).statusCode()).isEqualTo(404);
  }

  @Test
  void its_holder_keeps_another_by_new_link_and_the_convener_does_not_see_it() throws Exception {
    var id = convene().id();
    var kept = claim(order(id));
    var next = token(own(bearer("/api/delegations/edits", kept, NEW_LINK)).link().orElseThrow());
    assertThat(bearer("/api/delegations", next).statusCode()).isEqualTo(200);
    assertThat(standing(kept).standing()).isEqualTo(LinkStanding.REPLACED);
    assertThat(bearer("/api/delegations", kept).body()).contains("link-replaced");
    assertThat(own(get("/api/conferences/" + id)).link()).isEmpty();
  }

  @Test
  void the_convener_hands_out_a_new_link_to_a_claimed_side_and_sees_no_seats_link()
      throws Exception {
    var id = convene().id();
    var kept = claim(order(id));
    var offered = order(edit(id, NEW_LINK));
    assertThat(seat(offered, "bach-lam-head").link()).isEmpty();
    assertThat(get("/api/conferences/" + id + "/delegations/" + SIDE + "/letter").body())
        .contains(sideToken(offered));
    assertThat(bearer("/api/delegations", kept).body()).contains("link-replaced");
    assertThat(bearer("/api/delegations", sideToken(offered)).body()).contains("link-offered");
  }

  @Test
  void taking_over_anew_gives_new_seat_links_and_is_told_to_who_had_the_side() throws Exception {
    var id = convene().id();
    var first = order(take(sideToken(order(id))));
    var second = order(take(sideToken(order(edit(id, NEW_LINK)))));
    assertThat(seat(second, "bach-lam-head").link())
        .isPresent()
        .isNotEqualTo(seat(first, "bach-lam-head").link());
    assertThat(first.delegations().getFirst().anew()).isFalse();
    assertThat(second.delegations().getFirst().anew()).isTrue();
    var lost = standing(token(first.delegations().getFirst().link().orElseThrow()));
    assertThat(lost.standing()).isEqualTo(LinkStanding.TAKEN_ANEW);
    assertThat(lost.at()).isEqualTo(second.delegations().getFirst().takenOver());
    assertThat(own(get("/api/conferences/" + id)).link()).isEmpty();
  }

  @Test
  void no_other_link_has_a_standing() throws Exception {
    var seats = token(convene().seats().getFirst().link());
    assertThat(bearer("/api/delegations/link", seats).statusCode()).isEqualTo(401);
    assertThat(bearer("/api/delegations/link", "x").statusCode()).isEqualTo(401);
    assertThat(get("/api/delegations/link").statusCode()).isEqualTo(401);
  }

  private DelegationLinkState standing(String token) throws Exception {
    var answer = bearer("/api/delegations/link", token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.request(answer.body(), DelegationLinkState.class);
  }

  private OrderOfProceedings.DelegationState own(HttpResponse<String> answer) throws Exception {
    return order(answer).delegations().getFirst();
  }
}
