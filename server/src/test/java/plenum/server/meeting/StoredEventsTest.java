package plenum.server.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.journal.Draft;
import plenum.journal.Entry;
import plenum.journal.EventCodec;
import plenum.journal.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they stand in journals, two of each type and version. A line that cannot be read any
 * more is a journal that cannot be read any more: lines are added, never changed. With {@code
 * -Dplenum.write=true} types that are missing are added.
 */
class StoredEventsTest {
  private static final Path FILE =
      Path.of("src/test/resources/plenum/server/meeting/stored-events.jsonl");

  private static final JsonMapper JSON = new JsonMapper();
  private static final EventCodec<Event> CODEC = EventShapes.codec();

  private static Entry entry(ObjectNode line) {
    var body = (ObjectNode) line.get("body");
    return new Entry(
        "c",
        1,
        Instant.EPOCH,
        1,
        "server",
        line.get("type").stringValue(),
        line.get("version").intValue(),
        body,
        Optional.empty(),
        body.toString(),
        new Sha256("0".repeat(64)));
  }

  static List<String> lines() throws IOException {
    return Files.exists(FILE) ? Files.readAllLines(FILE, UTF_8) : List.of();
  }

  private static String line(Draft draft) {
    var line = JSON.createObjectNode();
    line.put("type", draft.type());
    line.put("version", draft.version());
    line.set("body", draft.body());
    return line.toString();
  }

  private static Stream<Draft> specimens() {
    return EventTypes.all().stream()
        .flatMap(type ->
            Stream.of(true, false)
                .map(full -> (Event) new Specimen(full).of(type.shape()))
                .map(Event::publicPart)
                .map(CODEC::draft));
  }

  @Test
  void every_type_stands_there_in_its_present_version() throws IOException {
    var known = lines().stream().map(StoredEventsTest::name).collect(Collectors.toSet());
    var missing =
        specimens().filter(draft -> !known.contains(draft.type() + " " + draft.version())).toList();
    if (Boolean.getBoolean("plenum.write")) {
      var all = new ArrayList<>(lines());
      missing.forEach(draft -> all.add(line(draft)));
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, all, UTF_8);
      return;
    }
    assertThat(missing).extracting(Draft::type).isEmpty();
  }

  private static String name(String line) {
    var node = JSON.readTree(line);
    return node.get("type").stringValue() + " " + node.get("version").intValue();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void what_was_stored_is_read_and_would_be_stored_the_same(String line) {
    var stored = (ObjectNode) JSON.readTree(line);
    var event = CODEC.event(entry(stored));
    var again = CODEC.draft(event);
    assertThat(EventTypes.of(event).name()).isEqualTo(stored.get("type").stringValue());
    if (again.version() == stored.get("version").intValue()) {
      assertThat((Object) again.body()).isEqualTo(stored.get("body"));
    }
  }
}
