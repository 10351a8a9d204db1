package plenum.server.invitation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;

/**
 * One seat's invitation, or its withdrawal, as a calendar file (RFC 5545; scheduling methods of RFC
 * 5546, sections 3.2.2 and 3.2.5). The same seat always has the same UID, so that a new revision
 * replaces the entry. Thread-safe.
 */
public final class CalendarFile {
  /** Lets ical4j write each line whole: it counts characters where RFC 5545 counts octets. */
  private static final int UNFOLDED = Integer.MAX_VALUE / 2;

  private final Letters letters;

  public CalendarFile(Letters letters) {
    this.letters = letters;
  }

  /** METHOD:REQUEST. */
  public String invitation(Occasion occasion) {
    return file(occasion, "REQUEST", "CONFIRMED", letters.description(occasion));
  }

  /** METHOD:CANCEL; the revision must be higher than the one that it withdraws. */
  public String cancellation(Occasion occasion) {
    return file(occasion, "CANCEL", "CANCELLED", letters.cancelled(occasion));
  }

  private String file(Occasion occasion, String method, String status, String description) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Plenum//Plenum//EN"));
    calendar.add(new Version(new ParameterList(), "2.0"));
    calendar.add(new CalScale("GREGORIAN"));
    calendar.add(new Method(method));
    calendar.add(ZoneComponent.covering(occasion.start(), occasion.end()));
    calendar.add(event(occasion, status, description));
    return LineFolding.fold(text(calendar));
  }

  private VEvent event(Occasion occasion, String status, String description) {
    var zone = new TzId(occasion.start().getZone().getId());
    var event = new VEvent(false);
    event.add(new Uid(occasion.seat() + "." + occasion.conference() + "@plenum"));
    event.add(new DtStamp(occasion.issued()));
    event.add(new Sequence(occasion.revision()));
    event.add(new DtStart<>(occasion.start().toLocalDateTime()).add(zone));
    event.add(new DtEnd<>(occasion.end().toLocalDateTime()).add(zone));
    event.add(organizer(occasion));
    event.add(attendee(occasion));
    event.add(new Summary(letters.summary(occasion)));
    event.add(new Description(description));
    event.add(new Url(occasion.link()));
    event.add(new Status(status));
    return event;
  }

  private static Organizer organizer(Occasion occasion) {
    var host = occasion.host();
    return new Organizer(address(host.mail().orElse(""))).add(name(host.name()));
  }

  private static Attendee attendee(Occasion occasion) {
    var invitee = occasion.invitee();
    return new Attendee(address(invitee.mail().orElse("")))
        .<Attendee>add(name(invitee.name()))
        .<Attendee>add(Role.REQ_PARTICIPANT)
        .<Attendee>add(PartStat.NEEDS_ACTION)
        .add(Rsvp.TRUE);
  }

  /** RFC 5545, section 3.2: a double quote cannot stand in a parameter, nor be escaped there. */
  private static Cn name(String name) {
    return new Cn(name.replace('"', '\'').replaceAll("\\p{Cntrl}", " "));
  }

  /** A calendar address is required; without a mailbox, the one that calendars know as none. */
  private static URI address(String mailbox) {
    return mailbox.isEmpty() ? URI.create("invalid:nomail") : URI.create("mailto:" + mailbox);
  }

  private static String text(Calendar calendar) {
    var out = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
