package plenum.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Kind;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;

/**
 * Makes the draft of a release from the record of a meeting: what was held, when, between whom, for
 * what purpose, who was there and who chaired.
 */
public final class Drafting {
  private final MeetingRecord meeting;
  private final Stylebook stylebook;
  private final String language;
  private final Draft draft;

  private Drafting(MeetingRecord meeting, Stylebook stylebook, String language) {
    this.meeting = meeting;
    this.stylebook = stylebook;
    this.language = language;
    this.draft = new Draft(stylebook, language);
  }

  /**
   * @param language BCP 47 tag; only what was supplied under exactly this tag appears
   */
  public static Release release(MeetingRecord meeting, Stylebook stylebook, String language) {
    return new Drafting(meeting, stylebook, language).release();
  }

  private Release release() {
    // In the order of reading, so that what is missing is listed in it too.
    var notice = notice();
    var headline = draft.line(marked(headline()));
    var dateline = draft.line(dateline());
    var paragraph = new Release.Paragraph(List.of(held(), between(), chaired()));
    var said = new Wordings(meeting, stylebook, language, draft).paragraphs();
    var picture = picture();
    return new Release(
        meeting.id(),
        language,
        meeting.kind(),
        notice,
        headline,
        dateline,
        Stream.concat(Stream.of(paragraph), said.stream()).toList(),
        picture,
        draft.missing());
  }

  private Optional<Line> notice() {
    return switch (meeting.kind()) {
      case REAL -> Optional.empty();
      case TRIAL, REHEARSAL ->
          Optional.of(draft.line(stylebook.say("notice." + meeting.kind(), Map.of())));
    };
  }

  private String marked(String headline) {
    return meeting.kind() == Kind.REAL
        ? headline
        : stylebook.say("headline-of." + meeting.kind(), Map.of("headline", headline));
  }

  private String headline() {
    return stylebook.say(
        "headline." + meeting.purpose(),
        Map.of("sides", sides(present()), "count", present().size(), "subject", subject()));
  }

  private String dateline() {
    var host = meeting.hostSide();
    var city = host.flatMap(SideRecord::seatOfSide).map(Site::city).orElse(Texts.NONE);
    var agency = host.map(side -> side.delegation().credit()).orElse(Texts.NONE);
    return stylebook.say(
        "dateline",
        Map.of(
            "city",
            draft.supplied(
                city.in(language).map(stylebook::datelineCity),
                Missing.Part.CITY,
                city.inOrElse(language)),
            "agency",
            draft.supplied(agency, Missing.Part.AGENCY, ""),
            "date",
            stylebook.date("dateline.date", day(meeting.closed()))));
  }

  /** By the calendar of the host's city; by UTC where nobody said which city that is. */
  private LocalDate day(Instant moment) {
    var zone = meeting.hostSide().flatMap(SideRecord::seatOfSide).map(Site::zone);
    return moment.atZone(zone.<ZoneId>map(ZoneId::of).orElse(ZoneOffset.UTC)).toLocalDate();
  }

  /** By its host with the others, where the host was there; else by those who were. */
  private Release.Sentence held() {
    var date = stylebook.date("held.date", day(meeting.opened()));
    var host = meeting.hostSide().filter(SideRecord::tookPart);
    var others = present().stream().filter(side -> host.filter(side::equals).isEmpty()).toList();
    return host.isPresent() && !others.isEmpty()
        ? draft.sentence(
            "held." + meeting.purpose(),
            Map.of(
                "host", name(host.get().delegation()),
                "others", sides(others),
                "date", date,
                "subject", subject()))
        : draft.sentence(
            "held-together." + meeting.purpose(),
            Map.of("sides", sides(present()), "date", date, "subject", subject()));
  }

  private Release.Sentence between() {
    var sides = present().stream().map(this::described).toList();
    return draft.sentence("between", Map.of("sides", orGap(stylebook.list("described", sides))));
  }

  private String described(SideRecord side) {
    var delegation = side.delegation();
    var about = delegation.name().inOrElse(language);
    var bodies =
        delegation.bodies().stream()
            .map(body -> draft.supplied(body, Missing.Part.BODIES, ""))
            .toList();
    var cities =
        side.places().stream()
            .map(place -> draft.supplied(place.city(), Missing.Part.CITY, ""))
            .toList();
    return stylebook.say(
        "described",
        Map.of(
            "name",
            name(delegation),
            "bodies",
            bodies.isEmpty()
                ? draft.gap(Missing.Part.BODIES, about)
                : stylebook.list("list", bodies),
            "cities",
            cities.isEmpty()
                ? draft.gap(Missing.Part.CITY, about)
                : stylebook.list("list", cities)));
  }

  private Release.Sentence chaired() {
    var chairs = meeting.chairs().stream().map(this::chair).toList();
    return draft.sentence(
        "chaired",
        Map.of(
            "count",
            chairs.size(),
            "chairs",
            chairs.isEmpty()
                ? draft.gap(Missing.Part.CHAIR, "")
                : stylebook.list("chairs", chairs)));
  }

  private String chair(Chair chair) {
    var side =
        chair.side().flatMap(meeting::side).map(SideRecord::delegation).map(Delegation::name);
    return chair
        .presided()
        .map(person -> person(person, chair.byDeputy() ? "chair-by-deputy" : "chair"))
        .orElseGet(() ->
            draft.gap(Missing.Part.CHAIR, side.map(name -> name.inOrElse(language)).orElse("")));
  }

  private String person(Participant person, String template) {
    var about = person.anyName(language);
    var name = person.name(language);
    return stylebook.say(
        template,
        Map.of(
            "name",
            draft.supplied(name.map(PersonName::fullName), Missing.Part.PERSON_NAME, about),
            "title",
            draft.supplied(name.map(PersonName::title), Missing.Part.TITLE, about),
            "body",
            draft.supplied(name.map(PersonName::body), Missing.Part.BODY, about)));
  }

  /** The last that was laid down: whoever adds another one means that one. */
  private Optional<Release.Picture> picture() {
    if (meeting.photographs().isEmpty()) {
      draft.lacks(Missing.Part.PHOTOGRAPH);
      return Optional.empty();
    }
    Photograph last = meeting.photographs().getLast();
    var caption = draft.supplied(last.caption(), Missing.Part.CAPTION, "");
    var credit = draft.supplied(last.credit(), Missing.Part.CREDIT, "");
    return Optional.of(
        new Release.Picture(
            last,
            draft.line(caption),
            draft.line(stylebook.say("photo-credit", Map.of("credit", credit)))));
  }

  private String subject() {
    return draft.supplied(meeting.subject(), Missing.Part.SUBJECT, "");
  }

  private String sides(List<SideRecord> sides) {
    var names = new ArrayList<String>();
    sides.forEach(side -> names.add(name(side.delegation())));
    return orGap(stylebook.list("list", names));
  }

  private String orGap(String sides) {
    return sides.isEmpty() ? draft.gap(Missing.Part.SIDES, "") : sides;
  }

  private String name(Delegation side) {
    return draft.supplied(side.name(), Missing.Part.SIDE_NAME, "");
  }

  private List<SideRecord> present() {
    return meeting.present();
  }
}
