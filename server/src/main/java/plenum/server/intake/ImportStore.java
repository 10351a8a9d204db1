package plenum.server.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plenum.journal.Cabinet;
import plenum.press.intake.Fingerprint;
import plenum.press.intake.Intake;
import plenum.press.intake.Kinship;
import plenum.press.intake.ReadingJson;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Corrections;
import plenum.press.intake.reading.Reading;

/**
 * Keeps releases in the database: the file unchanged, what was read from it, and what people did
 * with that. A file is kept whole, in one transaction, or not at all, and under a name made of its
 * bytes, so that what a killed process had kept is known again when the same is sent once more.
 *
 * <p>Threads may share it. What is kept is durable when a method returns; all throw {@link
 * plenum.journal.UnavailableException} when the database does not serve. It takes for granted that
 * nobody else writes to the same database; only corrections are safe from that.
 */
public final class ImportStore {
  /** Corrections of one release: more is no work of people. */
  static final int MOST_CORRECTIONS = 1000;

  private static final int ID_OCTETS = 16;
  private static final String HEADERS = "import.header";
  private static final String ORIGINALS = "import.original";
  private static final String READINGS = "import.reading";
  private static final String CORRECTIONS = "import.correction";
  private static final String CONFIRMED = "import.confirmed";

  private final Cabinet cabinet;
  private final Supplier<Intake> rules;
  private final InstantSource clock;
  private final ReadingJson json = new ReadingJson();

  /** Nothing is read yet: the first question does that. */
  private Optional<Catalogue> read = Optional.empty();

  private Optional<Intake> intake = Optional.empty();

  /**
   * @param rules asked when the first file comes: they take their time to be read
   */
  public ImportStore(Cabinet cabinet, Supplier<Intake> rules, InstantSource clock) {
    this.cabinet = cabinet;
    this.rules = rules;
    this.clock = clock;
  }

  /** Reads a file and keeps it, unless it was there before. */
  public Taking take(Arrival arrival) {
    var id = id(arrival.file());
    var before = card(id).map(Card::header);
    if (before.isPresent()) {
      return there(before.get());
    }
    try {
      var reading = intake().read(arrival.file(), arrival.received());
      return keep(id, arrival, reading, Fingerprint.of(reading));
    } catch (UnreadableException why) {
      return new Taking.Refused(why);
    }
  }

  private synchronized Taking keep(String id, Arrival arrival, Reading reading, Fingerprint print) {
    var all = catalogue();
    var before = all.card(id);
    if (before.isPresent()) {
      return there(before.get().header());
    }
    var kinship = all.kinship(Kinship.Mark.of(reading), print);
    return switch (kinship) {
      case Kinship.Copy(var of) -> there(all.card(of).orElseThrow().header());
      case Kinship.Stranger() -> keep(id, id, arrival, reading, print, kinship);
      case Kinship.Version(var of) ->
          keep(id, all.card(of).orElseThrow().header().root(), arrival, reading, print, kinship);
    };
  }

  private Taking keep(
      String id,
      String root,
      Arrival arrival,
      Reading reading,
      Fingerprint print,
      Kinship kinship) {
    var header = Header.of(id, root, arrival, clock.instant(), reading, print);
    boolean fresh =
        cabinet.add(
            List.of(
                leaf(HEADERS, id, json.write(header)),
                leaf(ORIGINALS, id, arrival.file()),
                leaf(READINGS, id, json.write(reading))));
    catalogue().add(header);
    return fresh ? new Taking.Kept(header, reading, kinship) : there(header);
  }

  private Taking there(Header before) {
    return new Taking.There(before, reading(before.id()).orElseThrow());
  }

  private static Cabinet.Leaf leaf(String drawer, String label, byte[] document) {
    return new Cabinet.Leaf(new Cabinet.Place(drawer, label), document);
  }

  private synchronized Intake intake() {
    var there = intake.orElseGet(rules);
    intake = Optional.of(there);
    return there;
  }

  private synchronized Catalogue catalogue() {
    var there = read.orElseGet(this::load);
    read = Optional.of(there);
    return there;
  }

  private Catalogue load() {
    var all = new Catalogue();
    cabinet.each(HEADERS, (_, header) -> all.add(json.read(header, Header.class)));
    cabinet
        .list(CORRECTIONS)
        .forEach(label -> all.corrected(label.substring(0, label.indexOf('/'))));
    cabinet.list(CONFIRMED).forEach(all::confirmed);
    return all;
  }

