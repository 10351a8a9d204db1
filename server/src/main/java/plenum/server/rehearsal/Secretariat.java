package plenum.server.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import plenum.rehearsal.report.RemainingPaper;
import plenum.rehearsal.report.StepTaken;
import plenum.server.http.Json;
import plenum.wire.MinutesRequest;
import plenum.wire.MinutesView;
import plenum.wire.MinutesView.StatementKind;
import plenum.wire.ReleaseRequest;
import plenum.wire.ReleasesView;
import plenum.wire.ReleasesView.Proof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the offices of both sides do after the closing, until everything is there that remains of a
 * meeting: minutes of either side, the record of all, photographs, releases, the archive's entry.
 * They do it as their pages do; what they have brought about is fetched, read and laid down beside
 * the report. Confined to the conductor's thread.
 */
final class Secretariat {
  private static final List<String> LANGUAGES = List.of("en", "vi");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int CREATED = 201;
  private static final Pattern PICTURE =
      Pattern.compile("src=\"[./]*pictures/([0-9a-f]{64}\\.jpg)\"");

  /**
   * A side's office.
   *
   * @param name of the side, for people
   * @param aloud what it says to all, by language
   * @param among what it writes down for itself
   */
  private record Office(
      String side,
      String name,
      int chair,
      int secretary,
      Map<String, String> aloud,
      Map<String, String> among) {

    String said(String language) {
      return aloud.getOrDefault(language, "");
    }

    String kept(String language) {
      return among.getOrDefault(language, "");
    }
  }

  private static final Office FIRST =
      new Office(
          FormalProgramme.FIRST,
          "Hollinfirth",
          1,
          11,
          Map.of(
              "en", "The gauges of both rivers are to be read every hour.",
              "vi", "Các trạm đo trên hai sông cần được đọc mỗi giờ."),
          Map.of(
              "en", "The second proposal is kept for another day.",
              "vi", "Đề nghị thứ hai để dành cho dịp khác."));
  private static final Office SECOND =
      new Office(
          FormalProgramme.SECOND,
          "Saltmere",
          2,
          12,
          Map.of(
              "en", "The readings of the night are sent every morning.",
              "vi", "Số liệu ban đêm được gửi vào mỗi buổi sáng."),
          Map.of(
              "en", "The ministry has not been asked yet.",
              "vi", "Bộ vẫn chưa được hỏi ý kiến."));

  private final Troupe troupe;
  private final PageRequests pages;
  private final boolean meant;
  private final Optional<String> signIn;
  private final Path folder;
  private final Progress progress;
  private final List<StepTaken> taken = new ArrayList<>();
  private final List<RemainingPaper> papers = new ArrayList<>();

  /**
   * @param meant whether the conference counts, so that releases are published and the archive has
   *     its entry: on a server of its own alone
   * @param signIn the token of a link that signs the convener in
   * @param folder takes what remains
   */
  Secretariat(
      Troupe troupe,
      PageRequests pages,
      boolean meant,
      Optional<String> signIn,
      Path folder,
      Progress progress) {
    this.troupe = troupe;
    this.pages = pages;
    this.meant = meant;
    this.signIn = signIn;
    this.folder = folder;
    this.progress = progress;
  }

  /** Something that is to be done, or read, and may fail. */
  @FunctionalInterface
  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Does all of it; the first step that fails ends it.
   *
   * @return what was done; the last one says so if it failed
   */
  List<StepTaken> work() throws InterruptedException {
    boolean _ =
        step("Minutes", "both sides write down what was said", this::write)
            && step(
                "Minutes", "they put one of it down together, and the chairs agree", this::agree)
            && step("Minutes", "the chairs approve of the record of all", this::approve)
            && step("Minutes", "each side's minutes are put out and approved", this::putOut)
            && step("Minutes", "the papers are fetched and read", this::fetchMinutes)
            && step("Photographs", "each side lays a photograph down", this::photograph)
            && step("Photographs", "they are fetched and read", this::fetchPhotographs)
            && step("Releases", "each side adds a sentence, and its chair approves", this::word)
            && step("Releases", "they are issued in both languages", this::issue)
            && (!meant || step("Releases", "the site has them", this::fetchReleases))
            && (!meant || step("Archive", "the archive has its entry", this::fetchEntry));
    return List.copyOf(taken);
  }

