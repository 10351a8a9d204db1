package plenum.media.sdp;

import java.util.Optional;

/**
 * The media stream and track of a section (RFC 8830).
 *
 * @param streamId {@code -} for a track of no stream
 * @param trackId {@code -} where the sender leaves it out
 */
public record Msid(String streamId, String trackId) {
  private static final int LONGEST = 256;

  /** The section's own; else what older senders say of their first SSRC. */
  static Optional<Msid> of(Section section) throws SdpException {
    var own = section.first("msid");
    if (own.isPresent()) {
      return Optional.of(of(own.get(), own.get().words(1, "a=msid:STREAM TRACK"), 0));
    }
    for (var line : section.all("ssrc")) {
      var words = line.words();
      if (words.length > 1 && words[1].startsWith("msid:") && words[1].length() > 5) {
        words[1] = words[1].substring(5);
        return Optional.of(of(line, words, 1));
      }
    }
    return Optional.empty();
  }

  private static Msid of(Line line, String[] words, int at) throws SdpException {
    return new Msid(
        line.visible(words[at], LONGEST, "the stream"),
        words.length > at + 1 ? line.visible(words[at + 1], LONGEST, "the track") : "-");
  }
}
