package plenum.media.sdp;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RFC 6184 section 8.2.2 as far as we need it: one of the profiles that every receiver decodes, in
 * packetization mode 1, answered with the offer's own profile and our level.
 */
final class H264 {
  private static final Pattern PROFILE_LEVEL = Pattern.compile("[0-9a-fA-F]{6}");

  /** Section 8.1: what a codec without {@code profile-level-id} means. */
  private static final String UNSTATED = "420010";

  /**
   * Level 3.1, 1280 x 720 at 30 per second, what browsers state. Lower makes senders shrink the
   * picture, higher promises decoders that receivers may not have.
   */
  private static final int OUR_LEVEL = 0x1f;

  private H264() {}

  /** Constrained baseline before baseline, then the offer's order. */
  static Optional<Codec> best(List<Codec> offered) {
    return offered.stream()
        .filter(codec -> codec.is("H264") && codec.clockRate() == 90_000)
        .filter(codec -> codec.parameter("packetization-mode").orElse("0").equals("1"))
        .filter(codec -> Profile.of(profileLevel(codec)) != Profile.OTHER)
        .min(Comparator.comparing(codec -> Profile.of(profileLevel(codec))));
  }

  static Map<String, String> answer(Codec offered) {
    var profileLevel = profileLevel(offered);
    int offeredLevel = Integer.parseInt(profileLevel.substring(4), 16);
    boolean asymmetric = offered.parameter("level-asymmetry-allowed").orElse("0").equals("1");
    var answer = new LinkedHashMap<String, String>();
    if (asymmetric) {
      answer.put("level-asymmetry-allowed", "1");
    }
    answer.put("packetization-mode", "1");
    int level = asymmetric ? OUR_LEVEL : Math.min(offeredLevel, OUR_LEVEL);
    answer.put("profile-level-id", profileLevel.substring(0, 4) + "%02x".formatted(level));
    return answer;
  }

  private static String profileLevel(Codec codec) {
    var stated = codec.parameter("profile-level-id").orElse(UNSTATED);
    // Text of another form is no profile that we know: Extended, which nobody sends.
    return PROFILE_LEVEL.matcher(stated).matches() ? stated : "580000";
  }

  /** In the order of our liking. */
  private enum Profile {
    CONSTRAINED_BASELINE,
    BASELINE,
    OTHER;

    /** Table 5 of section 8.1: profile_idc, then the constraint flags from the highest bit. */
    static Profile of(String profileLevel) {
      int profile = Integer.parseInt(profileLevel.substring(0, 2), 16);
      int flags = Integer.parseInt(profileLevel.substring(2, 4), 16);
      boolean set0 = (flags & 0x80) != 0;
      boolean set1 = (flags & 0x40) != 0;
      return switch (profile) {
        case 0x42 -> set1 ? CONSTRAINED_BASELINE : BASELINE;
        case 0x4d -> set0 ? CONSTRAINED_BASELINE : OTHER;
        case 0x58 -> set0 && set1 ? CONSTRAINED_BASELINE : OTHER;
        default -> OTHER;
      };
    }
  }
}
