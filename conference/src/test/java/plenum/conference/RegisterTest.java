package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.RegisterCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.event.RegisterEvent;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.register.Pledge;
import plenum.conference.register.Word;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

class RegisterTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");
  private static final EntryId FIRST = new EntryId.OwnEntry(1);
  private static final EntryId OF_RECORD = new EntryId.RecordEntry(1);
  private static final Became DONE = new Became(Fulfilment.DONE, "in May", Optional.empty());

  private final Meeting meeting =
      Meeting.of(Samples.programme(2, new Chairing.AllHeads(), FloorPolicy.OPEN));

  @BeforeEach
  void opens() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    meeting.later(Duration.ofMinutes(5));
  }

  private void writes(SeatId seat, Who by, String text) {
    meeting.later(Duration.ofMinutes(1));
    meeting.does(
        sitting(seat),
        new StatementCommand.Write(
            Optional.empty(),
            new Substance.Commitment(
                by,
                Texts.of("en", text),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 5, 1)),
                false)));
  }

  private void isInTheRecord(int own) {
    meeting.does(sitting(HEAD), new StatementCommand.ProposeEntry(own));
    var number = meeting.conference().statements().joint().last();
    meeting.does(sitting(OTHER_HEAD), new StatementCommand.AcceptEntry(number));
  }

  private void isOver() {
    meeting.does(sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
  }

  private static RegisterCommand says(EntryId pledge, Became became) {
    return new RegisterCommand.SayWhatBecame(pledge, became);
  }

  private List<Pledge> readBy(DelegationId side) {
    return Pledges.of(meeting.conference(), side);
  }

  @Test
  void nobody_says_what_became_of_it_while_the_meeting_runs() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    assertThat(meeting.mayNot(sitting(HEAD), says(FIRST, DONE)))
        .isEqualTo(new RegisterRefusal.MeetingStillRuns());
  }

  @Test
  void what_a_side_keeps_for_itself_it_says_for_itself() {
    writes(HEAD, new Who.OfSide(MERROW), "to lend a gauge");
    isOver();
    var events = meeting.does(sitting(HEAD), says(FIRST, DONE));
    assertThat(events).singleElement().isInstanceOf(RegisterEvent.FulfilmentNoted.class);
    assertThat(events.getFirst().publicPart().toString()).doesNotContain("May");
    assertThat(readBy(LANVIA))
        .extracting(Pledge::fulfilment, Pledge::isPublic)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Fulfilment.DONE, false));
    assertThat(readBy(MERROW)).isEmpty();
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), says(FIRST, DONE)))
        .isEqualTo(new RegisterRefusal.NoSuchCommitment());
  }

  @Test
  void what_is_public_is_said_by_the_side_that_undertook_it_and_read_by_all() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    meeting.does(sitting(HEAD), new StatementCommand.Clear(1));
    isOver();
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), says(FIRST, DONE)))
        .isEqualTo(new RegisterRefusal.NotYourCommitment(LANVIA));
    meeting.does(sitting(HEAD), says(FIRST, DONE));
    assertThat(readBy(MERROW)).extracting(Pledge::fulfilment).containsExactly(Fulfilment.DONE);
    assertThat(Pledges.publicly(meeting.conference(), FIRST)).isEqualTo(Fulfilment.DONE);
    meeting.does(sitting(HEAD), says(FIRST, new Became(Fulfilment.OPEN, "", Optional.empty())));
    assertThat(readBy(MERROW)).extracting(Pledge::fulfilment).containsExactly(Fulfilment.OPEN);
  }

  @Test
  void what_was_said_for_oneself_is_said_anew_once_it_is_public() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    isOver();
    meeting.does(sitting(HEAD), says(FIRST, DONE));
    meeting.does(sitting(HEAD), new StatementCommand.Clear(1));
    assertThat(readBy(MERROW)).extracting(Pledge::fulfilment).containsExactly(Fulfilment.OPEN);
    meeting.does(sitting(HEAD), says(FIRST, DONE));
    assertThat(readBy(MERROW)).extracting(Pledge::fulfilment).containsExactly(Fulfilment.DONE);
  }

  @Test
  void what_all_undertook_is_done_once_every_side_says_so() {
    writes(HEAD, new Who.AllSides(), "to meet again");
    isInTheRecord(1);
    isOver();
    meeting.does(sitting(HEAD), says(OF_RECORD, DONE));
    assertThat(readBy(MERROW))
        .singleElement()
        .satisfies(pledge -> {
          assertThat(pledge.fulfilment()).isEqualTo(Fulfilment.OPEN);
          assertThat(pledge.words()).extracting(Word::side).containsExactly(LANVIA);
        });
    meeting.does(sitting(OTHER_HEAD), says(OF_RECORD, DONE));
    assertThat(readBy(LANVIA)).extracting(Pledge::fulfilment).containsExactly(Fulfilment.DONE);
  }

  @Test
  void what_stands_in_the_record_is_one_commitment_with_ones_own_entry() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    isInTheRecord(1);
    meeting.does(sitting(HEAD), new StatementCommand.Clear(1));
    isOver();
    meeting.does(sitting(HEAD), says(FIRST, DONE));
    assertThat(readBy(LANVIA)).extracting(Pledge::id).containsExactly(OF_RECORD);
    assertThat(Pledges.publicly(meeting.conference(), FIRST)).isEqualTo(Fulfilment.DONE);
  }

  @Test
  void what_everybody_reads_was_overtaken_by_nothing_that_is_sealed() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    writes(HEAD, new Who.OfSide(LANVIA), "to train twenty pilots");
    meeting.does(sitting(HEAD), new StatementCommand.Clear(1));
    isOver();
    var overtaken = new Became(Fulfilment.OVERTAKEN, "", Optional.of(new EntryId.OwnEntry(2)));
    assertThat(meeting.mayNot(sitting(HEAD), says(FIRST, overtaken)))
        .isEqualTo(new RegisterRefusal.NoSuchCommitment());
    meeting.does(sitting(HEAD), new StatementCommand.Clear(2));
    meeting.does(sitting(HEAD), says(FIRST, overtaken));
    assertThat(readBy(MERROW).getFirst().fulfilment()).isEqualTo(Fulfilment.OVERTAKEN);
    assertThat(meeting.does(sitting(HEAD), says(FIRST, overtaken))).isEmpty();
  }

  @Test
  void nothing_overtakes_itself_and_a_note_is_short() {
    writes(HEAD, new Who.OfSide(LANVIA), "to train ten pilots");
    isOver();
    assertThat(
            meeting.mayNot(
                sitting(HEAD),
                says(FIRST, new Became(Fulfilment.OVERTAKEN, "", Optional.of(FIRST)))))
        .isEqualTo(new RegisterRefusal.NoSuchCommitment());
    assertThat(
            meeting.mayNot(
                sitting(HEAD),
                says(FIRST, new Became(Fulfilment.DONE, "x".repeat(501), Optional.empty()))))
        .isEqualTo(new StatementRefusal.StatementTooLong(500));
  }
}
