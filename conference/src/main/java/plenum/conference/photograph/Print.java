package plenum.conference.photograph;

import java.time.LocalDate;
import java.util.Optional;
import plenum.conference.programme.Texts;

/**
 * A photograph as it lies beside the meeting.
 *
 * @param photograph whole, as it is kept
 * @param cut what of it is printed; empty for all of it
 */
public record Print(
    Photograph photograph, Provenance provenance, Byline byline, Optional<Cut> cut) {

  /** The photograph in the size in which it is printed. */
  public Photograph shown() {
    return cut.map(Cut::part)
        .map(part ->
            new Photograph(
                photograph.sha256(),
                photograph.mediaType(),
                part.width(),
                part.height(),
                photograph.caption(),
                photograph.credit(),
                photograph.place(),
                photograph.date()))
        .orElse(photograph);
  }

  /** Under which hash the picture lies that is printed. */
  public String printed() {
    return cut.map(Cut::sha256).orElse(photograph.sha256());
  }

  /** The same picture laid down once more: its words are new, its crop stays. */
  public Print again(Print newer) {
    return new Print(newer.photograph, provenance.and(newer.provenance), newer.byline, cut);
  }

  public Print described(
      Texts caption, Texts credit, Texts place, LocalDate date, Byline newByline) {
    var described =
        new Photograph(
            photograph.sha256(),
            photograph.mediaType(),
            photograph.width(),
            photograph.height(),
            caption,
            credit,
            place,
            date);
    return new Print(described, provenance, newByline, cut);
  }

  public Print cropped(Optional<Cut> changed) {
    return new Print(photograph, provenance, byline, changed);
  }
}
