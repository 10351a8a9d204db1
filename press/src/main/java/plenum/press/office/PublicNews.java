package plenum.press.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.conference.programme.PersonName;
import plenum.conference.release.Issue;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PressOffice;
import plenum.press.Home;
import plenum.press.MeetingRecord;
import plenum.press.Participant;
import plenum.press.SideRecord;
import plenum.press.Stylebook;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.publication.Bundle;
import plenum.press.publication.Slug;

/**
 * What a press office has issued, as the world reads it. Of the meeting a news item tells no more
 * than its text does: a side or a person whom the text does not name is not in it.
 *
 * @param authority of the tag URIs that name releases (RFC 4151): whose they are
 */
public record PublicNews(MeetingRecord meeting, Issuer issuer, String authority) {

  /** Empty where nothing was issued. */
  public Optional<Bundle> bundle(PressOffice office) {
    var items = new ArrayList<NewsItem>();
    office
        .manuscripts()
        .forEach((language, manuscript) ->
            manuscript.issues().forEach(issue -> items.add(item(language, issue))));
    return items.isEmpty() ? Optional.empty() : Optional.of(new Bundle(slug(), items));
  }

  /** What no other release has, then what tells a reader what it is about. */
  public Slug slug() {
    var unique = "%s %s %s".formatted(day(), meeting.id().value(), place());
    var subject = meeting.subject().in("en").or(() -> first(meeting.subject().byLanguage()));
    return Slug.of(unique + " " + subject.orElse(""), new Slug("release"));
  }

  private static Optional<String> first(Map<String, String> texts) {
    return texts.values().stream().filter(text -> !text.isBlank()).findFirst();
  }

  private LocalDate day() {
    return Home.of(meeting, issuer).day(meeting.closed());
  }

  /** The place of its side among the sides; ids may be too much alike in an address. */
  private String place() {
    return switch (issuer) {
      case Issuer.Joint() -> "joint";
      case Issuer.OfSide(var side) ->
          Integer.toString(
              1 + meeting.sides().stream().map(it -> it.delegation().id()).toList().indexOf(side));
    };
  }

  private NewsItem item(String language, Issue issue) {
    var text = issue.text();
    return new NewsItem(
        "tag:%s,%s:%s/%s/%s".formatted(authority, day(), meeting.id().value(), place(), language),
        issue.version(),
        language,
        Optional.of(issue.at()),
        issue.embargo(),
        issue.corrects(),
        new Dateline(Optional.of(text.date()), text.place(), text.agency(), text.dateline()),
        text.headline(),
        paragraphs(text),
        text.picture().map(PublicNews::picture).stream().toList(),
        meeting(text));
  }

  private static List<String> paragraphs(IssuedText text) {
    var space = Stylebook.space(text.language());
    var paragraphs =
        text.paragraphs().stream()
            .map(paragraph ->
                paragraph.sentences().stream()
                    .map(IssuedText.Sentence::text)
                    .collect(Collectors.joining(space)))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!text.endMark().isBlank()) {
      paragraphs.add(text.endMark());
    }
    return paragraphs;
  }

  /** Where the file lies is for the album to say, by its hash. */
  private static Picture picture(IssuedText.Picture picture) {
    return new Picture(picture.sha256(), "image/jpeg", 0, 0, picture.caption(), picture.credit());
  }

  private Meeting meeting(IssuedText text) {
    var language = text.language();
    var read = read(text);
    var sides =
        meeting.present().stream().filter(side -> names(read, name(side, language))).toList();
    return new Meeting(
        Optional.of(Home.of(meeting, issuer).day(meeting.opened())),
        Optional.of(meeting.purpose()),
        meeting.subject().in(language).orElse(""),
        meeting.hostSide().filter(sides::contains).map(side -> name(side, language)).orElse(""),
        sides.stream().map(side -> party(side, language, read)).toList(),
        sides.stream()
            .flatMap(side ->
                side.participants().stream()
                    .flatMap(person -> attendee(person, side, language, read).stream()))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String read(IssuedText text) {
    return text.headline()
        + "\n"
        + text.sentences().stream().map(IssuedText.Sentence::text).collect(Collectors.joining("\n"))
        + text.picture().map(picture -> "\n" + picture.caption()).orElse("");
  }

  private static boolean names(String read, String name) {
    return !name.isBlank() && read.contains(name);
  }

  private static String name(SideRecord side, String language) {
    return side.delegation().name().in(language).orElse("");
  }

  private static Party party(SideRecord side, String language, String read) {
    return new Party(
        name(side, language),
        side.delegation().bodies().stream()
            .flatMap(body -> body.in(language).stream())
            .filter(body -> names(read, body))
            .toList(),
        side.seatOfSide()
            .flatMap(site -> site.city().in(language))
            .filter(city -> names(read, city))
            .orElse(""));
  }

  private Optional<Attendee> attendee(
      Participant person, SideRecord side, String language, String read) {
    return person
        .name(language)
        .filter(name -> names(read, name.fullName()))
        .map(name ->
            new Attendee(
                name.fullName(),
                name.shortForm(),
                said(read, name, PersonName::title),
                said(read, name, PersonName::body),
                name(side, language),
                meeting.chairs().stream()
                    .anyMatch(chair -> chair.presided().filter(person::equals).isPresent())));
  }

  private static String said(
      String read, PersonName name, java.util.function.Function<PersonName, String> part) {
    return names(read, part.apply(name)) ? part.apply(name) : "";
  }
}
