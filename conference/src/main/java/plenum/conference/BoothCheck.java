package plenum.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Flaw;
import plenum.conference.programme.Limits;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Problems;
import plenum.conference.programme.Programme;
import plenum.conference.programme.ProgrammeProblem;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;

/**
 * Reads a plan of booths and names what is wrong with it in this programme: what cannot be kept
 * even as a draft, and what is only missing.
 */
public final class BoothCheck {
  private final Programme programme;
  private final BoothPlan plan;
  private final Problems problems = new Problems();
  private final Set<SeatId> seated = new HashSet<>();

  private BoothCheck(Programme programme, BoothPlan plan) {
    this.programme = programme;
    this.plan = plan;
  }

  /** In the order of the booths; a place is {@code booths[id].into}, {@code pivot} and the like. */
  public static List<ProgrammeProblem> problems(Programme programme, BoothPlan plan) {
    return new BoothCheck(programme, plan).read();
  }

  private List<ProgrammeProblem> read() {
    problems.atMost("booths", plan.booths().size(), BoothPlan.MOST_BOOTHS);
    problems.idsOnce("booths", plan.booths(), Booth::id);
    plan.booths().forEach(this::booth);
    plan.pivot().ifPresent(this::pivot);
    return problems.list();
  }

  private void booth(Booth booth) {
    var where = "booths[" + booth.id() + "]";
    if (booth.into().isEmpty()) {
      problems.add(where + ".into", Flaw.NO_TARGET);
    }
    if (booth.into().size() > 1) {
      problems.spoken(where + ".into", booth.into());
    }
    problems.spoken(where + ".from", booth.from());
    languages(where + ".into", booth.into(), Booth.MOST_LANGUAGES);
    languages(where + ".from", booth.from(), Limits.LANGUAGES);
    interpreters(where + ".seats", booth.seats());
  }

  private void languages(String where, List<String> languages, int limit) {
    var offered = programme.heading().languages();
    var seen = new HashSet<String>();
    problems.atMost(where, languages.size(), limit);
    for (var language : languages) {
      problems.language(where, language);
      if (!seen.add(language)) {
        problems.add(where, Flaw.LANGUAGE_TWICE, "language", language);
      }
      if (!offered.contains(language) && Medium.of(language) == Medium.VOICE) {
        problems.add(where, Flaw.LANGUAGE_NOT_OFFERED, "value", language, "known", offered);
      }
    }
  }

  private void interpreters(String where, List<SeatId> seats) {
    if (seats.isEmpty()) {
      problems.add(where, Flaw.NO_INTERPRETER);
    }
    problems.atMost(where, seats.size(), Booth.MOST_SEATS);
    for (var id : seats) {
      var seat = programme.seat(id);
      if (seat.isEmpty()) {
        problems.add(where, Flaw.UNKNOWN_SEAT, "id", id);
      } else if (seat.get().role() != Role.INTERPRETER) {
        problems.add(where, Flaw.SEAT_NOT_INTERPRETERS, "seat", id);
      }
      if (!seated.add(id)) {
        problems.add(where, Flaw.IN_TWO_BOOTHS, "seat", id);
      }
    }
  }

  private void pivot(String language) {
    problems.language("pivot", language);
    problems.spoken("pivot", List.of(language));
    if (!plan.produces(language)) {
      problems.add("pivot", Flaw.PIVOT_NOT_PRODUCED, "language", language);
    }
  }
}
