package plenum.conference.release;

import java.util.List;
import java.util.Optional;
import plenum.conference.photograph.Photograph;

/** Which of the meeting's photographs stands with a release, in all its languages. */
public sealed interface PictureChoice {
  /** Until a desk says otherwise the one that was laid down last: who adds one means that one. */
  record Latest() implements PictureChoice {}

  /**
   * This one, whatever is laid down later.
   *
   * @param photograph SHA-256 of the whole
   */
  record Chosen(String photograph) implements PictureChoice {}

  /** The release goes out without. */
  record None() implements PictureChoice {}

  /**
   * @param laid in their order, the last one last
   * @return empty where it is to be none, or there is none like that
   */
  default Optional<Photograph> among(List<Photograph> laid) {
    return switch (this) {
      case Latest() -> laid.isEmpty() ? Optional.empty() : Optional.of(laid.getLast());
      case Chosen(var hash) -> laid.stream().filter(one -> one.sha256().equals(hash)).findFirst();
      case None() -> Optional.empty();
    };
  }
}
