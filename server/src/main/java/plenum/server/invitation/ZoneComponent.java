package plenum.server.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A VTIMEZONE made from the JDK's own zone rules (RFC 5545, section 3.6.5), so that file and server
 * cannot disagree about a zone: each change of offset from a year before the meeting to its end
 * stands there with its date, and the offset before the first of them from 1970.
 */
final class ZoneComponent {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneComponent() {}

  static VTimeZone covering(ZonedDateTime start, ZonedDateTime end) {
    var rules = start.getZone().getRules();
    var from = start.minusYears(1).toInstant();
    var component = new VTimeZone();
    component.add(new TzId(start.getZone().getId()));
    add(component, initial(rules, rules.getOffset(from), from));
    var change = rules.nextTransition(from);
    while (change != null && change.getInstant().isBefore(end.toInstant())) {
      add(component, observance(rules, change));
      change = rules.nextTransition(change.getInstant());
    }
    return component;
  }

  private static void add(VTimeZone zone, Observance observance) {
    zone.setComponentList(zone.getComponentList().add(observance));
  }

  private static Observance initial(ZoneRules rules, ZoneOffset offset, Instant at) {
    return filled(rules.isDaylightSavings(at), EPOCH, offset, offset);
  }

  private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
    return filled(
        rules.isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance filled(
      boolean daylight, LocalDateTime at, ZoneOffset before, ZoneOffset after) {
    Observance observance = daylight ? new Daylight() : new Standard();
    observance.add(new DtStart<>(at));
    observance.add(new TzOffsetFrom(before));
    observance.add(new TzOffsetTo(after));
    return observance;
  }
}
