package plenum.server.convening;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.conference.AgendaFlaw;
import plenum.conference.BoothCheck;
import plenum.conference.agenda.Item;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Person;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Reads a conference's file, a commented order of proceedings in YAML. Strict: what it does not
 * know it names, with the line, rather than passing it over. Never throws for any text.
 */
public final class ProgrammeFile {
  static final Map<String, Purpose> PURPOSES = purposes();
  static final Map<String, FloorPolicy> FLOORS =
      Words.of("closed", FloorPolicy.CLOSED, "open", FloorPolicy.OPEN);
  static final Map<String, Kind> KINDS = Words.of("real", Kind.REAL, "rehearsal", Kind.REHEARSAL);
  private static final String ALL_HEADS = "heads";

  /** What came of reading. */
  public sealed interface Reading {
    /**
     * @param missing what is not wrong but still missing; it can be filled in on the page
     * @param papers the documents that it names; their files are not looked at here
     */
    record Read(
        Programme programme,
        List<Item> agenda,
        BoothPlan booths,
        List<FileFault> missing,
        List<FiledPaper> papers)
        implements Reading {}

    /** Nothing can be made of it; never empty. */
    record Refused(List<FileFault> faults) implements Reading {}
  }

  private final FileFaults faults = new FileFaults();
  private final FlawSentences sentences;
  private final String language;
  private List<Item> agenda = List.of();
  private BoothPlan booths = BoothPlan.NONE;
  private List<FiledPaper> papers = List.of();
  private List<FileFault> contradictions = List.of();

  private ProgrammeFile(FlawSentences sentences, String language) {
    this.sentences = sentences;
    this.language = language;
  }

  /**
   * @param language in which what contradicts itself is said
   */
  public static Reading read(String text, FlawSentences sentences, String language) {
    return new ProgrammeFile(sentences, language).read(text);
  }

  private Reading read(String text) {
    try {
      if (!(NodeReader.read(text) instanceof Node.Entries entries)) {
        return refused(new FileFault(1, "", "A conference is a group of keys: subject, start, …"));
      }
      var programme = programme(new Group(faults, "", entries, List.of()));
      return faults.list().isEmpty() ? proofread(programme) : new Reading.Refused(faults.list());
    } catch (NodeReader.Unreadable unreadable) {
      return refused(unreadable.fault());
    }
  }

  private static Reading refused(FileFault fault) {
    return new Reading.Refused(List.of(fault));
  }

  private Reading proofread(Programme programme) {
    var wrong = new ArrayList<FileFault>();
    var missing = new ArrayList<FileFault>();
    var problems = new ArrayList<>(programme.problems());
    problems.addAll(BoothCheck.problems(programme, booths));
    for (var problem : problems) {
      var fault =
          new FileFault(
              faults.line(problem.where()), problem.where(), sentences.say(problem, language));
      (problem.flaw().contradicts() ? wrong : missing).add(fault);
    }
    AgendaFlaw.of(programme, agenda).forEach(flaw -> wrong.add(fault(flaw)));
    wrong.addAll(contradictions);
    return wrong.isEmpty()
        ? new Reading.Read(programme, agenda, booths, missing, papers)
        : new Reading.Refused(wrong);
  }

  private FileFault fault(AgendaFlaw flaw) {
    var group = "agenda[" + flaw.item() + "]";
    var where = group + "." + AgendaReader.key(flaw.part());
    int line = faults.line(where);
    return new FileFault(
        line > 0 ? line : faults.line(group), where, AgendaReader.sentence(flaw.part()));
  }

  private Programme programme(Group file) {
    var languages = file.texts("languages");
    var all = file.in(languages);
    var sides = new SidesReader(all).read();
    var people = new PeopleReader(all);
    List<Person> persons = people.persons();
    List<Seat> seats = people.seats();
    var heading = heading(all, languages, sides);
    var reader =
        new PapersReader(
            languages,
            sides.stream().map(Delegation::id).collect(Collectors.toSet()),
            heading.host());
    agenda = new AgendaReader(all, reader).read();
    booths = new BoothsReader(all).read();
    reader.read(all, agenda.stream().map(Item::id).collect(Collectors.toSet()));
    papers = reader.papers();
    contradictions = reader.contradictions();
    all.done();
    return new Programme(heading, sides, persons, seats);
  }

  private Heading heading(Group file, List<String> languages, List<Delegation> sides) {
    var order = file.ids("order", DelegationId::new);
    file.alias("chairs", "chairs");
    file.alias("duration", "minutes");
    return new Heading(
        file.choice("purpose", PURPOSES, "exchange"),
        file.words("subject"),
        start(file),
        minutes(file),
        file.id("host", DelegationId::new),
        file.has("order") ? order : sides.stream().map(Delegation::id).toList(),
        file.choice("floor", FLOORS, "closed"),
        file.choice("kind", KINDS, "real"),
        languages,
        chairing(file));
  }

  private static Chairing chairing(Group file) {
    var named = file.optionalText("chairs");
    return named.isEmpty() || named.get().equals(ALL_HEADS)
        ? new Chairing.AllHeads()
        : file.id("chairs", SeatId::new)
            .<Chairing>map(Chairing.OneSeat::new)
            .orElseGet(Chairing.AllHeads::new);
  }

  private static Duration minutes(Group file) {
    var written = file.optionalText("minutes").orElse("60");
    try {
      return Duration.ofMinutes(Integer.parseInt(written));
    } catch (NumberFormatException _) {
      file.fault("minutes", "“" + written + "” is not a number of minutes, such as 90.");
      return Duration.ofHours(1);
    }
  }

  private static Instant start(Group file) {
    if (!file.has("start")) {
      file.missing("start");
      return Instant.EPOCH;
    }
    var written = file.optionalText("start").orElse("");
    return moment(written.strip())
        .orElseGet(() -> {
          file.fault(
              "start",
              "“"
                  + written
                  + "” is not a date and time with its zone, such as"
                  + " 2027-03-04 15:00 Asia/Ho_Chi_Minh or 2027-03-04T15:00+07:00.");
          return Instant.EPOCH;
        });
  }

  /** "2027-03-04 15:00 Asia/Ho_Chi_Minh", or ISO 8601 with an offset. */
  private static Optional<Instant> moment(String written) {
    try {
      int space = written.lastIndexOf(' ');
      var zone = space < 0 ? "" : written.substring(space + 1);
      if (ZoneId.getAvailableZoneIds().contains(zone)) {
        var local = LocalDateTime.parse(written.substring(0, space).strip().replace(' ', 'T'));
        return Optional.of(ZonedDateTime.of(local, ZoneId.of(zone)).toInstant());
      }
      return Optional.of(OffsetDateTime.parse(written.replace(' ', 'T')).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }

  private static Map<String, Purpose> purposes() {
    var words = new LinkedHashMap<String, Purpose>();
    for (var purpose : Purpose.values()) {
      words.put(Words.of(purpose), purpose);
    }
    return words;
  }
}
