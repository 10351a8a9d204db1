package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.languages.SoundLog.Packet;
import plenum.rehearsal.rules.Span;
import plenum.wire.Outlet;

/**
 * Turns what a seat received into what it heard: who spoke which language in which outlet, when.
 */
public final class Decoding {
  private static final long FRAME = 20_000_000;

  /** Nanoseconds between two packets of one tone: three lost ones are no end of it. */
  private static final long BREAK = 80_000_000;

  private final Map<Persona, Tongue> tongues;

  /**
   * @param tongues who speaks which language by this tone; each has one of its own
   */
  public Decoding(Map<Persona, Tongue> tongues) {
    this.tongues = Map.copyOf(tongues);
  }

  /** Decodes all of it; some 10 ms of computing per outlet and second. */
  public Listener of(String seat, SoundLog log) {
    var heard = new ArrayList<Heard>();
    log.packets().forEach((outlet, packets) -> heard.addAll(outlet(outlet, packets)));
    heard.sort(Comparator.comparingLong(one -> one.when().from()));
    return new Listener(seat, heard);
  }

  private List<Heard> outlet(Outlet outlet, List<Packet> packets) {
    var frames = new FrameTones();
    var open = new HashMap<Tongue, Span>();
    var heard = new ArrayList<Heard>();
    for (var packet : packets) {
      long at = packet.arrivalNanos();
      for (var tongue : tongues(frames.next(packet.opus()))) {
        var before = open.get(tongue);
        boolean goesOn = before != null && at - before.until() <= BREAK;
        if (before != null && !goesOn) {
          heard.add(new Heard(outlet, tongue, before));
        }
        open.put(tongue, new Span(goesOn && before != null ? before.from() : at, at + FRAME));
      }
    }
    open.forEach((tongue, when) -> heard.add(new Heard(outlet, tongue, when)));
    return heard;
  }

  private Set<Tongue> tongues(FrameTones.Found found) {
    var in = new HashSet<Tongue>();
    found.tones().forEach(tone -> in.add(tongues.getOrDefault(tone, Tongue.UNKNOWN)));
    if (found.sounds() && in.isEmpty()) {
      in.add(Tongue.UNKNOWN);
    }
    return in;
  }
}
