package plenum.server.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.rehearsal.report.ChangeFigures;
import plenum.rehearsal.report.Findings;
import plenum.rehearsal.report.FormalFindings;
import plenum.rehearsal.report.FormalPage;
import plenum.rehearsal.report.FormalReport;
import plenum.rehearsal.report.FormalVerdict;
import plenum.rehearsal.report.LanguagesFindings;
import plenum.rehearsal.report.LanguagesPage;
import plenum.rehearsal.report.LanguagesReport;
import plenum.rehearsal.report.LanguagesVerdict;
import plenum.rehearsal.report.ReportPage;
import plenum.rehearsal.report.TerminalReport;
import plenum.rehearsal.report.Totals;
import plenum.rehearsal.report.Verdict;
import plenum.rehearsal.seat.Conditions;
import plenum.server.http.Json;
import plenum.server.local.DataFolder;
import plenum.server.local.RunningServer;
import plenum.server.rehearsal.FormalRehearsal;
import plenum.server.rehearsal.InterpretedRehearsal;
import plenum.server.rehearsal.LoadMeter;
import plenum.server.rehearsal.OwnServer;
import plenum.server.rehearsal.Progress;
import plenum.server.rehearsal.Rehearsal;
import plenum.server.rehearsal.RehearsalFailure;
import plenum.server.rehearsal.ServerAccess;

/**
 * Holds a meeting of synthetic seats and reports whether it was fit: a formal one, judged by its
 * journal, or a plain one in which seats speak by turns, judged by limits.
 */