  /** What was fetched, and whether it is as it ought to be. */
  List<RemainingPaper> papers() {
    return List.copyOf(papers);
  }

  private boolean step(String phase, String name, Deed deed) throws InterruptedException {
    progress.step(phase + ": " + name);
    long from = troupe.nowNanos();
    var failure = "";
    try {
      deed.run();
    } catch (IOException | JacksonException failed) {
      failure = String.valueOf(failed.getMessage());
    }
    taken.add(new StepTaken(phase, name, from, troupe.nowNanos(), failure));
    return failure.isEmpty();
  }

  private static List<Office> offices() {
    return List.of(FIRST, SECOND);
  }

  private void write() throws IOException, InterruptedException {
    for (var office : offices()) {
      writes(office, office.aloud());
      writes(office, office.among());
      asks(office.secretary(), new MinutesRequest.ClearEntry(own(office, office.aloud()).number()));
    }
  }

  private void writes(Office office, Map<String, String> text)
      throws IOException, InterruptedException {
    asks(
        office.secretary(),
        new MinutesRequest.WriteEntry(
            Optional.empty(),
            new MinutesView.Substance.Statement(
                new MinutesView.Who.TheSide(office.side()),
                Optional.empty(),
                Optional.empty(),
                StatementKind.PROPOSES,
                false,
                List.of(),
                List.of(),
                text,
                Optional.empty(),
                Optional.empty())));
  }

  private void agree() throws IOException, InterruptedException {
    int number = own(FIRST, FIRST.aloud()).number();
    asks(FIRST.secretary(), new MinutesRequest.ProposeToRecord(number));
    int entry = minutes(FIRST.secretary()).joint().entries().getFirst().number();
    asks(SECOND.secretary(), new MinutesRequest.AnswerRecordEntry(entry, true));
    for (var office : offices()) {
      asks(office.chair(), new MinutesRequest.AgreeOnRecordEntry(entry));
    }
  }

  private void approve() throws IOException, InterruptedException {
    for (var office : offices()) {
      int revision = minutes(office.chair()).joint().revision();
      asks(office.chair(), new MinutesRequest.ApproveRecord(revision));
    }
    if (minutes(FIRST.chair()).joint().fixed().isEmpty()) {
      throw new IOException("both chairs approved, and the record of all does not stand");
    }
  }

  private void putOut() throws IOException, InterruptedException {
    for (var office : offices()) {
      asks(office.secretary(), new MinutesRequest.PutOutMinutes());
      int revision = minutes(office.chair()).draft().orElseThrow(this::noDraft).revision();
      asks(office.chair(), new MinutesRequest.ApproveOwnMinutes(revision));
      if (minutes(office.chair()).draft().flatMap(draft -> draft.approved()).isEmpty()) {
        throw new IOException("the minutes of " + office.name() + " are not approved");
      }
    }
  }

  private IOException noDraft() {
    return new IOException("the minutes were put out, and are not there");
  }

  private void fetchMinutes() throws IOException, InterruptedException {
    for (var language : LANGUAGES) {
      for (var office : offices()) {
        var other = office == FIRST ? SECOND : FIRST;
        pdf(
            office.secretary(),
            "minutes",
            "Minutes of %s, %s".formatted(office.name(), inWords(language)),
            "minutes-%s-%s.pdf".formatted(office.side(), language),
            language,
            List.of(office.said(language), office.kept(language)),
            List.of(other.kept(language)));
      }
      pdf(
          SECOND.secretary(),
          "joint-record",
          "Record of all, " + inWords(language),
          "joint-record-%s.pdf".formatted(language),
          language,
          List.of(FIRST.said(language)),
          List.of(FIRST.kept(language), SECOND.kept(language)));
    }
  }

