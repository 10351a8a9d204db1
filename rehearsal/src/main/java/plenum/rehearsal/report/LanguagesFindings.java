package plenum.rehearsal.report;

import java.util.List;
import java.util.Map;
import plenum.rehearsal.languages.LanguageCase;
import plenum.rehearsal.languages.LanguageOutcome;
import plenum.rehearsal.languages.Leg;
import plenum.rehearsal.rules.Fault;

/**
 * Everything that a rehearsal of an interpreted meeting found out.
 *
 * @param languages of which the last is that from which booths relay, where there are three
 * @param mistake what an interpreter really did after the meeting, and whether the judge noticed
 * @param planted what was altered in the journal and in what was heard, and whether it noticed
 * @param delays from seat to seat
 * @param ownLateness how much later than they wanted the seats themselves could act
 */
public record LanguagesFindings(
    FormalSetting setting,
    List<String> languages,
    Fault mistake,
    List<Fault> planted,
    List<StepTaken> steps,
    LanguageCase matter,
    LanguageOutcome outcome,
    Map<Leg, Delay> delays,
    Delay ownLateness) {
  public LanguagesFindings {
    languages = List.copyOf(languages);
    planted = List.copyOf(planted);
    steps = List.copyOf(steps);
    delays = Map.copyOf(delays);
  }
}
