package plenum.server.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.event.Audience;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.SealedPart;
import plenum.journal.EventCodec;
import plenum.journal.Shape;

/**
 * How the conference's events stand in the journal: the pinned names, and what of them is sealed.
 */
final class EventShapes {
  /** Those with a component {@code sealedPart}. */
  private static final Set<Class<? extends Event>> SEALED =
      Set.of(
          KeepingEvent.ContactNoted.class,
          DocumentEvent.DocumentAdded.class,
          DocumentEvent.DocumentAmended.class);

  private EventShapes() {}

  static EventCodec<Event> codec() {
    List<Shape<? extends Event>> shapes =
        EventTypes.all().stream().<Shape<? extends Event>>map(EventShapes::shape).toList();
    return new EventCodec<>(Event.class, shapes);
  }

  private static Shape<? extends Event> shape(EventTypes.EventType type) {
    return shape(type.name(), type.shape());
  }

  private static <E extends Event> Shape<E> shape(String name, Class<E> record) {
    var shape = Shape.of(name, record);
    return SEALED.contains(record) ? shape.sealing(EventShapes::owner, "sealedPart") : shape;
  }

  private static Optional<String> owner(Event event) {
    return event.sealedPart().map(SealedPart::owner).map(EventShapes::owner);
  }

  /** An audience as the journal names it. */
  private static String owner(Audience audience) {
    return switch (audience) {
      case Audience.Everyone() -> "everyone";
      case Audience.OneDelegation(var delegation) -> "delegation:" + delegation;
      case Audience.OneCaucus(var caucus) -> "caucus:" + caucus;
    };
  }
}
