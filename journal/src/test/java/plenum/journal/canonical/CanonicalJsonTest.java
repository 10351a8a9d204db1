package plenum.journal.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static String canonical(String json) {
    return CanonicalJson.text(MAPPER.readTree(json));
  }

  @Test
  void keys_stand_in_the_order_of_their_utf16_code_units() {
    // RFC 8785, section 3.2.3
    var sample =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
         "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    var order = CanonicalJson.text(MAPPER.readTree(sample)).replaceAll("\"[^\"]*\":", "");
    assertThat(order)
        .isEqualTo(
            "{\"Carriage Return\",\"One\",\"Control\",\"Latin Small Letter O With Diaeresis\","
                + "\"Euro Sign\",\"Emoji: Grinning Face\",\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void strings_and_literals_are_written_byte_for_byte_as_the_standard_prints_them() {
    // RFC 8785, sections 3.2.2 to 3.2.4, without the fractional numbers
    var sample =
        """
        {"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}
        """;
    var expected =
        HexFormat.of()
            .parseHex(
                "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a"
                    + "22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    assertThat(CanonicalJson.bytes(MAPPER.readTree(sample))).isEqualTo(expected);
  }

  @Test
  void keys_of_inner_objects_are_sorted_and_arrays_keep_their_order() {
    assertThat(canonical("{\"b\":[3,{\"z\":1,\"a\":[]},1],\"a\":{}}"))
        .isEqualTo("{\"a\":{},\"b\":[3,{\"a\":[],\"z\":1},1]}");
  }

  @ParameterizedTest
  @CsvSource({
    "8,\\b",
    "9,\\t",
    "10,\\n",
    "12,\\f",
    "13,\\r",
    "34,\\\"",
    "92,\\\\",
    "0,\\u0000",
    "11,\\u000b",
    "31,\\u001f"
  })
  void characters_that_json_forbids_have_one_escape(int unit, String escape) {
    assertThat(CanonicalJson.text(NODES.stringNode("" + (char) unit)))
        .isEqualTo('"' + escape + '"');
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2f, 0x7f, 0x80, 0x2028, 0xfeff, 0x1f600, 0x10ffff})
  void all_other_characters_stand_for_themselves(int codePoint) {
    var text = Character.toString(codePoint);
    assertThat(new String(CanonicalJson.bytes(NODES.stringNode(text)), UTF_8))
        .isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db", "\ud83d\ud83d\ude00"})
  void a_lone_surrogate_is_refused(String text) {
    assertThatThrownBy(() -> CanonicalJson.text(NODES.objectNode().put("name", text)))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessageStartingWith("/name: lone surrogate at position");
  }

  @Test
  void a_lone_surrogate_in_a_key_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.text(NODES.objectNode().put("\ud83d", 1)))
        .isInstanceOf(NotCanonicalException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9007199254740991", "-9007199254740991"})
  void an_integer_that_every_reader_takes_exactly_is_written_plainly(String number) {
    assertThat(canonical(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "-9223372036854775808",
        "1e400",
        "123456789012345678901234567890",
        "0.5",
        "1.0",
        "1e2"
      })
  void any_other_number_is_refused_with_its_place(String number) {
    assertThatThrownBy(() -> canonical("{\"a\":[1," + number + "]}"))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessageStartingWith("/a/1: ");
  }

  @Test
  void minus_zero_is_written_as_zero() {
    assertThat(canonical("-0")).isEqualTo("0");
  }

  @Test
  void binary_nodes_are_refused() {
    assertThatThrownBy(() -> CanonicalJson.text(NODES.binaryNode(new byte[3])))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessage("the value: BINARY is not a JSON value");
  }

  @Test
  void a_value_nested_too_deeply_is_refused() {
    JsonNode value = NODES.nullNode();
    for (int i = 0; i < 5_000; i++) {
      value = NODES.arrayNode().add(value);
    }
    var deep = value;
    assertThatThrownBy(() -> CanonicalJson.text(deep))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessageEndingWith("nested deeper than 100 levels");
  }

  @Test
  void reading_back_and_writing_again_changes_no_byte() {
    var random = new Random(8785);
    for (int round = 0; round < 2_000; round++) {
      var value = generated(random, 4);
      var bytes = CanonicalJson.bytes(value);
      var again = MAPPER.readTree(bytes);
      assertThat(again).as("seed 8785, round %d", round).isEqualTo(value);
      assertThat(CanonicalJson.bytes(again)).as("seed 8785, round %d", round).isEqualTo(bytes);
    }
  }

  private static JsonNode generated(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextInt());
      case 3 -> NODES.stringNode(text(random));
      case 4 -> {
        var array = NODES.arrayNode();
        random.ints(random.nextInt(4)).forEach(_ -> array.add(generated(random, depth - 1)));
        yield array;
      }
      default -> {
        var object = NODES.objectNode();
        random
            .ints(random.nextInt(5))
            .forEach(_ -> object.set(text(random), generated(random, depth - 1)));
        yield object;
      }
    };
  }

  private static String text(RandomGenerator random) {
    var text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '?' : point);
    }
    return text.toString();
  }
}
