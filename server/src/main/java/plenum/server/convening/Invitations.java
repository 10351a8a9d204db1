package plenum.server.convening;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Seat;
import plenum.conference.programme.Site;
import plenum.server.invitation.Occasion;
import plenum.server.meeting.Meeting;

/** Draws invitations from the conference, each in the language of the invitee's side. */
final class Invitations {
  private final ConferenceLinks links;

  Invitations(ConferenceLinks links) {
    this.links = links;
  }

  Occasion occasion(Meeting.Numbered numbered, Seat seat, Instant now) {
    var conference = numbered.conference();
    var heading = conference.programme().heading();
    var side = seat.delegation().flatMap(conference.programme()::delegation);
    var language = language(conference, side);
    return new Occasion(
        conference.id().value(),
        seat.id().value(),
        (int) numbered.revision(),
        Locale.forLanguageTag(language),
        heading.subject().inOrElse(language),
        heading.start().atZone(zone(site(side, seat))),
        heading.duration(),
        new Occasion.Host(host(conference, side, language), null),
        invitee(conference, seat, side, language),
        links.seat(conference, seat.id()),
        now);
  }

  /** The same for a whole delegation, to its secretary. */
  Occasion occasion(Meeting.Numbered numbered, Delegation side, Instant now) {
    var conference = numbered.conference();
    var heading = conference.programme().heading();
    var found = Optional.of(side);
    var language = language(conference, found);
    var name = side.name().inOrElse(language);
    var first = side.sites().stream().findFirst();
    return new Occasion(
        conference.id().value(),
        side.id().value(),
        (int) numbered.revision(),
        Locale.forLanguageTag(language),
        heading.subject().inOrElse(language),
        heading.start().atZone(zone(first)),
        heading.duration(),
        new Occasion.Host(host(conference, found, language), null),
        new Occasion.Invitee(name, "", name, city(first, language), null),
        links.delegation(conference, side.id()),
        now);
  }

  private static String language(Conference conference, Optional<Delegation> side) {
    return side.map(Delegation::language)
        .or(() -> conference.programme().heading().languages().stream().findFirst())
        .orElse("en");
  }

  /** Until a host is named, the invitee's own side stands for it. */
  private static String host(Conference conference, Optional<Delegation> side, String language) {
    return conference
        .programme()
        .heading()
        .host()
        .flatMap(conference.programme()::delegation)
        .or(() -> side)
        .map(found -> found.name().inOrElse(language))
        .orElse("");
  }

  private static Occasion.Invitee invitee(
      Conference conference, Seat seat, Optional<Delegation> side, String language) {
    var name = person(conference, seat, language);
    return new Occasion.Invitee(
        SeatNames.of(conference.programme(), seat, language),
        name.map(PersonName::title).orElse(""),
        side.map(found -> found.name().inOrElse(language)).orElse(""),
        city(site(side, seat), language),
        null);
  }

  /** A room has no title of its own. */
  private static Optional<PersonName> person(Conference conference, Seat seat, String language) {
    return switch (seat.occupant()) {
      case Occupant.OnePerson(var id) ->
          conference.programme().person(id).flatMap(person -> person.name(language));
      case Occupant.Room _, Occupant.Guest _ -> Optional.empty();
    };
  }

  private static ZoneId zone(Optional<Site> site) {
    return site.<ZoneId>map(found -> ZoneId.of(found.zone())).orElse(ZoneOffset.UTC);
  }

  private static String city(Optional<Site> site, String language) {
    return site.map(found -> found.city().inOrElse(language)).orElse("");
  }

  private static Optional<Site> site(Optional<Delegation> side, Seat seat) {
    return seat.site()
        .flatMap(id -> side.flatMap(found -> found.site(id)))
        .or(() -> side.flatMap(found -> found.sites().stream().findFirst()));
  }
}
