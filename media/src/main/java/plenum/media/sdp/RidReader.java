package plenum.media.sdp;

import static plenum.media.sdp.SdpException.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The encodings that a section sends or is ready to receive: {@code a=rid} (RFC 8851) in the order
 * of {@code a=simulcast} (RFC 8853). Of alternatives the first counts; a paused encoding ({@code
 * ~}) counts like any other, since a sender may resume it without asking.
 */
final class RidReader {
  static final int MOST = 8;

  /** RFC 8851 section 10 gives no length; this is what a one-byte header extension can carry. */
  private static final Pattern RID = Pattern.compile("[A-Za-z0-9_-]{1,16}");

  private final Section section;

  RidReader(Section section) {
    this.section = section;
  }

  /**
   * @param way {@code send} or {@code recv}
   */
  List<String> read(String way) throws SdpException {
    var declared = declared(way);
    var simulcast = section.first("simulcast").orElse(null);
    var order = simulcast == null ? List.<String>of() : order(simulcast, way);
    for (var rid : order) {
      if (!declared.contains(rid)) {
        throw section
            .first("simulcast")
            .orElseThrow()
            .refuse("a=simulcast names " + quote(rid) + " without its a=rid", "a=rid:ID " + way);
      }
    }
    return order.isEmpty() ? List.copyOf(declared) : List.copyOf(order);
  }

  private Set<String> declared(String way) throws SdpException {
    var declared = new LinkedHashSet<String>();
    for (var line : section.all("rid")) {
      var words = line.words(2, "a=rid:ID send");
      if (!RID.matcher(words[0]).matches()) {
        throw line.refuse("the rid is " + quote(words[0]), "1 to 16 letters, digits, - or _");
      }
      if (words[1].equals(way)) {
        declared.add(words[0]);
      }
      if (declared.size() > MOST) {
        throw line.refuse("one rid too many", "at most " + MOST);
      }
    }
    return declared;
  }

  private static List<String> order(Line simulcast, String way) throws SdpException {
    var words = simulcast.words(2, "a=simulcast:send ID;ID");
    var rids = new ArrayList<String>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      if (words[i].equals(way)) {
        for (var alternatives : words[i + 1].split(";", -1)) {
          var first = alternatives.split(",", 2)[0];
          var rid = first.startsWith("~") ? first.substring(1) : first;
          if (rids.contains(rid)) {
            throw simulcast.refuse("a=simulcast names " + quote(rid) + " twice", "each rid once");
          }
          rids.add(rid);
        }
      }
    }
    return rids;
  }
}
