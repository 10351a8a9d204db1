package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.journal.canonical.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {
  record SeatId(String value) {
    SeatId {
      if (value.isBlank()) {
        throw new IllegalArgumentException("a seat's id is blank");
      }
    }
  }

  enum Role {
    CHAIR,
    DELEGATE;

    @Override
    public String toString() {
      return "role " + ordinal();
    }
  }

  sealed interface Chairing {
    record AllHeads() implements Chairing {}

    sealed interface Named extends Chairing {
      record OneSeat(SeatId seat) implements Named {}

      record Label(String text) implements Named {}
    }
  }

  sealed interface Happening {
    record Convened(
        Map<SeatId, Role> roles, Chairing chairing, List<Chairing> others, Optional<Chairing> next)
        implements Happening {}

    record Given(SeatId seat, Instant until, Duration time, boolean firm, int place, long bytes)
        implements Happening {}

    record Renamed(String name) implements Happening {}

    record Ended() implements Happening {}

    sealed interface Kept extends Happening {
      record Noted(SeatId by, Optional<String> text, List<SeatId> readers, Map<SeatId, Role> who)
          implements Kept {}
    }
  }

  private static final SeatId ADA = new SeatId("ada");
  private static final SeatId BO = new SeatId("bo");

  private static final List<Shape<? extends Happening>> TABLE =
      List.of(
          Shape.of("convened", Happening.Convened.class),
          Shape.of("given", Happening.Given.class)
              .then(json -> json.put("firm", false))
              .then(json -> json.set("seat", json.remove("who"))),
          Shape.of("renamed", Happening.Renamed.class),
          Shape.of("ended", Happening.Ended.class),
          Shape.of("noted", Happening.Kept.Noted.class)
              .sealing(noted -> noted.text().map(_ -> "side-a"), "text", "readers", "who"));

  private static final EventCodec<Happening> CODEC = new EventCodec<>(Happening.class, TABLE);

  static List<Happening> events() {
    return List.of(
        new Happening.Convened(
            Map.of(ADA, Role.CHAIR, BO, Role.DELEGATE),
            new Chairing.AllHeads(),
            List.of(new Chairing.Named.OneSeat(BO), new Chairing.Named.Label("x")),
            Optional.of(new Chairing.Named.OneSeat(ADA))),
        new Happening.Convened(Map.of(), new Chairing.AllHeads(), List.of(), Optional.empty()),
        new Happening.Given(
            ADA,
            Instant.parse("2026-03-01T10:00:00.123456789Z"),
            Duration.ofSeconds(90),
            true,
            3,
            1L << 52),
        new Happening.Renamed("Hội nghị “一” 😀"),
        new Happening.Ended(),
        new Happening.Kept.Noted(ADA, Optional.empty(), List.of(), Map.of()),
        new Happening.Kept.Noted(
            ADA, Optional.of("they will yield"), List.of(BO), Map.of(BO, Role.CHAIR)));
  }

  private static Recalled recalled(Draft draft) {
    var envelope =
        new Envelope(
            "c",
            1,
            Instant.EPOCH,
            1,
            "ada",
            draft.type(),
            draft.version(),
            draft.body(),
            draft.sealed().map(Draft.Sealed::owner));
    var part =
        draft
            .sealed()
            .map(s -> SealedPart.of(1, s.owner(), new byte[32], CanonicalJson.text(s.body())));
    return new Recalled(
        Writer.Link.of(new Head(0, Chain.start("c")), envelope, part).entry(), part);
  }

  private static Happening read(String type, int version, String body) {
    var json = (ObjectNode) JsonMapper.shared().readTree(body);
    return CODEC.event(recalled(Draft.open(type, version, json)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_comes_back_as_it_went(Happening event) {
    assertThat(CODEC.event(recalled(CODEC.draft(event)))).isEqualTo(event);
  }

  @Test
  void ids_enums_times_and_cases_are_plain_text() {
    assertThat(CODEC.draft(events().get(0)).body())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"roles": {"ada": "CHAIR", "bo": "DELEGATE"},
                     "chairing": {"is": "all-heads"},
                     "others": [{"is": "one-seat", "seat": "bo"}, {"is": "label", "text": "x"}],
                     "next": {"is": "one-seat", "seat": "ada"}}
                    """));
    assertThat(CanonicalJson.text(CODEC.draft(events().get(2)).body()))
        .isEqualTo(
            "{\"bytes\":4503599627370496,\"firm\":true,\"place\":3,\"seat\":\"ada\",\"time\":\"PT1M30S\","
                + "\"until\":\"2026-03-01T10:00:00.123456789Z\"}");
  }

  @Test
  void an_event_of_one_text_is_an_object_all_the_same() {
    assertThat(CODEC.draft(new Happening.Renamed("Talks")).body().toString())
        .isEqualTo("{\"name\":\"Talks\"}");
  }

  @Test
  void sealed_components_stand_in_the_sealed_part_alone() {
    var draft = CODEC.draft(events().getLast());
    assertThat(draft.body().toString()).isEqualTo("{\"by\":\"ada\"}");
    assertThat(draft.sealed().orElseThrow().owner()).isEqualTo("side-a");
    assertThat(CanonicalJson.text(draft.sealed().orElseThrow().body()))
        .isEqualTo(
            "{\"readers\":[\"bo\"],\"text\":\"they will yield\",\"who\":{\"bo\":\"CHAIR\"}}");
  }

  @Test
  void without_its_sealed_part_an_event_is_read_with_those_components_empty() {
    var entry = recalled(CODEC.draft(events().getLast())).entry();
    assertThat(CODEC.event(entry))
        .isEqualTo(new Happening.Kept.Noted(ADA, Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void a_sealed_component_without_an_owner_is_refused() {
    var noted = new Happening.Kept.Noted(ADA, Optional.empty(), List.of(BO), Map.of());
    assertThatThrownBy(() -> CODEC.draft(noted))
        .hasMessage("noted has no owner for its sealed readers");
  }

  @Test
  void a_sealed_component_that_cannot_be_empty_is_refused() {
    var shape = Shape.of("noted", Happening.Kept.Noted.class);
    assertThatThrownBy(() -> shape.sealing(_ -> Optional.empty(), "by"))
        .hasMessage("noted.by is sealed, so it must be an Optional, List, Set or Map");
  }

  @Test
  void an_old_version_is_upgraded_step_by_step() {
    var stored =
        """
        {"who":"ada","until":"1970-01-01T00:00:00Z","time":"PT3S","place":1,"bytes":2}
        """;
    assertThat(read("given", 1, stored))
        .isEqualTo(new Happening.Given(ADA, Instant.EPOCH, Duration.ofSeconds(3), false, 1, 2));
  }

  @Test
  void a_newer_version_is_refused() {
    assertThatThrownBy(() -> read("given", 4, "{}"))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("event 'given' version 4: the table knows versions 1 to 3");
  }

  @Test
  void an_unknown_type_is_refused() {
    assertThatThrownBy(() -> read("taken", 1, "{}"))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("event 'taken' version 1: the table has no such type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "renamed | {'name':'x','extra':1} | unknown field /extra",
        "ended | {'extra':1} | unknown field /extra",
        "convened | {'roles':{},'chairing':{'is':'all-heads','x':1},'others':[],'next':null}"
            + " | unknown field /chairing/x",
        "renamed | {} | field /name",
        "renamed | {'name':null} | field /name",
        "renamed | {'name':7} | field /name",
        "convened | {'roles':{'ada':'role 0'},'chairing':{'is':'all-heads'},'others':[],'next':null}"
            + " | field /roles/ada",
        "convened | {'roles':{},'chairing':{'is':'nobody'},'others':[],'next':null}"
            + " | field /chairing",
        "convened | {'roles':{},'chairing':{},'others':[],'next':null} | field /chairing",
        "convened | {'roles':{},'chairing':{'is':'one-seat','seat':' '},'others':[],'next':null}"
            + " | field /chairing/seat",
        "convened | {'roles':{},'chairing':{'is':'all-heads'},'others':[]} | field /next"
      })
  void a_field_that_does_not_fit_is_refused_by_type_and_name(
      String type, String body, String reason) {
    assertThatThrownBy(() -> read(type, 1, body.replace('\'', '"')))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageStartingWith("event '" + type + "' version 1: " + reason);
  }

  @Test
  void a_table_that_forgets_a_case_is_refused() {
    assertThatThrownBy(() -> new EventCodec<>(Happening.class, TABLE.subList(0, 4)))
        .hasMessage("not in the table: " + Happening.Kept.Noted.class.getName());
  }

  @Test
  void a_table_with_a_name_twice_is_refused() {
    var twice = List.of(TABLE.get(0), Shape.of("convened", Happening.Ended.class));
    assertThatThrownBy(() -> new EventCodec<Happening>(Happening.class, List.copyOf(twice)))
        .hasMessage("twice in the table: convened");
  }

  @Test
  void mutated_fields_are_read_or_refused_and_nothing_else() {
    var random = new Random(42);
    var samples = events().stream().map(CODEC::draft).toList();
    int refused = 0;
    for (int round = 0; round < 5_000; round++) {
      var draft = samples.get(random.nextInt(samples.size()));
      var text = new StringBuilder(draft.body().toString());
      text.setCharAt(random.nextInt(text.length()), "{}[]\":,0z-".charAt(random.nextInt(10)));
      Recalled recalled;
      try {
        var body = (ObjectNode) JsonMapper.shared().readTree(text.toString());
        recalled = recalled(Draft.open(draft.type(), draft.version(), body));
      } catch (RuntimeException _) {
        continue; // no JSON object any more: it never gets into a journal
      }
      try {
        CODEC.event(recalled);
      } catch (UnreadableEventException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed 42, round " + round + ": " + text, e);
      }
    }
    assertThat(refused).isPositive();
  }
}
