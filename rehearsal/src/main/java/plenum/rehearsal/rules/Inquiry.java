package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Judges a whole meeting: a pure function of the journal and of what the seats received. */
public final class Inquiry {
  private Inquiry() {}

  /** Holds the one against the other; takes some hundred milliseconds for a meeting of minutes. */
  public static Outcome of(Matter matter) {
    var moments = Course.of(matter.journal().lines(), matter.cast());
    var docket = new Docket();
    var changes =
        new SoundJudge(matter, moments, docket)
            .judge().stream().sorted(Comparator.comparingLong(Outcome.Change::at)).toList();
    new SightJudge(matter, moments, docket).judge();
    new OrderJudge(matter, moments, docket).judge();
    new PaperJudge(matter, docket).judge();
    return new Outcome(docket.counts(), docket.violations(), changes, floor(matter, moments));
  }

  private static List<Outcome.Floor> floor(Matter matter, List<Moment> moments) {
    var floor = new ArrayList<Outcome.Floor>();
    for (int i = 0; i < moments.size(); i++) {
      var moment = moments.get(i);
      long from = Math.max(moment.since(), matter.heard().from());
      long end = matter.heard().until();
      long until = i + 1 < moments.size() ? Math.min(moments.get(i + 1).since(), end) : end;
      if (until > from && moment.open()) {
        var apart =
            moment.rooms().entrySet().stream()
                .filter(one -> !one.getValue().equals(Moment.PLENARY))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var voices =
            moment.regulated() ? List.copyOf(moment.voices(matter.chairs())) : List.<String>of();
        floor.add(new Outcome.Floor(new Span(from, until), voices, moment.regulated(), apart));
      }
    }
    return floor;
  }
}
