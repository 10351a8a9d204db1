package plenum.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * An RTP header extension and its number in this description (RFC 8285 section 5).
 *
 * @param id 1 to 14 for the one-byte form; larger only for the two-byte form
 * @param direction both ways unless the description narrows it
 */
public record HeaderExtension(int id, String uri, Direction direction) {
  private static final int MOST = 64;
  private static final String RIGHT = "a=extmap:ID URI";

  static List<HeaderExtension> of(Section section) throws SdpException {
    var extensions = new ArrayList<HeaderExtension>();
    var ids = new HashSet<Integer>();
    for (var line : section.all("extmap")) {
      var extension = of(line);
      if (!ids.add(extension.id)) {
        throw line.refuse("extension " + extension.id + " is there twice", "each number once");
      }
      extensions.add(extension);
      if (extensions.size() > MOST) {
        throw line.refuse("one header extension too many", "at most " + MOST);
      }
    }
    return List.copyOf(extensions);
  }

  private static HeaderExtension of(Line line) throws SdpException {
    var words = line.words(2, RIGHT);
    int slash = words[0].indexOf('/');
    var id = slash < 0 ? words[0] : words[0].substring(0, slash);
    var direction = Direction.of(slash < 0 ? "sendrecv" : words[0].substring(slash + 1));
    if (direction.isEmpty()) {
      throw line.refuse(line.quoted() + " has an unknown direction", RIGHT);
    }
    return new HeaderExtension(
        // RFC 8285 section 6 lets an offer park extensions at 4096 and above.
        line.integer(id, 1, 4351, "the extension's number"),
        line.visible(words[1], 256, "the extension's URI"),
        direction.get());
  }

  String argument() {
    return id + (direction == Direction.SEND_RECEIVE ? "" : "/" + direction.word()) + " " + uri;
  }
}
