package plenum.server.archive;

import java.util.List;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.news.Said;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/** Words of a release, as pages read them. */
final class SpokenView {
  private SpokenView() {}

  /** Whose word it is, where there is no name. */
  enum Voice {
    PERSON,
    SIDE,
    PARTICIPANTS,
    ALL_SIDES
  }

  /**
   * Whose word it is.
   *
   * @param name empty where it is nobody's in particular
   */
  record Who(Voice voice, String name) {
    static Who of(Speaker speaker) {
      return switch (speaker) {
        case Speaker.OfPerson(var name) -> new Who(Voice.PERSON, name);
        case Speaker.OfSide(var name) -> new Who(Voice.SIDE, name);
        case Speaker.OfParticipants() -> new Who(Voice.PARTICIPANTS, "");
        case Speaker.OfAllSides() -> new Who(Voice.ALL_SIDES, "");
      };
    }
  }

  record Statement(Who who, StatementKind kind, Standing standing, String to, String text) {
    static Statement of(Said said) {
      return new Statement(
          Who.of(said.speaker()), said.kind(), said.standing(), said.to(), said.text());
    }
  }

  record Commitment(
      Who who,
      String what,
      List<String> fields,
      String with,
      String beneficiary,
      String by,
      Standing standing) {
    static Commitment of(Undertaking made) {
      return new Commitment(
          Who.of(made.who()),
          made.what(),
          made.fields(),
          made.with(),
          made.beneficiary(),
          made.by(),
          made.standing());
    }
  }
}
