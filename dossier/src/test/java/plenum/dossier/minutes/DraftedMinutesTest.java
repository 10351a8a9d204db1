package plenum.dossier.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.dossier.minutes.Talks.LANVIA;
import static plenum.dossier.minutes.Talks.MERROW;
import static plenum.dossier.minutes.Talks.seat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.mark.MarkKind;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What a side's minutes say of how far they have come. */
class DraftedMinutesTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId SECRETARY = seat(LANVIA, "secretary");

  private final Talks talks = Talks.open();

  @BeforeEach
  void writes() {
    talks.does(SECRETARY, new MarkCommand.MarkMoment(MarkKind.STATEMENT));
    talks.does(SECRETARY, new StatementCommand.Write(Optional.empty(), promise("a gauge")));
  }

  private static Substance promise(String text) {
    return new Substance.Commitment(
        new Who.OfSide(LANVIA),
        Texts.of("en", text),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private void corrected() {
    talks.does(SECRETARY, new MinutesCommand.PutOut());
    talks.does(
        seat(LANVIA, "room"),
        new MinutesCommand.ProposeCorrection(new Wish(Optional.of(1), "en", "two gauges", "")));
    talks.does(SECRETARY, new MinutesCommand.TakeCorrection(1, promise("two gauges")));
  }

  private String status(String language) {
    return sheet(language).status().plain();
  }

  private Sheet sheet(String language) {
    return MinutesWording.sheet(talks.minutes(LANVIA), language).orElseThrow();
  }

  @Test
  void they_are_a_draft_until_they_are_put_out_then_a_revision() {
    assertThat(status("en")).startsWith("Draft, as of");
    talks.does(SECRETARY, new MinutesCommand.PutOut());
    assertThat(status("en")).startsWith("Draft, revision 1, out for correction, as of");
  }

  @Test
  void they_say_who_corrected_an_entry() {
    corrected();
    assertThat(sheet("en").plain())
        .contains("two gauges")
        .containsPattern("corrected on the proposal of \\S+");
    assertThat(new String(MinutesJson.of(talks.minutes(LANVIA)), StandardCharsets.UTF_8))
        .contains("\"correctedBy\":[{", "\"seat\":\"" + seat(LANVIA, "room"))
        .contains("\"draft\":{\"revision\":2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "zh", "ru", "fr"})
  void they_say_who_approved_of_which_revision(String language) {
    corrected();
    talks.does(HEAD, new MinutesCommand.ApproveMinutes(2));
    var name =
        Talks.programme()
            .person(Talks.personId(LANVIA, 1))
            .orElseThrow()
            .names()
            .get(language)
            .fullName();
    assertThat(status(language)).contains("2", name).doesNotContain("[");
  }

  @Test
  void the_next_change_makes_them_a_draft_again() {
    corrected();
    talks.does(HEAD, new MinutesCommand.ApproveMinutes(2));
    talks.does(SECRETARY, new StatementCommand.Amend(1, promise("three gauges")));
    assertThat(status("en")).startsWith("Draft, revision 3");
  }

  @Test
  void marks_are_for_who_writes_and_are_not_put_out() {
    assertThat(sheet("en").plain()).contains("Marked by this side");
    talks.does(SECRETARY, new MinutesCommand.PutOut());
    assertThat(sheet("en").plain()).doesNotContain("Marked by this side");
  }

  @Test
  void of_all_that_the_other_sides_minutes_say_nothing() {
    corrected();
    talks.does(HEAD, new MinutesCommand.ApproveMinutes(2));
    var theirs = talks.minutes(MERROW);
    assertThat(theirs.draft()).isEmpty();
    assertThat(new String(MinutesJson.of(theirs), StandardCharsets.UTF_8))
        .doesNotContain("gauges", "draft");
  }
}
