package plenum.conference;

/**
 * What has become of a side's own link.
 *
 * @param generation which delegation link is in force, from 1
 * @param claimed whether it has been used: from then on the convener sees no link of this side
 */
public record SideState(int generation, boolean claimed) {
  static final SideState NEW = new SideState(1, false);
}
