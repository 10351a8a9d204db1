package plenum.rehearsal.seat;

import plenum.media.sdp.HeaderExtension;
import plenum.media.sdp.KnownExtension;
import plenum.media.sdp.MediaDescription;

/** Under which ids an answered section takes header extensions; 0 where it does not. */
record ExtensionIds(
    int audioLevel, int sendTime, int transportSequence, int mid, int rid, int repairedRid) {

  static ExtensionIds of(MediaDescription answered) {
    return new ExtensionIds(
        id(answered, KnownExtension.AUDIO_LEVEL),
        id(answered, KnownExtension.ABSOLUTE_SEND_TIME),
        id(answered, KnownExtension.TRANSPORT_WIDE_SEQUENCE),
        id(answered, KnownExtension.MID),
        id(answered, KnownExtension.RID),
        id(answered, KnownExtension.REPAIRED_RID));
  }

  private static int id(MediaDescription section, KnownExtension extension) {
    return section.extension(extension).map(HeaderExtension::id).orElse(0);
  }
}
