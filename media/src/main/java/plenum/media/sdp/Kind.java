package plenum.media.sdp;

import java.util.Locale;

/** What a media section carries. We take audio and video; an application section is rejected. */
public enum Kind {
  AUDIO,
  VIDEO,
  APPLICATION;

  /** The first word of the {@code m=} line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(Line line, String word) throws SdpException {
    for (var kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw line.refuse("the media is " + SdpException.quote(word), "audio, video or application");
  }
}
