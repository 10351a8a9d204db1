package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.ReaderLanguages;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;

class TemplatesTest {
  static final List<String> LANGUAGES = ReaderLanguages.ALL;
  private static final MeetingRecord MEETING = KeptMeeting.whole().record();

  private static List<TemplateFault> faults(String key, String template) {
    return Templates.faults("en", key, template);
  }

  private static Release release(String language, Map<String, String> templates) {
    var style =
        new Style(
            Style.DatelineForm.CITY_AGENCY_DATE,
            Texts.NONE,
            "",
            List.of(),
            Style.NameOrder.NAME_TITLE_BODY,
            Style.SecondMention.SHORT_FORM,
            Texts.NONE,
            Map.of(language, templates));
    return Drafting.release(MEETING, new Issuer.Joint(), style, language);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void the_houses_own_templates_have_no_fault_and_show_what_they_give(String language) {
    assertThat(Templates.all(language))
        .hasSizeGreaterThan(100)
        .allSatisfy(template -> {
          assertThat(Templates.faults(language, template.key(), template.text())).isEmpty();
          assertThat(template.sample()).isNotBlank().doesNotContain("{", "null");
        });
  }

  @Test
  void an_editor_shows_what_a_template_may_and_must_hold() {
    var headline =
        Templates.all("en").stream()
            .filter(one -> one.key().equals("headline.EXCHANGE"))
            .findFirst()
            .orElseThrow();
    assertThat(headline.arguments())
        .containsExactlyInAnyOrder(
            new Template.Argument("sides", true, false),
            new Template.Argument("count", false, true),
            new Template.Argument("subject", false, false));
    assertThat(headline.sample())
        .isEqualTo(
            "Orrin Coastal Office and Velde Pilotage Board exchange views by teleconference on"
                + " “Tide tables for small harbours”");
  }

  @Test
  void a_good_template_can_be_tried() {
    assertThat(Templates.sample("en", "said.INFORMS", "{who} told reporters: {text}."))
        .contains("Edda Quarn told reporters: both harbours need one table.");
    assertThat(Templates.sample("en", "said.INFORMS", "{whom}: {text}")).isEmpty();
  }

  @Test
  void no_language_and_no_key_that_there_is() {
    assertThat(Templates.faults("tlh", "agreed", "x"))
        .containsExactly(new TemplateFault.UnknownLanguage("tlh"));
    assertThat(faults("said.SHOUTS", "{who}"))
        .containsExactly(new TemplateFault.UnknownKey("said.SHOUTS"));
  }

  @Test
  void what_is_no_icu_message_says_where() {
    assertThat(faults("said.INFORMS", "He said {who")).containsExactly(new TemplateFault.Syntax(8));
    assertThat(faults("said.INFORMS", "{who} {te xt}"))
        .singleElement()
        .isInstanceOf(TemplateFault.Syntax.class);
    assertThat(faults("headline.EXCHANGE", "{sides} {count, plural, one {meets}}"))
        .singleElement()
        .isInstanceOf(TemplateFault.Syntax.class);
  }

  @Test
  void a_choice_by_number_needs_a_form_for_all_others_in_that_very_word() {
    assertThat(faults("chaired", "{count, plural, one {Chair} othe {Chairs}} {chairs}"))
        .containsExactly(new TemplateFault.Syntax(0));
  }

  @Test
  void an_argument_that_the_sentence_does_not_have() {
    assertThat(faults("said.INFORMS", "{who} told {press}: {text}"))
        .containsExactly(new TemplateFault.UnknownArgument("press", 12));
    assertThat(faults("said.INFORMS", "{who} {text} {0}"))
        .containsExactly(new TemplateFault.UnknownArgument("0", 14));
  }

  @Test
  void a_sentence_that_does_not_say_whose_it_is() {
    assertThat(faults("said.INFORMS", "It was said: {text}."))
        .containsExactly(new TemplateFault.MissingArgument("who"));
    assertThat(faults("said.INFORMS", "'{who}' said: {text}."))
        .containsExactly(new TemplateFault.MissingArgument("who"));
    assertThat(faults("chaired", "Chaired{count, plural, one { by {chairs}} other {}}."))
        .containsExactly(new TemplateFault.MissingArgument("chairs"));
  }

  @Test
  void what_counts_may_choose_and_nothing_else() {
    assertThat(faults("chaired", "{count, plural, one {Chair} other {Chairs}}: {chairs}"))
        .isEmpty();
    assertThat(faults("chaired", "{chairs, plural, one {x} other {y}}"))
        .contains(new TemplateFault.UnsuitableArgument("chairs", 1));
    assertThat(faults("said.INFORMS", "{who, number}: {text}"))
        .contains(new TemplateFault.UnsuitableArgument("who", 1));
  }

  @Test
  void what_is_no_text_at_all() {
    assertThat(faults("agreed", "  ")).containsExactly(new TemplateFault.Blank());
    assertThat(faults("agreed", "{sides}\n{text}"))
        .containsExactly(new TemplateFault.Unprintable(7));
    assertThat(faults("agreed", "\uFDD00\uFDD1 {sides}{text}"))
        .containsExactly(new TemplateFault.Unprintable(0));
    assertThat(faults("agreed", "x".repeat(Style.LONGEST_TEMPLATE + 1)))
        .containsExactly(new TemplateFault.TooLong(Style.LONGEST_TEMPLATE));
  }

  @Test
  void patterns_of_dates_and_choices_are_checked_as_such() {
    assertThat(faults("day.date", "EEEE d MMMM y")).isEmpty();
    assertThat(faults("day.date", "d MMMM HH"))
        .singleElement()
        .isInstanceOf(TemplateFault.Syntax.class);
    assertThat(faults("day.date", "d 'of"))
        .singleElement()
        .isInstanceOf(TemplateFault.Syntax.class);
    assertThat(faults("dateline.city-case", "lower"))
        .containsExactly(new TemplateFault.NoSuchChoice(List.of("as-supplied", "upper")));
  }

  @Test
  void a_desks_template_takes_the_place_of_the_houses() {
    var release = release("en", Map.of("between", "Present: {sides}."));
    assertThat(release.unusable()).isEmpty();
    assertThat(PlainText.of(release)).contains("Present: Orrin Coastal Office");
  }

  @Test
  void one_that_cannot_be_used_is_passed_over_and_listed() {
    var release = release("en", Map.of("between", "Present: {sids}.", "no-such", "x"));
    assertThat(release.unusable())
        .extracting(Release.UnusableTemplate::key)
        .containsExactlyInAnyOrder("between", "no-such");
    assertThat(PlainText.of(release)).contains("Taking part were Orrin Coastal Office");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  /** All templates spoilt by chance: whatever a desk has stored, a draft comes of it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_template_that_slips_through_can_spoil_a_draft(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var pieces =
        List.of(
            "{",
            "}",
            "'",
            "{who}",
            "{count}",
            "{text}",
            "#",
            "{count, plural, other {#}}",
            ",",
            "{who, choice, 0#a|1#b}",
            "|",
            "\uFDD0",
            "\uD800",
            "{0}",
            "плюс",
            "{sides,",
            "offset:1",
            "=1 {",
            "d",
            "HH",
            "z",
            "[",
            " ",
            "{sides, select, other {}}",
            "\u0000");
    for (var language : LANGUAGES) {
      var spoilt = new LinkedHashMap<String, String>();
      for (var template : Templates.all(language)) {
        var text = new StringBuilder(template.text());
        for (int i = random.nextInt(3); i >= 0; i--) {
          int at = random.nextInt(text.length() + 1);
          switch (random.nextInt(3)) {
            case 0 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
            default -> text.setLength(at);
          }
        }
        spoilt.put(template.key(), text.toString());
      }
      var release = release(language, spoilt);
      var unusable = release.unusable().stream().map(Release.UnusableTemplate::key).toList();
      assertThat(unusable).as("seed %d %s", seed, language).hasSizeGreaterThan(20);
      spoilt.forEach((key, text) ->
          assertThat(Templates.faults(language, key, text).isEmpty())
              .as("seed %d %s %s: %s", seed, language, key, text)
              .isEqualTo(!unusable.contains(key)));
    }
  }
}
