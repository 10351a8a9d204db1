package plenum.media.sdp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sections as a client of ours offers them: Opus, or VP8 with RTX, all extensions under the same
 * numbers everywhere. Synthetic seats put an {@link Offer} together from these.
 */
public final class SeatMedia {
  public static final int OPUS = 111;
  public static final int VP8 = 96;
  public static final int VP8_RTX = 97;

  private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";
  private static final Codec OPUS_CODEC =
      new Codec(OPUS, "opus", 48_000, 2, Map.of("useinbandfec", "1"), Set.of("transport-cc"));
  private static final Set<String> VIDEO_FEEDBACK =
      new LinkedHashSet<>(List.of("nack", "nack pli", "ccm fir", "transport-cc"));
  private static final Codec VP8_CODEC = new Codec(VP8, "VP8", 90_000, 1, Map.of(), VIDEO_FEEDBACK);
  private static final List<HeaderExtension> AUDIO_EXTENSIONS =
      List.of(
          KnownExtension.AUDIO_LEVEL.numbered(1),
          KnownExtension.ABSOLUTE_SEND_TIME.numbered(2),
          KnownExtension.TRANSPORT_WIDE_SEQUENCE.numbered(3),
          KnownExtension.MID.numbered(4));
  private static final List<HeaderExtension> VIDEO_EXTENSIONS =
      List.of(
          KnownExtension.ABSOLUTE_SEND_TIME.numbered(2),
          KnownExtension.TRANSPORT_WIDE_SEQUENCE.numbered(3),
          KnownExtension.MID.numbered(4),
          KnownExtension.RID.numbered(10),
          KnownExtension.REPAIRED_RID.numbered(11));

  private SeatMedia() {}

  /** A microphone. */
  public static MediaDescription sentAudio(String mid, SendStream stream) {
    return section(mid, Kind.AUDIO, Direction.SEND_ONLY, List.of(), List.of(stream));
  }

  /** A camera or slides in one encoding. */
  public static MediaDescription sentVideo(String mid, SendStream stream) {
    return section(mid, Kind.VIDEO, Direction.SEND_ONLY, List.of(), List.of(stream));
  }

  /**
   * A camera in several encodings, told apart by rid alone, as browsers send them.
   *
   * @param rids best first
   */
  public static MediaDescription sentSimulcast(String mid, List<String> rids) {
    return section(mid, Kind.VIDEO, Direction.SEND_ONLY, rids, List.of());
  }

  /** An outlet for us to fill. */
  public static MediaDescription received(String mid, Kind kind) {
    return section(mid, kind, Direction.RECEIVE_ONLY, List.of(), List.of());
  }

  private static MediaDescription section(
      String mid, Kind kind, Direction direction, List<String> rids, List<SendStream> streams) {
    boolean video = kind == Kind.VIDEO;
    return new MediaDescription(
        mid,
        kind,
        false,
        PROTOCOL,
        direction,
        video ? List.of(VP8_CODEC, Codec.rtx(VP8_RTX, VP8_CODEC)) : List.of(OPUS_CODEC),
        video ? VIDEO_EXTENSIONS : AUDIO_EXTENSIONS,
        rids,
        List.of(),
        !rids.isEmpty(),
        streams.stream().map(stream -> stream.source(video)).toList(),
        streams.isEmpty() ? Optional.empty() : Optional.of(streams.getFirst().msid()),
        true);
  }
}
