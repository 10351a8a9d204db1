package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.press.Meetings.CLOSED;
import static plenum.press.Meetings.OPENED;
import static plenum.press.Meetings.VELDE;
import static plenum.press.Meetings.both;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.SeatId;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;
import plenum.press.archive.Entry;
import plenum.press.archive.HeldConference;
import plenum.press.news.Meeting;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/** What of a conference's words the archive knows. */
class HeldWordsTest {
  private static final SeatId VELDE_HEAD = new SeatId("velde-head");

  private static final Substance PILOTS =
      new Substance.Commitment(
          new Who.OfSide(VELDE),
          both("to train ten pilots", "đào tạo mười hoa tiêu"),
          List.of(both("safety", "an toàn")),
          Optional.empty(),
          Optional.empty(),
          Optional.of(LocalDate.of(2027, 5, 1)),
          false);

  private static Meeting meeting(boolean clears, String language) {
    var part = new SealedPart.Remembered(new Audience.OneDelegation(VELDE), PILOTS);
    var meeting =
        Meetings.held(Meetings.programme())
            .and(
                new StatementEvent.StatementWritten(
                    1, VELDE_HEAD, OPENED, OPENED, Optional.of(part)));
    if (clears) {
      meeting.and(new StatementEvent.StatementCleared(1, PILOTS, VELDE_HEAD, CLOSED));
    }
    var entry = HeldConference.entry(meeting.record(), "1", "convener").orElseThrow();
    return entry.items().stream()
        .filter(item -> item.language().equals(language))
        .findFirst()
        .orElseThrow()
        .meeting();
  }

  @Test
  void a_public_commitment_is_filed_in_each_language() {
    assertThat(meeting(true, "vi").commitments())
        .containsExactly(
            new Undertaking(
                new Speaker.OfSide("Ban Hoa tiêu Velde"),
                "đào tạo mười hoa tiêu",
                List.of("an toàn"),
                "",
                "",
                "2027-05-01",
                Standing.SAID));
    assertThat(meeting(true, "en").commitments())
        .extracting(Undertaking::what)
        .containsExactly("to train ten pilots");
  }

  @Test
  void what_its_side_says_became_of_it_is_filed_and_what_it_keeps_of_that_is_not() {
    assertThat(filed(Optional.empty()).fulfilment(0)).isEqualTo(Fulfilment.OPEN);
    var done = new Became(Fulfilment.DONE, "in May", Optional.empty());
    var told =
        new RegisterEvent.FulfilmentSaid(new EntryId.OwnEntry(1), VELDE, VELDE_HEAD, CLOSED, done);
    assertThat(filed(Optional.of(told)).fulfilment(0)).isEqualTo(Fulfilment.DONE);
    var kept =
        new RegisterEvent.FulfilmentNoted(
            1,
            VELDE,
            CLOSED,
            Optional.of(new SealedPart.Fate(new Audience.OneDelegation(VELDE), VELDE_HEAD, done)));
    assertThat(filed(Optional.of(kept)).fulfilment(0)).isEqualTo(Fulfilment.OPEN);
  }

  private static Entry filed(Optional<Event> later) {
    var part = new SealedPart.Remembered(new Audience.OneDelegation(VELDE), PILOTS);
    var meeting =
        Meetings.held(Meetings.programme())
            .and(
                new StatementEvent.StatementWritten(
                    1, VELDE_HEAD, OPENED, OPENED, Optional.of(part)))
            .and(new StatementEvent.StatementCleared(1, PILOTS, VELDE_HEAD, CLOSED));
    later.ifPresent(meeting::and);
    return HeldConference.entry(meeting.record(), "1", "convener").orElseThrow();
  }

  @Test
  void what_its_side_keeps_is_not_filed() {
    assertThat(meeting(false, "en").commitments()).isEmpty();
  }
}
