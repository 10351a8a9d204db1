package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.programme.ConferenceId;

/** A conference on its journal: decided, appended, applied, in this order. */
final class StormEntity {
  static final EventCodec<Event> CODEC =
      new EventCodec<>(
          Event.class,
          EventTypes.all().stream()
              .<Shape<? extends Event>>map(type -> shape(type.name(), type.shape()))
              .toList());

  private final Writer writer;
  private Conference conference;

  private StormEntity(Writer writer, Conference conference) {
    this.writer = writer;
    this.conference = conference;
  }

  /** Takes the conference over from whoever held it before, and reads its state. */
  static StormEntity recalled(Database database, String id) {
    var writer = claim(database, id);
    var entity = new StormEntity(writer, Conference.none(new ConferenceId(id)));
    writer.recall(1).forEach(recalled -> entity.apply(CODEC.event(recalled)));
    return entity;
  }

  static Writer claim(Database database, String id) {
    var journal = new Journal(database, new SecureRandom());
    return ((Claim.Held) journal.claim(id, "here", Scratch.NOON, Scratch.LEASE)).writer();
  }

  Conference conference() {
    return conference;
  }

  long length() {
    return writer.head().seq();
  }

  /** What of it was appended; empty if it was refused. */
  Optional<List<Entry>> does(Actor actor, String name, Command command, Instant now) {
    return switch (Rules.decide(conference, command, actor, now)) {
      case Decision.Refused _ -> Optional.empty();
      case Decision.Accepted(var events) when events.isEmpty() -> Optional.of(List.of());
      case Decision.Accepted(var events) -> {
        var entries = append(name, events, now);
        events.forEach(this::apply);
        yield Optional.of(entries);
      }
    };
  }

  private List<Entry> append(String name, List<Event> events, Instant now) {
    var drafts = events.stream().map(CODEC::draft).toList();
    return switch (writer.append(now, name, drafts)) {
      case Appended.Durable(var entries) -> entries;
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }

  void apply(Event event) {
    conference = conference.after(event);
  }

  /** The whole state in a few letters, the same in every process. */
  static String digest(Conference conference) {
    return Sha256.over(conference.toString().getBytes(UTF_8)).hex().substring(0, 16);
  }

  private static <E extends Event> Shape<E> shape(String name, Class<E> event) {
    var shape = Shape.of(name, event);
    return Stream.of(event.getRecordComponents()).anyMatch(c -> c.getName().equals("sealedPart"))
        ? shape.sealing(of -> of.sealedPart().map(part -> owner(part.owner())), "sealedPart")
        : shape;
  }

  private static String owner(Audience audience) {
    return audience.toString();
  }
}
