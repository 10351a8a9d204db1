package plenum.media.sdp;

import static plenum.media.sdp.SdpException.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of RFC 8866 and nothing more: numbered lines, cut into the session level and the
 * media sections. Everything that reads a description, offer or answer, reads it through here.
 */
record SessionDescription(Section session, List<Section> media) {
  /**
   * In characters. Chromium 156 spends 4.7 kB on a section that receives video: its offer with 24
   * tiles is 160 kB. Lower refuses large layouts, higher lets a stranger make us read more.
   */
  static final int LONGEST = 512 * 1024;

  /** Our largest layout has 34 sections; a page that adds layouts never takes sections away. */
  static final int MOST_SECTIONS = 128;

  /** In characters. The longest seen is the BUNDLE group; parameter sets of H.264 come close. */
  static final int LONGEST_LINE = 4096;

  SessionDescription {
    media = List.copyOf(media);
  }

  static SessionDescription parse(String text) throws SdpException {
    if (text.length() > LONGEST) {
      throw new SdpException(
          1, "the description has " + text.length() + " characters", "at most " + LONGEST);
    }
    var levels = new ArrayList<List<Line>>();
    levels.add(new ArrayList<>());
    for (var line : lines(text)) {
      if (line.name().equals("m=")) {
        levels.add(new ArrayList<>());
        if (levels.size() > MOST_SECTIONS + 1) {
          throw line.refuse("one media section too many", "at most " + MOST_SECTIONS);
        }
      }
      levels.getLast().add(line);
    }
    var session = checkedSession(levels.removeFirst());
    return new SessionDescription(session, levels.stream().map(Section::new).toList());
  }

  private static Section checkedSession(List<Line> lines) throws SdpException {
    if (lines.isEmpty() || !lines.getFirst().equals(new Line(1, "v=", "0"))) {
      throw new SdpException(1, "the description does not begin with its version", "v=0");
    }
    var session = new Section(lines);
    if (!session.has("o=")) {
      throw session.head().refuse("there is no origin line", "o=- ID VERSION IN IP4 0.0.0.0");
    }
    return session;
  }

  private static List<Line> lines(String text) throws SdpException {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      var line = text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
      start = end + 1;
      // Some senders end with an empty line; one in the middle is as harmless.
      if (!line.isEmpty()) {
        lines.add(line(number, line));
      }
    }
    return lines;
  }

  private static Line line(int number, String line) throws SdpException {
    if (line.length() > LONGEST_LINE) {
      throw new SdpException(
          number, "the line has " + line.length() + " characters", "at most " + LONGEST_LINE);
    }
    if (line.length() < 2
        || line.charAt(1) != '='
        || line.charAt(0) < 'a'
        || line.charAt(0) > 'z') {
      throw new SdpException(
          number, quote(line) + " is no line of SDP", "a small letter, =, value");
    }
    if (line.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new SdpException(number, quote(line) + " has a control character", "text alone");
    }
    var value = line.substring(2);
    if (line.charAt(0) != 'a') {
      return new Line(number, line.substring(0, 2), value);
    }
    int colon = value.indexOf(':');
    return colon < 0
        ? new Line(number, value, "")
        : new Line(number, value.substring(0, colon), value.substring(colon + 1));
  }
}
