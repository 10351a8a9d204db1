package plenum.press.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.role.Capacity;
import plenum.press.Chair;
import plenum.press.Home;
import plenum.press.MeetingRecord;
import plenum.press.Participant;
import plenum.press.SideRecord;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;

/**
 * Makes the record of a closed conference an entry: who met whom, when and where, on what subject,
 * and what of it is public, in every language that was supplied. It is sealed to whoever convened
 * it and to the sides.
 */
public final class HeldConference {
  /** Who of a side may know of it without being told by name. */
  private static final Set<Capacity> OF_A_SIDE =
      EnumSet.of(
          Capacity.SIDE_LINK,
          Capacity.HEAD,
          Capacity.DEPUTY,
          Capacity.SECRETARY,
          Capacity.DELEGATE,
          Capacity.EXPERT,
          Capacity.PRESS_OFFICER);

  private static final String BEFORE_ID = "conference:";

  private final MeetingRecord record;

  private HeldConference(MeetingRecord record) {
    this.record = record;
  }

  /** The id of the entry that is this conference. */
  public static String id(ConferenceId conference) {
    return BEFORE_ID + conference.value();
  }

  /** The conference of which an entry with this id is the record; empty if it is none. */
  public static Optional<ConferenceId> conference(String entry) {
    var id = entry.startsWith(BEFORE_ID) ? entry.substring(BEFORE_ID.length()) : "";
    return Identifiers.wellFormed(id) ? Optional.of(new ConferenceId(id)) : Optional.empty();
  }

  /** The pass of the account that convenes. */
  public static Pass convener(String account) {
    return new Pass("account:" + account, Capacity.CONVENER);
  }

  /** The pass of somebody of a side of a conference. */
  public static Pass of(ConferenceId conference, DelegationId side, Capacity as) {
    return new Pass("side:" + conference.value() + "/" + side.value(), as);
  }

  /**
   * The entry; empty for a trial or rehearsal, which the archive may not know of.
   *
   * @param revision another one whenever the record is another
   * @param convener the account that convened it
   */
  public static Optional<Entry> entry(MeetingRecord record, String revision, String convener) {
    return record.kind().counts()
        ? Optional.of(new HeldConference(record).entry(revision, convener))
        : Optional.empty();
  }

  private Entry entry(String revision, String convener) {
    return new Entry(
        id(record.id()),
        revision,
        Form.CONFERENCE,
        new Seal.For(passes(convener)),
        new Origin.Own(convener, record.closed()),
        languages().stream().map(this::item).toList(),
        new HeldWords(record, languages().getFirst()).fulfilments());
  }

  private List<String> languages() {
    return record.languages().isEmpty() ? List.of("en") : record.languages();
  }

  private Set<Pass> passes(String convener) {
    var passes = new HashSet<Pass>();
    passes.add(convener(convener));
    for (var side : record.present()) {
      OF_A_SIDE.forEach(as -> passes.add(of(record.id(), side.delegation().id(), as)));
    }
    return passes;
  }

  private NewsItem item(String language) {
    return new NewsItem(
        "",
        1,
        language,
        Optional.of(record.closed()),
        Optional.empty(),
        Optional.empty(),
        new Dateline(
            Optional.of(day(record.closed())),
            record
                .hostSide()
                .flatMap(SideRecord::seatOfSide)
                .map(site -> city(site, language))
                .orElse(""),
            record.hostSide().map(side -> text(side.delegation().credit(), language)).orElse("")),
        text(record.subject(), language),
        List.of(),
        List.of(),
        meeting(language));
  }

  private Meeting meeting(String language) {
    var sides = record.present();
    var words = new HeldWords(record, language);
    return new Meeting(
        Optional.of(day(record.opened())),
        Optional.of(record.purpose()),
        text(record.subject(), language),
        record.hostSide().map(side -> text(side.delegation().name(), language)).orElse(""),
        sides.stream().map(side -> party(side, language)).toList(),
        sides.stream().flatMap(side -> people(side, language)).toList(),
        words.statements(),
        words.messages(),
        words.commitments());
  }

  private LocalDate day(Instant moment) {
    return Home.of(record, new Issuer.Joint()).day(moment);
  }

  private static Party party(SideRecord side, String language) {
    var delegation = side.delegation();
    return new Party(
        text(delegation.name(), language),
        delegation.bodies().stream().map(body -> text(body, language)).toList(),
        side.seatOfSide().map(site -> city(site, language)).orElse(""));
  }

  private Stream<Attendee> people(SideRecord side, String language) {
    var name = text(side.delegation().name(), language);
    return side.participants().stream().map(person -> attendee(person, name, language));
  }

  private Attendee attendee(Participant person, String side, String language) {
    var spoken = person.name(language).or(() -> any(person.names()));
    return new Attendee(
        person.anyName(language),
        spoken.map(PersonName::shortForm).orElse(""),
        spoken.map(PersonName::title).orElse(""),
        spoken.map(PersonName::body).orElse(""),
        side,
        record.chairs().stream()
            .map(Chair::presided)
            .anyMatch(chair -> chair.filter(person::equals).isPresent()));
  }

  private static Optional<PersonName> any(Map<String, PersonName> names) {
    return names.values().stream().filter(name -> !name.fullName().isBlank()).findFirst();
  }

  private static String city(Site site, String language) {
    return text(site.city(), language);
  }

  /** Names are data: where this language has none, another one's stands. */
  private static String text(Texts texts, String language) {
    return texts.inOrElse(language);
  }
}