@Command(
    name = "rehearse",
    description = {
      "Holds a meeting of synthetic seats and reports what each of them received.",
      "A formal one of two sides with six seats each, from the roll call to the closing, held"
          + " against its journal; or, with --turns, --seats or --minutes, a plain one in which"
          + " seats speak by turns, held against limits; or, with --languages, an interpreted one.",
      "Starts a server of its own on free ports; with --server it goes to a running one, into a"
          + " conference that is marked as a rehearsal and deleted afterwards."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nA formal meeting is fit if%n",
    footer = {
      "  - every step of its script comes true, and every rule was judged and never broken",
      "  - beyond --delay who is given the floor is heard within 250 ms, and who loses it silent"
          + " within 200 ms (95 %%)",
      "  - an exchange of two sources is noticed, and each fault planted in the journal",
      "%nAn interpreted meeting is fit if",
      "  - every step comes true, and every rule was judged and never broken: right language, no"
          + " silence, no two voices, the floor where no booth is",
      "  - beyond --delay who is right now is heard within 300 ms (95 %%), at a handover without a"
          + " gap of over 40 ms, and floor to booth and booth to listener take at most 150 ms",
      "  - an interpreter's mistake is noticed, and each planted fault",
      "%nA meeting is fit if",
      "  - the exchange of two sources is noticed, and nobody is heard but who speaks",
      "  - every seat joins, 95 %% of them within 5 s, and stays",
      "  - beyond --delay sound takes at most 100 ms (95 %%), and pictures 100 ms (median)",
      "  - at most 1 %% of sound is lost beyond --loss, and 1 %% of pictures after repair",
      "  - gaps take at most 1 %% of the speech, freezes 1 %% of the pictures, and none lasts over"
          + " 1 s",
      "  - 95 %% of the speech is found by its tone, and no turn is missed",
      "  - 99 %% of the frames on stage and of the other head show whom they ought to",
      "Another machine's server asks for the convener's password, in $PLENUM_PASSWORD."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the meeting was fit",
      " 1:there was no meeting, or no report could be written; standard error says why",
      " 2:an option is wrong",
      " 5:no server answers",
      " 7:the meeting was not fit; the report says in what"
    })
public final class RehearseCommand implements Callable<Integer> {
  private static final int SEATS = 6;
  private static final double MINUTES = 2;
  private static final double PACE = 5;
  private static final double INTERPRETED_PACE = 2;
  private static final int MOST_SEATS = 50;
  private static final double MOST_MINUTES = 240;
  private static final int MOST_DELAY = 2_000;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneId.systemDefault());

  private final Console console;
  private final InstantSource clock;

  @Option(names = "--turns", description = "hold a plain meeting: seats speak by turns")
  private boolean turns;

  @Option(
      names = "--seats",
      paramLabel = "N",
      description = "of a plain meeting: synthetic seats on each of the two sides (default 6)")
  private @Nullable Integer wishedSeats;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "of a plain meeting: how long it lasts (default 2; 0.5 is half a minute)")
  private @Nullable Double wishedMinutes;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description =
          "hold an interpreted meeting in these: two with a booth between them, or three of which"
              + " the others are relayed by the last one (vi,zh or vi,ru,en)")
  private @Nullable List<String> languages;

  @Option(
      names = "--pace",
      paramLabel = "SECONDS",
      description =
          "of a formal or interpreted meeting: how long what can be heard is left to be heard"
              + " (default 5, interpreted 2); it takes about forty times as long, interpreted"
              + " twenty-five")
  private @Nullable Double wishedPace;

  @Option(
      names = "--loss",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "what each seat's line loses, both ways (default ${DEFAULT-VALUE})")
  private double loss;

  @Option(
      names = "--delay",
      paramLabel = "MS",
      defaultValue = "0",
      description = "milliseconds that each seat's line takes, one way (default ${DEFAULT-VALUE})")
  private int delay;

  @Option(names = "--server", paramLabel = "URL", description = "rehearse on this running server")
  private @Nullable URI server;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "where the page goes (default DIR/rehearsals/rehearsal-TIME.html)")
  private @Nullable Path report;

  @Option(names = "--json", description = "print the figures as {\"fit\":...,\"totals\":{...},...}")
  private boolean json;

  public RehearseCommand(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    var wrong = wrongOption();
    if (wrong.isPresent()) {
      console.err().println(wrong.get());
      return ExitCode.USAGE;
    }
    try {
      var url = server;
      return url == null ? onOwnServer() : onRunningServer(url);
    } catch (RehearsalFailure failure) {
      console.err().println(failure.getMessage());
      return switch (failure.reason()) {
        case NO_SERVER -> ExitCode.NO_SERVER;
        case REFUSED -> ExitCode.FAILED;
      };
    } catch (IOException failed) {
      console.err().println("The rehearsal could not be held: " + failed.getMessage());
      return ExitCode.FAILED;
    }
  }

  /** A plain meeting, as whoever names its size wants one. */
  private boolean isPlain() {
    return turns || wishedSeats != null || wishedMinutes != null;
  }

  private int seats() {
    return wishedSeats == null ? SEATS : wishedSeats;
  }

  private double minutes() {
    return wishedMinutes == null ? MINUTES : wishedMinutes;
  }

  private double pace() {
    return wishedPace == null ? languages == null ? PACE : INTERPRETED_PACE : wishedPace;
  }

  private Optional<String> wrongOption() {
    int seats = seats();
    double minutes = minutes();
    var unknown = wrongLanguages();
    if (unknown.isPresent()) {
      return unknown;
    }
    if (isPlain() && wishedPace != null) {
      return Optional.of("--pace is of a formal meeting; --turns, --seats and --minutes are not");
    }
    if (!(pace() >= 0.5 && pace() <= 60)) {
      return Optional.of("--pace takes 0.5 to 60 seconds, not " + pace());
    }
    if (seats < 2 || seats > MOST_SEATS) {
      return Optional.of("--seats takes 2 to " + MOST_SEATS + " seats on each side, not " + seats);
    }
    if (!(minutes >= 0.1 && minutes <= MOST_MINUTES)) {
      return Optional.of("--minutes takes 0.1 to 240 minutes, not " + minutes);
    }
    if (!(loss >= 0 && loss <= 50)) {
      return Optional.of("--loss takes 0 to 50 percent, not " + loss);
    }
    if (delay < 0 || delay > MOST_DELAY) {
      return Optional.of("--delay takes 0 to " + MOST_DELAY + " milliseconds, not " + delay);
    }
    return Optional.ofNullable(server)
        .filter(url -> url.getHost() == null)
        .map(_ -> "--server takes an address such as https://meet.example.org")
        .or(this::whyNotWritable);
  }

  private Optional<String> wrongLanguages() {
    var wished = languages;
    if (wished == null) {
      return Optional.empty();
    }
    if (isPlain()) {
      return Optional.of(
          "--languages is of an interpreted meeting; --turns, --seats and --minutes are not");
    }
    boolean good =
        wished.size() >= 2
            && wished.size() <= 3
            && wished.stream().distinct().count() == wished.size()
            && InterpretedRehearsal.LANGUAGES.containsAll(wished);
    return good
        ? Optional.empty()
        : Optional.of(
            "--languages takes two or three different ones of "
                + String.join(", ", InterpretedRehearsal.LANGUAGES)
                + ", such as vi,zh, not "
                + String.join(",", wished));
  }

  private int onOwnServer() throws RehearsalFailure, IOException, InterruptedException {
    var options = System.getProperty("plenum.server.options", "").strip();
    var progress = progress();
    progress.step("Starting a server");
    try (var own = OwnServer.start(options.isEmpty() ? List.of() : List.of(options.split(" +")))) {
      var note = own.note();
      var http = ServerAccess.client(Optional.empty());
      var meter = LoadMeter.ofProcess(note.pid());
      return hold(
          new Rehearsal.Target(note.url(), true, ServerDoor.of(note), http, meter), progress);
    }
  }

  private int onRunningServer(URI url) throws RehearsalFailure, IOException, InterruptedException {
    var folder = console.data(data);
    var own = RunningServer.find(folder).filter(note -> ServerDoor.same(note.url(), url));
    var http = ServerAccess.client(own.map(_ -> folder));
    ServerAccess.check(http, url);
    var door = ServerDoor.find(console, data, url);
    if (door.isEmpty()) {
      return ExitCode.NO_SERVER;
    }
    var meter =
        own.map(note -> LoadMeter.ofProcess(note.pid()))
            .filter(process -> process.read().isPresent())
            .orElseGet(() -> LoadMeter.ofMetrics(http, url));
    return hold(new Rehearsal.Target(url, false, door.get(), http, meter), progress());
  }

  private Progress progress() {
    return new Progress(console.err(), console.isTerminal());
  }

  private int hold(Rehearsal.Target target, Progress progress)
      throws RehearsalFailure, IOException, InterruptedException {
    var conditions = new Conditions(loss / 100, Duration.ofMillis(delay), 1);
    if (languages != null) {
      return interpreted(languages, target, progress, conditions, clock.instant());
    }
    return isPlain()
        ? plain(target, progress, conditions, clock.instant())
        : formal(target, progress, conditions, clock.instant());
  }

  private int plain(Rehearsal.Target target, Progress progress, Conditions conditions, Instant now)
      throws RehearsalFailure, IOException, InterruptedException {
    var length = Duration.ofMillis(Math.round(minutes() * 60_000));
    var wish = new Rehearsal.Wish(seats(), length, conditions);
    var found = new Rehearsal(wish, target, progress).hold(now);
    var verdict = Verdict.of(found);
    var page = write(ReportPage.html(found, verdict), now);
    return tell(figures(found, verdict, page), TerminalReport.of(found, verdict), verdict, page);
  }

  private int formal(Rehearsal.Target target, Progress progress, Conditions conditions, Instant now)
      throws RehearsalFailure, IOException, InterruptedException {
    var file = file(now);
    var papers = file.resolveSibling(stem(file) + "-papers");
    var pace = Duration.ofMillis(Math.round(pace() * 1_000));
    var wish = new FormalRehearsal.Wish(pace, conditions, papers);
    var found = new FormalRehearsal(wish, target, progress).hold(now);
    var verdict = FormalVerdict.of(found);
    var page = write(FormalPage.html(found, verdict), now);
    return tell(figures(found, verdict, page), FormalReport.of(found, verdict), verdict, page);
  }

  private int interpreted(
      List<String> wished,
      Rehearsal.Target target,
      Progress progress,
      Conditions conditions,
      Instant now)
      throws RehearsalFailure, IOException, InterruptedException {
    var pace = Duration.ofMillis(Math.round(pace() * 1_000));
    var wish = new InterpretedRehearsal.Wish(wished, pace, conditions);
    var found = new InterpretedRehearsal(wish, target, progress).hold(now);
    var verdict = LanguagesVerdict.of(found);
    var page = write(LanguagesPage.html(found, verdict), now);
    return tell(figures(found, verdict, page), LanguagesReport.of(found, verdict), verdict, page);
  }

  private Path write(String page, Instant now) throws IOException {
    return Files.writeString(file(now), page);
  }

  private static String stem(Path file) {
    var name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Where the page goes. */
  private Path file(Instant now) throws IOException {
    var chosen = report;
    var file =
        chosen == null
            ? DataFolder.within(console.data(data), "rehearsals")
                .resolve("rehearsal-" + NAME.format(now) + ".html")
            : chosen;
    return file.toAbsolutePath().normalize();
  }

  /** Before anything else is done: two minutes later it would be a pity. */
  private Optional<String> whyNotWritable() {
    var chosen = report;
    var parent = chosen == null ? null : chosen.toAbsolutePath().getParent();
    return parent == null || Files.isDirectory(parent)
        ? Optional.empty()
        : Optional.of("--report names a file in " + parent + ", which is no folder");
  }

  private int tell(Map<String, Object> figures, String words, Verdict verdict, Path page) {
    if (json) {
      console.out().println(Json.text(figures));
    } else {
      console.out().print(words);
      console.out().println("Report: " + page);
    }
    return verdict.fit() ? ExitCode.GOOD : ExitCode.UNFIT;
  }

  private static Map<String, Object> figures(FormalFindings found, Verdict verdict, Path page) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("fit", verdict.fit());
    figures.put("report", page.toString());
    figures.put("checks", verdict.checks());
    figures.put("setting", found.setting());
    figures.put("exchange", found.exchange());
    figures.put("planted", found.planted());
    figures.put("steps", found.steps());
    figures.put("rules", found.outcome().counts());
    figures.put("violations", found.outcome().violations());
    figures.put("changes", found.outcome().changes());
    figures.put("tolerance", found.tolerance());
    figures.put("refused", found.refused());
    figures.put("remains", found.remains());
    figures.put("ownLateness", found.ownLateness());
    return figures;
  }

  private static Map<String, Object> figures(LanguagesFindings found, Verdict verdict, Path page) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("fit", verdict.fit());
    figures.put("report", page.toString());
    figures.put("checks", verdict.checks());
    figures.put("setting", found.setting());
    figures.put("languages", found.languages());
    figures.put("mistake", found.mistake());
    figures.put("planted", found.planted());
    figures.put("steps", found.steps());
    figures.put("rules", found.outcome().counts());
    figures.put("violations", found.outcome().breaches());
    figures.put("changes", found.outcome().changes());
    figures.put("summary", ChangeFigures.of(found.outcome().changes()));
    figures.put("delays", found.delays());
    figures.put("grace", found.matter().grace());
    figures.put("ownLateness", found.ownLateness());
    return figures;
  }

  private static Map<String, Object> figures(Findings found, Verdict verdict, Path page) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("fit", verdict.fit());
    figures.put("report", page.toString());
    figures.put("totals", Totals.of(found));
    figures.put("checks", verdict.checks());
    figures.put("setting", found.setting());
    figures.put("selfCheck", found.selfCheck());
    figures.put("seats", found.seats());
    figures.put("script", found.script());
    figures.put("soundDelay", found.soundDelay());
    figures.put("pictureDelay", found.pictureDelay());
    figures.put("soundOverTime", found.soundOverTime());
    figures.put("pictureOverTime", found.pictureOverTime());
    figures.put("server", found.server());
    figures.put("ownLateness", found.ownLateness());
    return figures;
  }
}
