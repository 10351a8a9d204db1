package plenum.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.Kind;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.Style;

/**
 * What stands around the text: the day and the photograph above it, headline and dateline. Place,
 * agency and calendar are the issuer's; of a joint release the host's.
 */
final class Frame {
  private final MeetingRecord meeting;
  private final Style style;
  private final PictureChoice choice;
  private final String language;
  private final Stylebook stylebook;
  private final Draft draft;
  private final Naming naming;
  private final Home home;

  Frame(Drafting.Desk desk, Issuer issuer) {
    meeting = desk.meeting();
    style = desk.style();
    choice = desk.choice();
    language = desk.language();
    stylebook = desk.stylebook();
    draft = desk.draft();
    naming = desk.naming();
    home = Home.of(meeting, issuer);
  }

  Optional<Line> notice() {
    return switch (meeting.kind()) {
      case REAL -> Optional.empty();
      case TRIAL, REHEARSAL ->
          Optional.of(draft.line(stylebook.say("notice." + meeting.kind(), Map.of())));
    };
  }

  Release.Sentence date() {
    var day = stylebook.date("date-line.date", day(meeting.closed()));
    return draft.marked("date", "date-line", stylebook.say("date-line", Map.of("date", day)));
  }

  /** Where it is to be none nothing is missing. */
  Optional<Release.Picture> picture() {
    var chosen = choice.among(meeting.photographs());
    if (chosen.isEmpty() && !(choice instanceof PictureChoice.None)) {
      var gap = draft.gap(Missing.Part.PHOTOGRAPH, "");
      draft.told("photograph", "photo-caption", gap);
    }
    return chosen.map(this::picture);
  }

  private Release.Picture picture(Photograph photograph) {
    var caption = draft.supplied(photograph.caption(), Missing.Part.CAPTION, "");
    var said = draft.told("caption", "photo-caption", Map.of("caption", caption));
    var credit =
        style.credit().in(language).isPresent()
            ? draft.supplied(style.credit(), Missing.Part.CREDIT, "")
            : draft.supplied(photograph.credit(), Missing.Part.CREDIT, "");
    var given = draft.told("credit", "photo-credit", Map.of("credit", credit));
    return new Release.Picture(photograph, said, given);
  }

  Release.Sentence headline() {
    var key = "headline." + meeting.purpose();
    var sides = naming.present();
    var worded =
        stylebook.say(
            key, Map.of("sides", naming.row(sides), "count", sides.size(), "subject", subject()));
    return draft.marked(
        "headline",
        key,
        meeting.kind() == Kind.REAL
            ? worded
            : stylebook.say("headline-of." + meeting.kind(), Map.of("headline", worded)));
  }

  String subject() {
    return draft.supplied(meeting.subject(), Missing.Part.SUBJECT, "");
  }

  Release.Sentence dateline() {
    var city = home.city();
    var key = "dateline." + style.dateline();
    return draft.marked(
        "dateline",
        key,
        stylebook.say(
            key,
            Map.of(
                "city",
                draft.supplied(
                    city.in(language).map(stylebook::datelineCity),
                    Missing.Part.CITY,
                    city.inOrElse(language)),
                "agency",
                draft.supplied(home.agency(style, language), Missing.Part.AGENCY, ""),
                "date",
                stylebook.date("dateline.date", day(meeting.closed())))));
  }

  LocalDate day(Instant moment) {
    return home.day(moment);
  }

  /** On which day they met: not said twice where the dateline has said it. */
  String meetingDay() {
    var met = day(meeting.opened());
    var dated = day(meeting.closed());
    if (met.equals(dated) && isDated()) {
      return stylebook.say("same-day", Map.of());
    }
    var pattern = met.getYear() == dated.getYear() ? "held.date" : "day.date";
    return stylebook.say("held-day", Map.of("date", stylebook.date(pattern, met)));
  }

  private boolean isDated() {
    return switch (style.dateline()) {
      case CITY_AGENCY_DATE, CITY_DATE_AGENCY, CITY_DATE -> true;
      case CITY_AGENCY, AGENCY -> false;
    };
  }
}
