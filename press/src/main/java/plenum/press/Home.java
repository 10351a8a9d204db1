package plenum.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Site;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;

/** From where a release is written: the issuer's city, of a joint release the host's. */
public record Home(Optional<SideRecord> side) {
  public static Home of(MeetingRecord meeting, Issuer issuer) {
    return new Home(
        switch (issuer) {
          case Issuer.OfSide(var side) -> meeting.side(side);
          case Issuer.Joint() -> meeting.hostSide();
        });
  }

  /** In every language in which it was supplied. */
  public Texts city() {
    return side.flatMap(SideRecord::seatOfSide).map(Site::city).orElse(Texts.NONE);
  }

  /** The style's, where it names one in this language. */
  public Texts agency(Style style, String language) {
    return style.agency().in(language).isPresent()
        ? style.agency()
        : side.map(SideRecord::delegation).map(Delegation::credit).orElse(Texts.NONE);
  }

  /** By the calendar of the city; by UTC where nobody said which city that is. */
  public LocalDate day(Instant moment) {
    var zone = side.flatMap(SideRecord::seatOfSide).map(Site::zone);
    return moment.atZone(zone.<ZoneId>map(ZoneId::of).orElse(ZoneOffset.UTC)).toLocalDate();
  }
}
