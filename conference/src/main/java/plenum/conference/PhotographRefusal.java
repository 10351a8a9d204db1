package plenum.conference;

/** A photograph is not taken, or not worked on. */
public sealed interface PhotographRefusal extends Refusal {
  record NoSuchPhotograph() implements PhotographRefusal {}

  /** Another side laid the same picture down; its words are that side's. */
  record PhotographOfOthers() implements PhotographRefusal {}

  record CropOutside() implements PhotographRefusal {}

  /** Nobody, somebody twice, somebody of no side, or two of one side. */
  record SittersUnusable() implements PhotographRefusal {}

  /** One of them is being photographed, or the side has asked for another sitting. */
  record SittingGoesOn() implements PhotographRefusal {}

  record NoSuchSitting() implements PhotographRefusal {}
}