  private synchronized Optional<Card> card(String id) {
    return catalogue().card(id);
  }

  /** What is known of a release without opening it. */
  public Optional<Header> header(String id) {
    return card(id).map(Card::header);
  }

  /** All that are kept, the newest first. */
  synchronized List<Card> cards() {
    return catalogue().cards().stream()
        .sorted(Comparator.comparing((Card card) -> card.header().at()).reversed())
        .toList();
  }

  /** All versions of the release that came first with this id, in their order. */
  synchronized List<Card> versions(String root) {
    return catalogue().versions(root);
  }

  /** The ids of all that came first. */
  synchronized List<String> roots() {
    return catalogue().roots();
  }

  /** The release, with all that was done with it. */
  public Optional<Stored> find(String id) {
    return card(id)
        .flatMap(card ->
            reading(id)
                .map(reading ->
                    new Stored(card.header(), reading, corrections(id, card), confirmed(id))));
  }

  private Optional<Reading> reading(String id) {
    return cabinet.find(READINGS, id).map(document -> json.read(document, Reading.class));
  }

  private List<Deed> corrections(String id, Card card) {
    var all = new ArrayList<Deed>();
    for (int number = 1; number <= card.corrections(); number++) {
      cabinet
          .find(CORRECTIONS, label(id, number))
          .map(document -> json.read(document, Deed.class))
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<Deed> confirmed(String id) {
    return cabinet.find(CONFIRMED, id).map(document -> json.read(document, Deed.class));
  }

  private static String label(String id, int number) {
    return "%s/%06d".formatted(id, number);
  }

  /** The file as it came. */
  public Optional<byte[]> original(String id) {
    return cabinet.find(ORIGINALS, id);
  }

  /**
   * Lays a correction over what was read.
   *
   * @param seen how many corrections there were when the person looked
   */
  public synchronized Amending correct(String id, Correction correction, int seen, String by) {
    var found = find(id);
    if (found.isEmpty()) {
      return new Amending.NotThere();
    }
    var release = found.get();
    if (release.corrections().size() != seen) {
      return new Amending.Overtaken();
    }
    if (seen >= MOST_CORRECTIONS) {
      return new Amending.TooMany();
    }
    return correct(release, correction, by);
  }

  private Amending correct(Stored release, Correction correction, String by) {
    var standing = release.corrected();
    var before = Corrections.found(correction, standing);
    if (before.equals(correction)) {
      return new Amending.Done(release);
    }
    if (!new Corrections(List.of(correction)).over(standing).stray().isEmpty()) {
      return new Amending.Stray();
    }
    var change = new Deed.Change(correction, before);
    var deed = json.write(new Deed(by, clock.instant(), Optional.of(change)));
    var id = release.header().id();
    var place = label(id, release.corrections().size() + 1);
    if (!Arrays.equals(cabinet.putIfAbsent(CORRECTIONS, place, deed), deed)) {
      return new Amending.Overtaken();
    }
    catalogue().corrected(id);
    return done(id);
  }

  /** Somebody has looked through it; it is filed from now on. */
  public synchronized Amending confirm(String id, String by) {
    if (card(id).isEmpty()) {
      return new Amending.NotThere();
    }
    var deed = new Deed(by, clock.instant(), Optional.empty());
    cabinet.putIfAbsent(CONFIRMED, id, json.write(deed));
    catalogue().confirmed(id);
    return done(id);
  }

  private Amending done(String id) {
    return find(id).<Amending>map(Amending.Done::new).orElseGet(Amending.NotThere::new);
  }

  /** Throws away what was never filed; gives it a last time. */
  public synchronized Amending discard(String id) {
    var release = find(id);
    if (release.isEmpty()) {
      return new Amending.NotThere();
    }
    if (card(id).filter(Card::isFiled).isPresent()) {
      return new Amending.Filed();
    }
    var places = new ArrayList<Cabinet.Place>();
    List.of(HEADERS, ORIGINALS, READINGS).forEach(it -> places.add(new Cabinet.Place(it, id)));
    for (int number = 1; number <= release.get().corrections().size(); number++) {
      places.add(new Cabinet.Place(CORRECTIONS, label(id, number)));
    }
    cabinet.remove(places);
    catalogue().forget(id);
    return new Amending.Done(release.get());
  }

  private static String id(byte[] file) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(hash, 0, ID_OCTETS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
