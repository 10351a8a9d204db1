package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import plenum.conference.ReaderLanguages;

/** Only supplied forms of names and titles appear; Russian and French ask for no other ones. */
class UninflectedTest {
  static final List<String> LANGUAGES = ReaderLanguages.ALL;

  private static final List<String> PEOPLE =
      List.of(
          "Аглая Верещагина, хранительница, Палата мер",
          "Пантелей Дубровский, начальник, Горная управа",
          "Зинаида Кузьмич, лесничая, Школа сетей",
          "Фома Лебедь, казначей, Дом рыбака",
          "Ульяна Жук, судья, Портовая служба",
          "Гордей Шевченко, староста, Мельничный двор",
          "Ия Цой, вожак, Совет старейшин",
          "Никита Соловей, воевода, Северная застава",
          "Любовь Черных, казначея, Лесной приказ",
          "Илья Муромцев, мастер, Цех ткачей");

  private static final List<String> SIDES =
      List.of("Приморская служба Лукоянска", "Лоцманский приказ Вельде", "Рыбная палата Бренна");

  /** What stands for people, sides, places and what they are called. */
  private static final Set<String> NAMES =
      Set.of(
          "who",
          "to",
          "side",
          "sides",
          "host",
          "others",
          "name",
          "title",
          "body",
          "bodies",
          "cities",
          "city",
          "agency",
          "person",
          "people",
          "chairs",
          "with",
          "beneficiary",
          "first",
          "second",
          "credit",
          "fields",
          "items");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_template_leaves_ten_people_and_several_sides_as_they_were_supplied(String language) {
    var book = Stylebook.of(language).orElseThrow();
    for (var template : Templates.all(language)) {
      if (template.form() != Template.Form.MESSAGE) {
        continue;
      }
      for (int i = 0; i < PEOPLE.size(); i++) {
        var said = book.say(template.key(), arguments(book, i));
        assertThat(inflected(said)).as("%s: %s", template.key(), said).isEmpty();
      }
    }
  }

  private static Map<String, Object> arguments(Stylebook book, int i) {
    var arguments = new HashMap<>(Samples.of(book, 1 + i));
    var person = PEOPLE.get(i);
    var parts = person.split(", ");
    for (var name : List.of("who", "person", "people", "chairs", "first")) {
      arguments.put(name, person);
    }
    for (var name : List.of("side", "sides", "host", "others", "second", "with", "beneficiary")) {
      arguments.put(name, SIDES.get(i % SIDES.size()));
    }
    arguments.put("to", PEOPLE.get((i + 1) % PEOPLE.size()));
    // In brackets, since some languages put one beside the other.
    arguments.put("name", "[" + parts[0] + "]");
    arguments.put("title", "[" + parts[1] + "]");
    arguments.put("body", "[" + parts[2] + "]");
    return arguments;
  }

  /** Words that begin as a supplied form does and end otherwise. */
  private static List<String> inflected(String said) {
    var found = new ArrayList<String>();
    Stream.concat(PEOPLE.stream(), SIDES.stream())
        .flatMap(form -> Stream.of(form.split(",? ")))
        .filter(word -> word.length() > 4)
        .forEach(word -> {
          var stem =
              Pattern.compile(
                  "(?<!\\p{L})"
                      + Pattern.quote(word.substring(0, word.length() - 2))
                      + "\\p{IsCyrillic}*");
          stem.matcher(said)
              .results()
              .map(MatchResult::group)
              .filter(there -> SUPPLIED.stream().noneMatch(there::equals))
              .forEach(found::add);
        });
    return found;
  }

  private static final Set<String> SUPPLIED =
      Stream.concat(PEOPLE.stream(), SIDES.stream())
          .flatMap(form -> Stream.of(form.split(",? ")))
          .collect(Collectors.toSet());

  /**
   * In Russian a name stands where the nominative does: at the beginning, after a dash, a colon, a
   * bracket, a comma or another name, or joined to one by "и"; and before none of our verbs, which
   * would have to know whether it is a man, a woman or several.
   */
  @Test
  void in_russian_no_name_stands_where_another_case_or_a_gender_is_asked_for() {
    names("ru", ".*[(—:;,./}«]|.*} и", "[)—:;,./{»(].*|и \\{.*");
  }

  /**
   * In French none stands behind a word that would join it by an article or lose its vowel ("de",
   * "par", "que"), nor before one of our verbs, whose participle would ask for a gender and a
   * number.
   */
  @Test
  void in_french_no_name_stands_where_an_article_or_a_gender_is_asked_for() {
    names("fr", ".*[(:;,}]\\h*|.*} et", "\\h*[)(:;,.{].*|et \\{.*");
  }

  /** What may stand before and after a name in this language; nothing always may. */
  private static void names(String language, String ahead, String behind) {
    var argument = Pattern.compile("\\{(\\w+)}");
    for (var template : Templates.all(language)) {
      if (template.form() != Template.Form.MESSAGE) {
        continue;
      }
      var text = template.text();
      for (var found : argument.matcher(text).results().toList()) {
        if (NAMES.contains(found.group(1))) {
          var before = text.substring(0, found.start()).stripTrailing();
          var after = text.substring(found.end()).stripLeading();
          assertThat(before).as(template.key() + ": " + text).matches("(?s)|" + ahead);
          assertThat(after).as(template.key() + ": " + text).matches("(?s)|" + behind);
        }
      }
    }
  }
}
