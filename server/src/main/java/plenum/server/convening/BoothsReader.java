package plenum.server.convening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.SeatId;

/** Reads out of a conference's file who interprets simultaneously. */
final class BoothsReader {
  static final Map<String, Interlock> INTERLOCKS = interlocks();

  private final Group file;

  BoothsReader(Group file) {
    this.file = file;
  }

  BoothPlan read() {
    var booths = new ArrayList<Booth>();
    var ids = new HashSet<BoothId>();
    for (var group : file.groups("booths")) {
      var place = new BoothId("booth-" + (booths.size() + 1));
      var id = group.id("id", BoothId::new).orElse(place);
      var named = group.at("booths[" + id + "]");
      if (!ids.add(id)) {
        named.fault("id", "Another booth has this id.");
      }
      booths.add(booth(id, named));
    }
    return new BoothPlan(
        booths, file.choice("interlock", INTERLOCKS, "interlock"), file.optionalText("pivot"));
  }

  private static Booth booth(BoothId id, Group group) {
    var booth =
        new Booth(id, group.texts("into"), group.texts("from"), group.ids("seats", SeatId::new));
    group.done();
    return booth;
  }

  private static Map<String, Interlock> interlocks() {
    var words = new LinkedHashMap<String, Interlock>();
    for (var interlock : List.of(Interlock.values())) {
      words.put(Words.of(interlock), interlock);
    }
    return words;
  }
}
