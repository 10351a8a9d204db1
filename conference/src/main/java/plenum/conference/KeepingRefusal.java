package plenum.conference;

/** What was to be kept cannot be. */
public sealed interface KeepingRefusal extends Refusal {
  /**
   * @param part which part of the photograph is wrong, by its name
   */
  record PhotographUnusable(String part) implements KeepingRefusal {}

  record TooManyPhotographs(int limit) implements KeepingRefusal {}

  /**
   * @param limit characters
   */
  record NoteTooLong(int limit) implements KeepingRefusal {}
}
