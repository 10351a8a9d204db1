package plenum.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
  private final WireJson json = new WireJson();

  static Set<FromPage> fromPage() {
    return Samples.FROM_PAGE.keySet();
  }

  static Set<FromServer> fromServer() {
    return Samples.FROM_SERVER.keySet();
  }

  @ParameterizedTest
  @MethodSource("fromPage")
  void what_a_page_says_is_pinned(FromPage message) throws MalformedMessage {
    String text = Samples.FROM_PAGE.get(message);
    assertThat(json.write(message)).isEqualTo(text);
    assertThat(json.fromPage(text)).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("fromServer")
  void what_the_server_says_is_pinned(FromServer message) throws MalformedMessage {
    String text = Samples.FROM_SERVER.get(message);
    assertThat(json.write(message)).isEqualTo(text);
    assertThat(json.fromServer(text)).isEqualTo(message);
  }

  @Test
  void every_message_has_a_sample() {
    Set<Class<?>> sampled =
        Stream.concat(fromPage().stream(), fromServer().stream())
            .<Class<?>>map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(Stream.of(FromPage.class, FromServer.class).flatMap(WireJsonTest::records))
        .allSatisfy(it -> assertThat(sampled).contains(it));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return Modifier.isInterface(type.getModifiers())
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireJsonTest::records)
        : Stream.of(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "{}",
        "{\"is\":\"Nobody\"}",
        "{\"is\":\"Knock\"}",
        "{\"is\":\"Knock\",\"id\":null}",
        "{\"is\":\"Knock\",\"id\":\"1\"}",
        "{\"is\":\"Knock\",\"id\":1.5}",
        "{\"is\":\"Knock\",\"id\":1,\"more\":2}",
        "{\"is\":\"Knock\",\"id\":1,\"id\":2}",
        "{\"is\":\"Knock\",\"id\":1} {}",
        "{\"is\":\"Unpin\",\"id\":100000000000000000007}",
        "{\"is\":\"Pin\",\"id\":1}",
        "{\"is\":\"Pin\",\"id\":1,\"seat\":null}",
        "{\"is\":\"AnswerClosing\",\"id\":1}",
        "{\"is\":\"Devices\",\"id\":1,\"microphone\":0,\"camera\":\"ON\",\"slides\":\"ON\"}",
        "{\"is\":\"Offer\",\"id\":1,\"sdp\":\"\",\"sources\":{\"0\":null},\"outlets\":{}}",
        "{\"is\":\"Offer\",\"id\":1,\"sdp\":\"\",\"sources\":{},\"outlets\":{\"0\":\"ROOF\"}}",
      })
  void what_is_not_exactly_a_message_is_refused(String text) {
    assertThatThrownBy(() -> json.fromPage(text)).isInstanceOf(MalformedMessage.class);
  }

  @Test
  void a_message_that_is_too_long_is_refused_before_it_is_read() {
    String text = "{\"is\":\"Pin\",\"id\":1,\"seat\":\"%s\"}".formatted("x".repeat(300_000));
    assertThatThrownBy(() -> json.fromPage(text)).hasMessageContaining("262144");
  }

  @Test
  void a_message_that_is_too_deep_is_refused() {
    String text = "{\"is\":\"Pin\",\"id\":1,\"seat\":" + "[".repeat(1000) + "}";
    assertThatThrownBy(() -> json.fromPage(text)).isInstanceOf(MalformedMessage.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void garbage_gives_a_message_or_the_one_exception(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<String> samples = Samples.textsFromPage();
    for (int i = 0; i < 5_000; i++) {
      String text = mutated(samples.get(random.nextInt(samples.size())), random);
      assertThat(messageOrMalformed(text)).as("seed %d, turn %d: %s", seed, i, text).isTrue();
    }
  }

  private boolean messageOrMalformed(String text) {
    try {
      return json.fromPage(text) instanceof FromPage;
    } catch (MalformedMessage expected) {
      return true;
    } catch (RuntimeException | Error fault) {
      return false;
    }
  }

  private static String mutated(String sample, RandomGenerator random) {
    var text = new StringBuilder(sample);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setLength(at);
        case 1 -> text.setCharAt(at, (char) random.nextInt(0x80));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        case 3 -> text.deleteCharAt(at);
        case 4 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 9)));
        default -> throw new AssertionError();
      }
    }
    return text.toString();
  }

  @Test
  void a_view_comes_back_as_it_was_and_without_what_is_absent() {
    var site = new ConferenceView.Site("ha", Map.of("en", "Harbour"), "Asia/Ho_Chi_Minh");
    var side =
        new ConferenceView.Side(
            Map.of("en", "Harbour Authority"), List.of(), List.of(site), "vi", "#225588", "head");
    var floor =
        new FloorView(
            new FloorView.Terms(
                FloorView.Mode.FREE,
                3,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(600),
                false,
                Optional.empty(),
                List.of()),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of("s"),
            Map.of("i", new FloorView.Tie(Optional.empty(), Optional.of("a"))),
            Map.of("a", new FloorView.SpeakingTime(1_500, Optional.of(600_000L))),
            Map.of(),
            List.of("s"));
    var view =
        new ConferenceView(
            "c",
            ConferenceView.Kind.TRIAL,
            ConferenceView.Purpose.INFORM,
            Map.of("en", "Tides"),
            List.of("en", "vi"),
            Instant.parse("2026-03-04T08:00:00Z"),
            60,
            ConferenceView.Phase.OPEN,
            Optional.of(Instant.parse("2026-03-04T08:02:00Z")),
            Optional.empty(),
            "a",
            List.of("a"),
            Map.of("a", side),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            floor,
            new AgendaView(List.of(), Optional.empty(), Optional.empty(), Map.of(), List.of()),
            Map.of(
                "caucus-1",
                new ApartView.Room(
                    "caucus-1",
                    Optional.of("a"),
                    List.of(),
                    Instant.parse("2026-03-04T08:20:00Z"))),
            OpeningView.NONE,
            Map.of(
                "d",
                new DocumentView(
                    1,
                    Optional.of("a"),
                    DocumentView.DocumentKind.DOCUMENT,
                    Map.of("en", "Flow"),
                    Optional.empty(),
                    DocumentView.DocumentRelease.EVERYBODY,
                    true,
                    List.of(
                        new DocumentView.DocumentVersion(
                            "en", "0".repeat(64), "application/pdf", 4_000, 4, "flow.pdf")))),
            Optional.of(new DocumentView.ShownDocument("d", 2, "s")),
            Map.of("s", List.of("en", "vi")));
    assertThat(json.view(json.tree(view), ConferenceView.class)).isEqualTo(view);
    assertThat(json.tree(view).toString())
        .contains("\"starts\":\"2026-03-04T08:00:00Z\"")
        .doesNotContain("pinned", "closed");
  }

  @Test
  void what_is_no_message_is_told_briefly_however_many_messages_there_are() {
    assertThatThrownBy(() -> json.fromPage("{\"is\":\"" + "Nothing".repeat(200) + "\",\"id\":1}"))
        .isInstanceOfSatisfying(
            MalformedMessage.class, it -> assertThat(it.getMessage()).hasSizeLessThan(500));
  }
}
