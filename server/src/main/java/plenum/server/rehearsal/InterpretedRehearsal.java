package plenum.server.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.rehearsal.clip.Voice;
import plenum.rehearsal.clip.Voices;
import plenum.rehearsal.languages.Grace;
import plenum.rehearsal.languages.LanguageCase;
import plenum.rehearsal.languages.LanguageFaults;
import plenum.rehearsal.languages.LanguageJudge;
import plenum.rehearsal.languages.Leg;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.report.FormalSetting;
import plenum.rehearsal.report.LanguagesFindings;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.JournalText;
import plenum.rehearsal.rules.MalformedJournal;
import plenum.rehearsal.rules.Pauses;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Props;
import plenum.server.convening.ProgrammeWriter;
import plenum.server.rehearsal.InterpretedProgramme.Place;
import plenum.server.rehearsal.RehearsalFailure.Reason;

/**
 * Conducts a rehearsal of an interpreted meeting: convenes it with its booths, plays its script
 * with synthetic seats, decodes all that each of them heard, and has it judged by the journal. It
 * knows the server by its public addresses, but for the door by which it convenes and reads the
 * journal.
 */
public final class InterpretedRehearsal {
  /** In which it can be held: those of the screens. */
  public static final List<String> LANGUAGES = InterpretedProgramme.known();

  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final double MILLI = 1e6;

  /** What is still on its way when the script is over comes by then. */
  private static final Duration BREATH = Duration.ofSeconds(1);

  /**
   * What is wanted.
   *
   * @param languages two, or three of which the last is the one from which others relay
   * @param pace how long what can be heard is left to be heard; a meeting takes about twenty times
   *     as long
   */
  public record Wish(List<String> languages, Duration pace, Conditions conditions) {
    public Wish {
      languages = List.copyOf(languages);
    }
  }

  private final Wish wish;
  private final Rehearsal.Target target;
  private final Progress progress;
  private final InterpretedProgramme programme;

  public InterpretedRehearsal(Wish wish, Rehearsal.Target target, Progress progress) {
    this.wish = wish;
    this.target = target;
    this.progress = progress;
    programme = new InterpretedProgramme(wish.languages);
  }

  /**
   * Holds it.
   *
   * @param now when it begins
   * @throws RehearsalFailure if there was no meeting to report of
   */
  public LanguagesFindings hold(Instant now)
      throws RehearsalFailure, IOException, InterruptedException {
    progress.step("Convening a meeting in " + String.join(", ", wish.languages));
    var file =
        ProgrammeWriter.write(
            programme.programme(now, LONGEST), List.of(), programme.booths(), List.of());
    var props = Props.with(new Voices(Voice::steady));
    try (var occasion = Occasion.convene(target, file);
        var ensemble = Ensemble.start(target.http(), wish.conditions, props);
        var troupe =
            new InterpretedTroupe(
                target.address(), occasion.tokens(), ensemble, programme.tones())) {
      return hold(occasion, troupe, now);
    } finally {
      progress.end();
    }
  }

  private LanguagesFindings hold(Occasion occasion, InterpretedTroupe troupe, Instant began)
      throws RehearsalFailure, InterruptedException {
    gather(troupe);
    var script = new InterpretedScript(programme, troupe, wish.pace, progress);
    try (var lateness = troupe.lateness()) {
      long from = troupe.nowNanos();
      script.play();
      var meeting = new Span(from, troupe.nowNanos());
      var regulated = new Span(script.began(), meeting.until());
      var mistake = script.mistake();
      Thread.sleep(BREATH);
      progress.step("Decoding what was heard, and judging it by the journal");
      return judged(
          occasion,
          troupe,
          script,
          new Account(
              began, meeting, regulated, mistake, lateness.soFar(), new Pauses(lateness.heldUp())));
    }
  }

  private void gather(InterpretedTroupe troupe) throws RehearsalFailure, InterruptedException {
    var places = programme.places();
    int heads = wish.languages.size();
    progress.step("One comes and goes, unmeasured");
    troupe.warmUp(places.getFirst(), ARRIVAL);
    progress.step("The heads come, and then the others");
    boolean all =
        troupe.come(places.subList(0, heads), ARRIVAL)
            && troupe.come(places.subList(heads, places.size()), ARRIVAL);
    if (!all) {
      throw new RehearsalFailure(
          Reason.REFUSED,
          "Not all "
              + places.size()
              + " seats could join within "
              + ARRIVAL.toSeconds()
              + " s. Does UDP reach the server? ./plenum doctor --server URL says more.");
    }
  }

  /**
   * What there is beside the media.
   *
   * @param regulated what of the meeting is judged: before that everybody may be heard
   */
  private record Account(
      Instant began,
      Span meeting,
      Span regulated,
      Optional<Span> mistake,
      Delay lateness,
      Pauses pauses) {}

  private LanguagesFindings judged(
      Occasion occasion, InterpretedTroupe troupe, InterpretedScript script, Account account)
      throws RehearsalFailure {
    var matter = matter(occasion, troupe, script, account);
    return new LanguagesFindings(
        setting(account),
        wish.languages,
        mistake(matter, account),
        LanguageFaults.planted(matter),
        script.taken(),
        matter,
        LanguageJudge.judge(matter),
        delays(troupe),
        account.lateness());
  }

  private LanguageCase matter(
      Occasion occasion, InterpretedTroupe troupe, InterpretedScript script, Account account)
      throws RehearsalFailure {
    var clock = troupe.clock();
    long line = 2 * wish.conditions.delay().toNanos();
    long late = Math.round(account.lateness().longestMillis() * MILLI);
    long unsure = clock.correctionNanos() == 0 ? 0 : clock.errorNanos();
    try {
      return new LanguageCase(
          JournalText.read(occasion.journal(), clock.correctionNanos()),
          script.choices(),
          cast(),
          troupe.listeners(),
          Grace.of(line, late, unsure),
          account.regulated(),
          account.pauses());
    } catch (MalformedJournal wrong) {
      throw new RehearsalFailure(
          Reason.REFUSED, "The journal cannot be read: " + wrong.getMessage());
    }
  }

  private List<Player> cast() {
    return programme.places().stream().map(Place::player).toList();
  }

  private static Fault mistake(LanguageCase matter, Account account) {
    return account
        .mistake()
        .map(span -> LanguageFaults.made(matter.during(span)))
        .orElseGet(() -> LanguageFaults.NEVER_MADE);
  }

  private Map<Leg, Delay> delays(InterpretedTroupe troupe) {
    var interpreters =
        programme.places().stream()
            .filter(Place::interprets)
            .map(Place::id)
            .collect(Collectors.toSet());
    var delays = new EnumMap<Leg, Delay>(Leg.class);
    Leg.delays(troupe.logs(), interpreters)
        .forEach((leg, spread) -> delays.put(leg, Participant.delay(spread)));
    return delays;
  }

  private FormalSetting setting(Account account) {
    return new FormalSetting(
        target.address().toString(),
        target.own(),
        account.began(),
        account.meeting(),
        100 * wish.conditions.loss(),
        (int) wish.conditions.delay().toMillis(),
        (target.own() ? "the server's own computer" : "this computer")
            + " with "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
  }
}
