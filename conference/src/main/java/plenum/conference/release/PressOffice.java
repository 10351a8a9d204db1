package plenum.conference.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * One issuer's style, photograph and texts.
 *
 * @param written the style that it was given; empty where nobody said anything about it
 * @param manuscripts by BCP 47 tag; a language in which nothing was done has none
 */
public record PressOffice(
    Optional<Style> written, PictureChoice picture, Map<String, Manuscript> manuscripts) {
  public static final PressOffice NONE =
      new PressOffice(Optional.empty(), new PictureChoice.Latest(), Map.of());

  public PressOffice {
    manuscripts = Ordered.copyOf(manuscripts);
  }

  public Style style() {
    return written.orElse(Style.USUAL);
  }

  public Manuscript manuscript(String language) {
    return manuscripts.getOrDefault(language, Manuscript.NONE);
  }

  /** Whether what is printed in this language is more than what the program drafts by itself. */
  public boolean rewritten(String language) {
    return manuscript(language).edited() || !style().templates(language).isEmpty();
  }

  PressOffice after(Work work, SeatId by, Instant at) {
    return switch (work) {
      case Work.StyleSet(var changed) -> styled(changed);
      case Work.PictureChosen(var chosen) -> new PressOffice(written, chosen, unapproved());
      case Work.SentenceAltered(var language, var sentence, var drafted, var text) ->
          with(language, it -> it.altered(sentence, drafted, text, by, at));
      case Work.SentenceLeftOut(var language, var sentence) ->
          with(language, it -> it.leftOut(sentence, by, at));
      case Work.SentenceRestored(var language, var sentence) ->
          with(language, it -> it.restored(sentence));
      case Work.SentenceAdded(var language, var number, var after, var text) ->
          with(language, it -> it.added(new Addition(number, after, text, by, at)));
      case Work.TextApproved(var language, var fingerprint, var chair) ->
          with(language, it -> it.approved(new Approval(fingerprint, chair, at)));
      case Work.TextIssued(var version, var text, var embargo, var corrects) ->
          with(
              text.language(),
              it -> it.issued(new Issue(version, text, embargo, corrects, by, at)));
    };
  }

  PressOffice styled(Style changed) {
    return new PressOffice(Optional.of(changed), picture, unapproved());
  }

  /** Another style or photograph makes something else of all that was approved. */
  private Map<String, Manuscript> unapproved() {
    var unapproved = new LinkedHashMap<String, Manuscript>();
    manuscripts.forEach((language, one) -> unapproved.put(language, one.unapproved()));
    return unapproved;
  }

  private PressOffice with(String language, UnaryOperator<Manuscript> change) {
    return new PressOffice(
        written, picture, Ordered.with(manuscripts, language, change.apply(manuscript(language))));
  }
}
