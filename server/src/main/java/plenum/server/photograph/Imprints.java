package plenum.server.photograph;

import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.photograph.Print;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Texts;
import plenum.dossier.photograph.Imprint;

/** What a photograph's file says of it. */
final class Imprints {
  private Imprints() {}

  /** Which country a city lies in nobody has said: it is left out. */
  static Imprint of(Conference conference, Print print) {
    var heading = conference.programme().heading();
    var photograph = print.photograph();
    return new Imprint(
        heading.subject(),
        photograph.caption(),
        print.byline().creator(),
        photograph.credit(),
        photograph.place(),
        Texts.NONE,
        Optional.of(photograph.date()),
        print.byline().copyright(),
        instructions(heading.kind()));
  }

  /** To desks, in the language that they all have. */
  private static String instructions(Kind kind) {
    return switch (kind) {
      case REAL -> "";
      case TRIAL -> "Trial. No such meeting took place. Not for publication.";
      case REHEARSAL -> "Rehearsal. Not for publication.";
    };
  }
}
