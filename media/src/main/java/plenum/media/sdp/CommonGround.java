package plenum.media.sdp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the offered codecs, feedback and extensions are ours too; see {@link Negotiation}. */
final class CommonGround {
  private static final Set<String> FEEDBACK =
      Set.of("nack", "nack pli", "ccm fir", "transport-cc", "goog-remb");

  /** The one-byte form of RFC 8285 reaches no further, and we write no other. */
  private static final int HIGHEST_EXTENSION = 14;

  /** In octets; what the one-byte form can carry of a mid. */
  private static final int LONGEST_MID_SENT = 16;

  /**
   * RFC 7587 section 6.1. The most that a sender may spend, in bit/s, carries the full band of a
   * voice; without {@code usedtx} what is between the words is sent as it is.
   */
  private static final Map<String, String> SOUND = sound();

  private CommonGround() {}

  /** In the order in which they are written. */
  private static Map<String, String> sound() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("minptime", "10");
    parameters.put("useinbandfec", "1");
    parameters.put("maxaveragebitrate", "96000");
    return parameters;
  }

  static List<AgreedCodec> audio(MediaDescription offered) {
    return offered.codecs().stream()
        .filter(codec -> codec.is("opus") && codec.clockRate() == 48_000 && codec.channels() == 2)
        .limit(1)
        .map(codec -> agree(MediaFormat.OPUS, codec, SOUND, offered))
        .toList();
  }

  static List<AgreedCodec> video(MediaDescription offered) {
    var agreed = new ArrayList<AgreedCodec>();
    offered.codecs().stream()
        .filter(codec -> codec.is("VP8") && codec.clockRate() == 90_000)
        .limit(1)
        .forEach(codec -> agreed.add(agree(MediaFormat.VP8, codec, Map.of(), offered)));
    H264.best(offered.codecs())
        .ifPresent(
            codec -> agreed.add(agree(MediaFormat.H264, codec, H264.answer(codec), offered)));
    return agreed;
  }

  private static AgreedCodec agree(
      MediaFormat format, Codec offered, Map<String, String> parameters, MediaDescription media) {
    var feedback = new LinkedHashSet<>(offered.feedback());
    feedback.retainAll(FEEDBACK);
    if (usable(media, KnownExtension.TRANSPORT_WIDE_SEQUENCE).isEmpty()) {
      feedback.remove("transport-cc");
    }
    var ours =
        new Codec(
            offered.payloadType(),
            offered.name(),
            offered.clockRate(),
            offered.channels(),
            parameters,
            feedback);
    var rtx = media.retransmissionOf(offered).filter(_ -> feedback.contains("nack"));
    return new AgreedCodec(
        format,
        ours,
        rtx.map(one -> Codec.rtx(one.payloadType(), ours)),
        media
            .redundancyOf(offered)
            .filter(_ -> format == MediaFormat.OPUS)
            .map(one -> Codec.red(one.payloadType(), ours)));
  }

  static Negotiation.Agreed agreed(
      MediaDescription offered, Direction answered, List<AgreedCodec> codecs) {
    var extensions = new EnumMap<KnownExtension, HeaderExtension>(KnownExtension.class);
    for (var known : KnownExtension.values()) {
      usable(offered, known)
          .map(one -> new HeaderExtension(one.id(), one.uri(), one.direction().reversed()))
          .filter(one ->
              one.direction() == Direction.SEND_RECEIVE
                  || answered == Direction.INACTIVE
                  || one.direction().sharesWith(answered))
          .ifPresent(one -> extensions.put(known, one));
    }
    return new Negotiation.Agreed(codecs, List.copyOf(extensions.values()));
  }

  private static Optional<HeaderExtension> usable(MediaDescription offered, KnownExtension known) {
    return offered
        .extension(known)
        .filter(extension -> extension.id() <= HIGHEST_EXTENSION)
        .filter(_ -> known != KnownExtension.MID || offered.mid().length() <= LONGEST_MID_SENT);
  }
}
