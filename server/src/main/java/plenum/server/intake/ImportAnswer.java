package plenum.server.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.press.intake.Fields;
import plenum.press.intake.Kinship;
import plenum.press.intake.Outcome;
import plenum.press.intake.Sameness;
import plenum.press.intake.Sheet;
import plenum.press.intake.form.UnreadableException;

/**
 * What came of one file, as commands and pages are told.
 *
 * @param id of the release that is kept; of the one before where it was there; null if refused
 * @param as the name of the file that was there before, or of which it is a version
 * @param line from 1, 0 where the whole file is meant
 * @param right what would be right
 * @param sheet what was read, a line each; empty if refused
 */
public record ImportAnswer(
    String file,
    What what,
    @Nullable String id,
    @Nullable String as,
    int line,
    @Nullable String wrong,
    @Nullable String right,
    String sheet,
    Map<String, Object> fields) {
  /** In a word. */
  public enum What {
    /** It was only shown. */
    READ,
    KEPT,
    VERSION,
    THERE,
    REFUSED
  }

  public ImportAnswer {
    fields = Map.copyOf(fields);
  }

  /**
   * @param language in which a refusal is worded, BCP 47
   */
  public static ImportAnswer of(String file, Taking taking, ImportStore store, String language) {
    return switch (taking) {
      case Taking.Kept(var header, var reading, var kinship) ->
          new ImportAnswer(
              file,
              kinship instanceof Kinship.Version ? What.VERSION : What.KEPT,
              header.id(),
              kinship instanceof Kinship.Version(var of) ? name(of, store) : null,
              0,
              null,
              null,
              Sheet.of(reading),
              Fields.of(reading));
      case Taking.There(var before, var reading) ->
          new ImportAnswer(
              file,
              What.THERE,
              before.id(),
              before.name(),
              0,
              null,
              null,
              Sheet.of(reading),
              Fields.of(reading));
      case Taking.Refused(var why) -> refused(file, why, language);
    };
  }

  /** Of a file that is only shown. */
  public static ImportAnswer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var name, var why) -> refused(name, why, "en");
      case Outcome.Taken(var name, var reading, var sameness) ->
          new ImportAnswer(
              name,
              sameness instanceof Sameness.New ? What.READ : What.THERE,
              null,
              before(sameness),
              0,
              null,
              null,
              Sheet.of(reading),
              Fields.of(reading));
    };
  }

  private static @Nullable String before(Sameness sameness) {
    return switch (sameness) {
      case Sameness.New() -> null;
      case Sameness.Same(var as) -> as;
      case Sameness.Alike(var as, _) -> as;
    };
  }

  public static ImportAnswer refused(String file, UnreadableException why, String language) {
    return new ImportAnswer(
        file,
        What.REFUSED,
        null,
        null,
        why.line(),
        why.wrong(language),
        why.right(language),
        "",
        Map.of());
  }

  private static @Nullable String name(String id, ImportStore store) {
    return store.header(id).map(Header::name).orElse(null);
  }
}