  private void pdf(
      int seat,
      String kind,
      String title,
      String file,
      String language,
      List<String> wanted,
      List<String> kept)
      throws IOException, InterruptedException {
    var octets = pages.get(pages.as(troupe.member(seat), pages.of(kind + "/" + language + ".pdf")));
    String text;
    try (var document = Loader.loadPDF(octets)) {
      text = new PDFTextStripper().getText(document);
    }
    lay(title, file, octets, wrong(text, wanted, kept));
  }

  /** What is not as it ought to be with a text; empty if all is. */
  static String wrong(String text, List<String> wanted, List<String> kept) {
    var read = text.replaceAll("\\s+", " ");
    return wanted.stream()
        .filter(words -> !read.contains(words))
        .findFirst()
        .map(words -> "does not say “" + words + "”")
        .or(() ->
            kept.stream()
                .filter(read::contains)
                .findFirst()
                .map(words -> "tells what another side kept for itself: “" + words + "”"))
        .orElse("");
  }

  private void photograph() throws IOException, InterruptedException {
    for (var office : offices()) {
      var form =
          new MultipartForm()
              .file("photograph", "photograph.jpg", "image/jpeg", Snapshot.of(office.side()))
              .text("about", Json.text(Map.of("caption", caption(office))));
      var member = troupe.member(office.secretary());
      var answer = pages.send(form.in(pages.as(member, pages.of("photographs"))));
      if (answer.statusCode() != CREATED) {
        throw new IOException("a photograph was not taken: " + PageRequests.said(answer));
      }
    }
  }

  private static Map<String, String> caption(Office office) {
    return Map.of("en", "The room in " + office.name(), "vi", "Phòng họp tại " + office.name());
  }

  private void fetchPhotographs() throws IOException, InterruptedException {
    var record = pages.view(troupe.member(FIRST.secretary()), pages.of("record"), JsonNode.class);
    int number = 0;
    for (var photograph : record.get("photographs")) {
      var hash = photograph.get("hash").asString("");
      var octets =
          pages.get(pages.as(troupe.member(FIRST.secretary()), pages.of("photographs/" + hash)));
      number++;
      lay(
          "Photograph: " + photograph.at("/caption/en").asString(""),
          "photograph-%d.jpg".formatted(number),
          octets,
          Snapshot.wrong(octets));
    }
    if (number != offices().size()) {
      throw new IOException("there are " + number + " photographs");
    }
  }

  private void word() throws IOException, InterruptedException {
    for (var office : offices()) {
      for (var language : LANGUAGES) {
        var proof = proof(office.secretary(), language);
        var last = proof.paragraphs().getLast().sentences().getLast().id();
        presses(
            office.secretary(),
            new ReleaseRequest.AddSentence(language, last, added(office, language)));
        var worded = proof(office.chair(), language);
        presses(office.chair(), new ReleaseRequest.ApproveProof(language, worded.fingerprint()));
      }
    }
  }

  private static String added(Office office, String language) {
    return language.equals("vi")
        ? "Đây là một cuộc diễn tập của " + office.name() + "."
        : "This was a rehearsal of " + office.name() + ".";
  }

  private void issue() throws IOException, InterruptedException {
    for (var office : offices()) {
      for (var language : LANGUAGES) {
        var proof = proof(office.secretary(), language);
        presses(
            office.secretary(),
            new ReleaseRequest.IssueProof(language, proof.fingerprint(), Optional.empty(), false));
        if (proof(office.secretary(), language).issues().isEmpty()) {
          throw new IOException("a release was issued, and is not there");
        }
      }
    }
  }

  private void fetchReleases() throws IOException, InterruptedException {
    for (var office : offices()) {
      var other = office == FIRST ? SECOND : FIRST;
      for (var language : LANGUAGES) {
        var octets = pages.get(pages.to(address(office, language)));
        lay(
            "Release of %s, %s".formatted(office.name(), inWords(language)),
            "release-%s-%s.html".formatted(office.side(), language),
            withPicture(octets),
            wrong(
                plain(octets),
                List.of(office.said(language).replaceAll("\\.$", ""), added(office, language)),
                List.of(office.kept(language), other.kept(language))));
      }
    }
  }

