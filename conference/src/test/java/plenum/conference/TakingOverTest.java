package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.CONVENER;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.conference.command.Actor;
import plenum.conference.command.LinkCommand.ClaimSide;
import plenum.conference.command.LinkCommand.ReissueDelegationLink;
import plenum.conference.command.LinkCommand.ReissueSeatLink;
import plenum.conference.event.LinkEvent;
import plenum.conference.programme.SeatId;

/** A side is taken over by its link, once, and perhaps again by a new one. */
class TakingOverTest {
  private static final Actor LINK = new Actor.DelegationSecretaryLink(LANVIA);
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  @Test
  void a_link_that_was_handed_out_opens_no_page_until_it_is_used() {
    assertThat(side().opens(1)).isFalse();
    assertThat(side().offers(1)).isTrue();
  }

  @Test
  void using_the_link_ends_it_and_brings_the_next_into_force() {
    assertThat(meeting.does(LINK, new ClaimSide(LANVIA, 1)))
        .contains(new LinkEvent.SideTakenOver(LANVIA, 1, 2, meeting.now()));
    assertThat(side().opens(2)).isTrue();
    assertThat(side().opens(1)).isFalse();
    assertThat(side().offers(1)).isFalse();
  }

  @Test
  void of_two_who_use_the_link_at_once_the_second_is_refused() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.mayNot(LINK, new ClaimSide(LANVIA, 1)))
        .isEqualTo(new DoorRefusal.LinkUsed());
  }

  @Test
  void it_is_known_when_a_link_was_used() {
    meeting.later(Duration.ofMinutes(7));
    var then = meeting.now();
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    meeting.later(Duration.ofMinutes(7));
    assertThat(side().usedAt(1)).contains(then);
    assertThat(side().usedAt(2)).isEmpty();
  }

  @Test
  void by_the_kept_link_taking_over_changes_nothing() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.does(LINK, new ClaimSide(LANVIA, 2))).isEmpty();
  }

  @Test
  void the_holder_of_the_kept_link_may_keep_another_and_nobody_else_learns_it() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.does(LINK, new ReissueDelegationLink(LANVIA)))
        .containsExactly(new LinkEvent.DelegationLinkRenewed(LANVIA, 3));
    assertThat(side().opens(3)).isTrue();
    assertThat(side().takenAnewSince(2)).isEmpty();
    assertThat(meeting.mayNot(LINK, new ClaimSide(LANVIA, 2)))
        .isEqualTo(new DoorRefusal.LinkReplaced());
  }

  @Test
  void the_convener_may_offer_a_new_link_to_a_side_that_is_taken_over() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    meeting.does(CONVENER, new ReissueDelegationLink(LANVIA));
    assertThat(side().offers(3)).isTrue();
    assertThat(side().opens(2)).isFalse();
    assertThat(meeting.conference().mayReadLink(CONVENER, ROOM)).isFalse();
    assertThat(side().takenAnewAt()).isEmpty();
  }

  @Test
  void the_convener_still_issues_no_seats_link_of_a_side_that_is_taken_over() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.mayNot(CONVENER, new ReissueSeatLink(ROOM)))
        .isEqualTo(new PersonRefusal.SideIsClaimed(LANVIA));
  }

  @Test
  void another_convener_offers_nothing() {
    assertThat(meeting.mayNot(new Actor.Convener("other"), new ReissueDelegationLink(LANVIA)))
        .isEqualTo(new PersonRefusal.NotTheConvener());
  }

  @Test
  void taking_a_side_over_anew_is_told_to_who_had_it() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(side().takenAnewAt()).isEmpty();
    meeting.does(CONVENER, new ReissueDelegationLink(LANVIA));
    meeting.later(Duration.ofMinutes(3));
    meeting.does(LINK, new ClaimSide(LANVIA, 3));
    assertThat(side().takenAnewAt()).contains(meeting.now());
    assertThat(side().takenAnewSince(2)).contains(meeting.now());
    assertThat(side().opens(4)).isTrue();
  }

  @Test
  void taking_a_side_over_anew_issues_its_seats_links_anew_and_leaves_who_is_inside() {
    meeting.knocks(HEAD);
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    meeting.does(CONVENER, new ReissueDelegationLink(LANVIA));
    meeting.does(LINK, new ClaimSide(LANVIA, 3));
    assertThat(meeting.conference().state(ROOM).orElseThrow().generation()).isEqualTo(3);
    assertThat(meeting.conference().admitted(HEAD)).isTrue();
  }

  @Test
  void nobody_takes_over_another_side() {
    assertThat(meeting.mayNot(LINK, new ClaimSide(MERROW, 1)))
        .isEqualTo(new PersonRefusal.NotYourSide(MERROW));
    assertThat(meeting.mayNot(sitting(HEAD), new ClaimSide(LANVIA, 1)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  /** As journals say it from when a link that was used stayed good. */
  @Test
  void a_link_that_was_used_before_links_ended_by_use_is_used_once_more() {
    var old = meeting.conference().after(new LinkEvent.SideClaimed(LANVIA));
    assertThat(old.mayReadLink(CONVENER, ROOM)).isFalse();
    var side = old.side(LANVIA).orElseThrow();
    assertThat(side.opens(1)).isFalse();
    assertThat(side.offers(1)).isTrue();
    var taken = old.after(new LinkEvent.SideTakenOver(LANVIA, 1, 2, meeting.now()));
    assertThat(taken.side(LANVIA).orElseThrow().takenAnewAt()).contains(meeting.now());
  }

  private SideState side() {
    return meeting.conference().side(LANVIA).orElseThrow();
  }
}
