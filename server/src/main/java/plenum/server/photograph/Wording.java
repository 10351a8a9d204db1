package plenum.server.photograph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.photograph.Byline;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;

/**
 * What is said of a photograph beside its pixels, as it is sent. What is left out is as whoever
 * sends it is placed: their city, and today there.
 */
record Wording(
    @Nullable Map<String, String> caption,
    @Nullable Map<String, String> credit,
    @Nullable Map<String, String> place,
    @Nullable String date,
    @Nullable String creator,
    @Nullable Map<String, String> copyright) {

  static final Wording NONE = new Wording(null, null, null, null, null, null);

  Byline byline() {
    return new Byline(creator == null ? "" : line(creator), texts(copyright));
  }

  Texts captionTexts() {
    return texts(caption);
  }

  Texts creditTexts() {
    return texts(credit);
  }

  Texts placeTexts(Conference conference, Actor actor) {
    return place == null
        ? site(conference, actor).map(Site::city).orElse(Texts.NONE)
        : texts(place);
  }

  /** Empty where the date that was sent is none. */
  Optional<LocalDate> day(Conference conference, Actor actor, Instant now) {
    if (date == null) {
      var zone = site(conference, actor).<ZoneId>map(one -> ZoneId.of(one.zone()));
      return Optional.of(now.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate());
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The languages used, of which each must be one of the conference's. */
  boolean speaksOnly(Iterable<String> languages) {
    var known = new HashSet<String>();
    languages.forEach(known::add);
    return known.containsAll(captionTexts().byLanguage().keySet())
        && known.containsAll(creditTexts().byLanguage().keySet())
        && known.containsAll(texts(place).byLanguage().keySet())
        && known.containsAll(texts(copyright).byLanguage().keySet());
  }

  /** One line each, and nothing for nothing. */
  private static Texts texts(@Nullable Map<String, String> sent) {
    var texts = new LinkedHashMap<String, String>();
    if (sent != null) {
      sent.forEach((language, text) -> {
        var line = line(text);
        if (!line.isEmpty()) {
          texts.put(language, line);
        }
      });
    }
    return new Texts(texts);
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  static Optional<Site> site(Conference conference, Actor actor) {
    var programme = conference.programme();
    return switch (actor) {
      case Actor.Seated(var id) -> conference.seat(id).flatMap(seat -> site(conference, seat));
      case Actor.DelegationSecretaryLink(var side) -> first(conference, Optional.of(side));
      case Actor.Convener _, Actor.Server _ -> first(conference, programme.heading().host());
    };
  }

  private static Optional<Site> site(Conference conference, Seat seat) {
    var side = seat.delegation().flatMap(conference.programme()::delegation);
    return seat.site()
        .flatMap(site -> side.flatMap(one -> one.site(site)))
        .or(() -> first(conference, seat.delegation()));
  }

  private static Optional<Site> first(Conference conference, Optional<DelegationId> side) {
    return side.flatMap(conference.programme()::delegation)
        .map(Delegation::sites)
        .flatMap(sites -> sites.stream().findFirst());
  }
}
