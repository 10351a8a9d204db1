package plenum.media.sdp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One payload type with what describes it: {@code a=rtpmap}, {@code a=fmtp} and {@code a=rtcp-fb}.
 *
 * @param name as written; compare with {@link #is}
 * @param clockRate in Hz
 * @param parameters names in small letters; a parameter without {@code =} has an empty value
 * @param feedback such as {@code nack} and {@code nack pli}
 */
public record Codec(
    int payloadType,
    String name,
    int clockRate,
    int channels,
    Map<String, String> parameters,
    Set<String> feedback) {
  public Codec {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    feedback = Collections.unmodifiableSet(new LinkedHashSet<>(feedback));
  }

  /** Retransmission of another payload type (RFC 4588 section 8.1). */
  public static Codec rtx(int payloadType, Codec original) {
    return new Codec(
        payloadType,
        "rtx",
        original.clockRate,
        1,
        Map.of("apt", Integer.toString(original.payloadType)),
        Set.of());
  }

  /** Redundancy of another payload type, as browsers write it (RFC 2198 section 5). */
  public static Codec red(int payloadType, Codec original) {
    return new Codec(
        payloadType,
        "red",
        original.clockRate,
        original.channels,
        Map.of(original.payloadType + "/" + original.payloadType, ""),
        Set.of());
  }

  /** Only what it is called, as a rejected section needs it. */
  Codec bare() {
    return new Codec(payloadType, name, clockRate, channels, Map.of(), Set.of());
  }

  /** Names of codecs are compared without regard to case (RFC 4855 section 3). */
  public boolean is(String codec) {
    return name.equalsIgnoreCase(codec);
  }

  public Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  /** For RTX, the payload type that it repairs. */
  public OptionalInt repairs() {
    var apt = is("rtx") ? parameters.getOrDefault("apt", "") : "";
    return apt.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(apt)) : OptionalInt.empty();
  }

  /** Whether this is RED whose blocks are all of one payload type, the other's. */
  boolean repeats(Codec other) {
    var types = other.payloadType + "(/" + other.payloadType + ")*";
    return is("red")
        && clockRate == other.clockRate
        && channels == other.channels
        && parameters.keySet().stream().anyMatch(names -> names.matches(types));
  }
}
