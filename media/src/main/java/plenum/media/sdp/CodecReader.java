package plenum.media.sdp;

import static plenum.media.sdp.SdpException.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts together, for each payload type of an {@code m=} line and in its order, what three kinds of
 * attributes say. A payload type without {@code a=rtpmap} is one of RFC 3551's static ones, none of
 * which we know, and is left out.
 */
final class CodecReader {
  static final int MOST = 64;
  private static final int MOST_PARAMETERS = 64;
  private static final int FORMATS_BEGIN = 3;

  private final Map<Integer, Line> maps = new LinkedHashMap<>();
  private final Map<Integer, Map<String, String>> parameters = new LinkedHashMap<>();
  private final Map<Integer, Set<String>> feedback = new LinkedHashMap<>();
  private final Set<String> feedbackOfAll = new LinkedHashSet<>();

  private CodecReader(Section section) throws SdpException {
    for (var line : section.all("rtpmap")) {
      maps.putIfAbsent(payloadType(line, line.words(2, "a=rtpmap:PT NAME/RATE")[0]), line);
    }
    for (var line : section.all("fmtp")) {
      readParameters(line);
    }
    for (var line : section.all("rtcp-fb")) {
      readFeedback(line);
    }
  }

  static List<Codec> read(Section section) throws SdpException {
    var reader = new CodecReader(section);
    var head = section.head();
    var words = head.words();
    if (words.length - FORMATS_BEGIN > MOST) {
      throw head.refuse("one payload type too many", "at most " + MOST);
    }
    var codecs = new ArrayList<Codec>();
    var seen = new HashSet<Integer>();
    for (int i = FORMATS_BEGIN; i < words.length; i++) {
      int payloadType = payloadType(head, words[i]);
      if (!seen.add(payloadType)) {
        throw head.refuse("payload type " + payloadType + " is there twice", "each one once");
      }
      var map = reader.maps.get(payloadType);
      if (map != null) {
        codecs.add(reader.codec(payloadType, map));
      }
    }
    return List.copyOf(codecs);
  }

  private Codec codec(int payloadType, Line map) throws SdpException {
    var parts = map.words()[1].split("/", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw map.refuse(map.quoted() + " names no clock rate", "a=rtpmap:PT NAME/RATE");
    }
    var told = new LinkedHashSet<>(feedbackOfAll);
    told.addAll(feedback.getOrDefault(payloadType, Set.of()));
    return new Codec(
        payloadType,
        map.token(parts[0], 64, "the codec's name"),
        map.integer(parts[1], 1, 10_000_000, "the clock rate"),
        parts.length == 3 ? map.integer(parts[2], 1, 255, "the number of channels") : 1,
        parameters.getOrDefault(payloadType, Map.of()),
        told);
  }

  private void readParameters(Line line) throws SdpException {
    var words = line.argument().strip().split(" +", 2);
    if (words.length < 2) {
      throw line.refuse(line.quoted() + " is cut short", "a=fmtp:PT NAME=VALUE;...");
    }
    var ofType =
        parameters.computeIfAbsent(payloadType(line, words[0]), _ -> new LinkedHashMap<>());
    for (var parameter : words[1].split(";", -1)) {
      int equals = parameter.indexOf('=');
      var name = (equals < 0 ? parameter : parameter.substring(0, equals)).strip();
      if (!name.isEmpty()) {
        ofType.putIfAbsent(
            name.toLowerCase(Locale.ROOT),
            equals < 0 ? "" : parameter.substring(equals + 1).strip());
      }
      if (ofType.size() > MOST_PARAMETERS) {
        throw line.refuse("one parameter too many", "at most " + MOST_PARAMETERS);
      }
    }
  }

  private void readFeedback(Line line) throws SdpException {
    var words = line.words(2, "a=rtcp-fb:PT nack");
    var kind = words.length == 2 ? words[1] : words[1] + " " + words[2];
    var told =
        words[0].equals("*")
            ? feedbackOfAll
            : feedback.computeIfAbsent(payloadType(line, words[0]), _ -> new LinkedHashSet<>());
    told.add(kind);
    if (told.size() > MOST_PARAMETERS) {
      throw line.refuse("one kind of feedback too many", "at most " + MOST_PARAMETERS);
    }
  }

  private static int payloadType(Line line, String text) throws SdpException {
    if (text.length() > 3) {
      throw line.refuse("the payload type is " + quote(text), "a number from 0 to 127");
    }
    return line.integer(text, 0, 127, "the payload type");
  }
}
