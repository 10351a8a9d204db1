package plenum.media.sdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The streams that a section names by SSRC: in the order of a SIM group where an older sender has
 * one, else as they appear; retransmissions and forward error correction are not streams of their
 * own.
 */
final class SourceReader {
  static final int MOST = 64;
  private static final String NO_CNAME = "-";

  private final Set<Long> ordered = new LinkedHashSet<>();
  private final Map<Long, Long> retransmissions = new LinkedHashMap<>();
  private final Set<Long> repairs = new LinkedHashSet<>();
  private final Map<Long, String> cnames = new LinkedHashMap<>();

  private SourceReader(Section section) throws SdpException {
    for (var line : section.all("ssrc-group")) {
      readGroup(line);
    }
    for (var line : section.all("ssrc")) {
      readSource(line);
    }
  }

  static List<SignalledSource> read(Section section) throws SdpException {
    var reader = new SourceReader(section);
    var sources = new ArrayList<SignalledSource>();
    for (var ssrc : reader.ordered) {
      if (!reader.repairs.contains(ssrc)) {
        var rtx = reader.retransmissions.get(ssrc);
        sources.add(
            new SignalledSource(
                ssrc,
                rtx == null ? OptionalLong.empty() : OptionalLong.of(rtx),
                reader.cnames.getOrDefault(ssrc, NO_CNAME)));
      }
    }
    return List.copyOf(sources);
  }

  private void readGroup(Line line) throws SdpException {
    var words = line.words(2, "a=ssrc-group:FID SSRC SSRC");
    switch (words[0]) {
      case "FID" -> {
        var pair = pair(line, words);
        retransmissions.putIfAbsent(pair.getFirst(), pair.getLast());
        repairs.add(pair.getLast());
      }
      case "FEC", "FEC-FR" -> repairs.add(pair(line, words).getLast());
      case "SIM" -> {
        for (int i = 1; i < words.length; i++) {
          add(line, words[i]);
        }
      }
      default -> {
        // Groups of other semantics say nothing that we need.
      }
    }
  }

  private List<Long> pair(Line line, String[] words) throws SdpException {
    if (words.length != 3 || words[1].equals(words[2])) {
      throw line.refuse(line.quoted() + " is no pair", "a=ssrc-group:FID SSRC SSRC");
    }
    return List.of(ssrc(line, words[1]), ssrc(line, words[2]));
  }

  private void readSource(Line line) throws SdpException {
    var words = line.words(1, "a=ssrc:SSRC cname:NAME");
    long ssrc = add(line, words[0]);
    if (words.length > 1 && words[1].startsWith("cname:")) {
      cnames.putIfAbsent(ssrc, line.visible(words[1].substring(6), 256, "the cname"));
    }
  }

  private long add(Line line, String text) throws SdpException {
    long ssrc = ssrc(line, text);
    ordered.add(ssrc);
    if (ordered.size() > MOST) {
      throw line.refuse("one SSRC too many", "at most " + MOST);
    }
    return ssrc;
  }

  private static long ssrc(Line line, String text) throws SdpException {
    return line.number(text, 1, 0xffffffffL, "the SSRC");
  }
}