  /** The site is written some moments after the issue. */
  private String address(Office office, String language) throws IOException, InterruptedException {
    long until = troupe.nowNanos() + PATIENCE.toNanos();
    while (true) {
      var address = proof(office.secretary(), language).issues().getLast().address();
      if (address.isPresent()) {
        return pages.server().resolve(address.get()).getPath();
      }
      if (troupe.nowNanos() > until) {
        throw new IOException("a release was issued, and has no address");
      }
      Thread.sleep(GLANCE);
    }
  }

  /** The page with its photograph beside it, as on the site. */
  private byte[] withPicture(byte[] html) throws IOException, InterruptedException {
    var page = new String(html, UTF_8);
    var picture = PICTURE.matcher(page);
    if (!picture.find()) {
      throw new IOException("a release was published without its photograph");
    }
    var name = String.valueOf(picture.group(1));
    var octets = pages.get(pages.to("/releases/pictures/" + name));
    if (!Snapshot.wrong(octets).isEmpty()) {
      throw new IOException("the photograph of a release " + Snapshot.wrong(octets));
    }
    Files.write(folder.resolve(name), octets);
    return picture.replaceFirst("src=\"" + name + "\"").getBytes(UTF_8);
  }

  private static String inWords(String language) {
    return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String plain(byte[] html) {
    return new String(html, UTF_8).replaceAll("<[^>]*>", "");
  }

  private void fetchEntry() throws IOException, InterruptedException {
    var session =
        session(signIn.orElseThrow(() -> new IOException("nobody signs in to the archive")));
    long until = troupe.nowNanos() + PATIENCE.toNanos();
    var path = "/api/archive?q=" + FormalProgramme.FIRST;
    while (true) {
      var octets = pages.get(pages.to(path).header("Cookie", session));
      int entries = Json.read(new String(octets, UTF_8), JsonNode.class).get("total").asInt();
      // Each side's release, whatever its languages, and the meeting itself.
      if (entries == offices().size() + 1) {
        lay("The archive's entries", "archive.json", octets, "");
        return;
      }
      if (troupe.nowNanos() > until) {
        throw new IOException("the archive has " + entries + " entries of the meeting");
      }
      Thread.sleep(GLANCE);
    }
  }

  private String session(String token) throws IOException, InterruptedException {
    var asked = BodyPublishers.ofString(Json.text(Map.of("token", token)));
    var answer = pages.send(pages.to("/api/sign-in").POST(asked));
    return answer
        .headers()
        .firstValue("Set-Cookie")
        .map(cookie -> cookie.split(";", 2)[0])
        .orElseThrow(() -> new IOException("the convener was not signed in"));
  }

  private void lay(String title, String file, byte[] octets, String wrong) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(file), octets);
    papers.add(new RemainingPaper(title, folder.getFileName() + "/" + file, octets.length, wrong));
  }

  private void asks(int seat, MinutesRequest request) throws IOException, InterruptedException {
    pages.ask(troupe.member(seat), pages.of("minutes"), request);
  }

  private void presses(int seat, ReleaseRequest request) throws IOException, InterruptedException {
    pages.ask(troupe.member(seat), pages.of("releases/own"), request);
  }

  private MinutesView minutes(int seat) throws IOException, InterruptedException {
    return pages.view(troupe.member(seat), pages.of("minutes"), MinutesView.class);
  }

  private MinutesView.OwnEntry own(Office office, Map<String, String> text)
      throws IOException, InterruptedException {
    return minutes(office.secretary()).entries().stream()
        .filter(entry ->
            entry.substance().orElse(null) instanceof MinutesView.Substance.Statement statement
                && statement.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IOException("what was written down is not there"));
  }

  private Proof proof(int seat, String language) throws IOException, InterruptedException {
    return pages
        .view(troupe.member(seat), pages.of("releases"), ReleasesView.class)
        .offices()
        .stream()
        .filter(office -> office.side().isPresent())
        .flatMap(office -> office.proofs().stream())
        .filter(proof -> proof.language().equals(language))
        .findFirst()
        .orElseThrow(() -> new IOException("nothing was drafted in " + language));
  }
}
