package plenum.server.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.journal.EventCodec;
import plenum.journal.Shape;

/**
 * How the conference's events stand in the journal: the pinned names, and what of them is sealed.
 */
final class EventShapes {
  /** Every event that has something to seal has it in a component of this name. */
  private static final String SEALED = "sealedPart";

  private EventShapes() {}

  static EventCodec<Event> codec() {
    List<Shape<? extends Event>> shapes =
        EventTypes.all().stream().<Shape<? extends Event>>map(EventShapes::shape).toList();
    return new EventCodec<>(Event.class, shapes);
  }

  private static Shape<? extends Event> shape(EventTypes.EventType type) {
    return shape(type.name(), type.shape());
  }

  private static <E extends Event> Shape<E> shape(String name, Class<E> event) {
    var shape = Shape.of(name, event);
    return Stream.of(event.getRecordComponents()).anyMatch(part -> part.getName().equals(SEALED))
        ? shape.sealing(EventShapes::owner, SEALED)
        : shape;
  }

  private static Optional<String> owner(Event event) {
    return event.sealedPart().map(part -> owner(part.owner()));
  }

  /** An audience as the journal names it. */
  static String owner(Audience audience) {
    return switch (audience) {
      case Audience.Everyone() -> "everyone";
      case Audience.OneDelegation(var delegation) -> "delegation:" + delegation;
      case Audience.OneCaucus(var caucus) -> "caucus:" + caucus;
    };
  }
}
