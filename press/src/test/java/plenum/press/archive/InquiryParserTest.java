package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.press.archive.Inquiry.Clause;
import plenum.press.archive.InquiryReading.NotUnderstood;
import plenum.press.archive.InquiryReading.Understood;
import plenum.press.archive.InquiryReading.Why;

class InquiryParserTest {
  private static final List<String> SAMPLES =
      List.of(
          "tide tables \"small harbours\" side:Orrin person:\"Edda Quarn\" from:2026-03 to:2026",
          "hợp tác “biến đổi khí hậu” bên:\"Văn phòng Duyên hải\" từ:12/3/2026 đến:2027",
          "气候合作 「联合声明」 方：奥林 从：2026-01-01 地点:维尔德",
          "встреча «приливные таблицы» сторона:Оррин с:12.03.2026 по:2026-04",
          "réunion partie:Velde lieu:\"Orrin Haven\" personne:Ynderdal sujet:marées");

  @Test
  void words_and_phrases_are_told_apart() {
    assertThat(clauses("tide \"small harbours\" tables"))
        .containsExactly(
            new Clause.Word("tide"),
            new Clause.Phrase("small harbours"),
            new Clause.Word("tables"));
  }

  @Test
  void a_field_takes_a_word_or_what_is_quoted() {
    assertThat(clauses("side:Orrin person:\"Edda Quarn\" subject: tides"))
        .containsExactly(
            new Clause.About(Aspect.SIDE, "Orrin"),
            new Clause.About(Aspect.PERSON, "Edda Quarn"),
            new Clause.About(Aspect.SUBJECT, "tides"));
  }

  @Test
  void fields_are_known_in_each_language() {
    assertThat(clauses("bên:Orrin 方：奥林 сторона:Оррин partie:Orrin SIDE:Orrin"))
        .hasSize(5)
        .allSatisfy(clause ->
            assertThat(clause)
                .isInstanceOfSatisfying(
                    Clause.About.class,
                    about -> assertThat(about.aspect()).isEqualTo(Aspect.SIDE)));
  }

  @Test
  void a_month_reaches_from_its_first_day_to_its_last() {
    assertThat(clauses("from:2026-02 to:2026-02"))
        .containsExactly(
            new Clause.From(LocalDate.of(2026, 2, 1)), new Clause.To(LocalDate.of(2026, 2, 28)));
  }

  @Test
  void a_year_reaches_from_its_first_day_to_its_last() {
    assertThat(clauses("from:2024 to:2025"))
        .containsExactly(
            new Clause.From(LocalDate.of(2024, 1, 1)), new Clause.To(LocalDate.of(2025, 12, 31)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-3-12", "2026-03-12", "12.3.2026", "12/03/2026", "\"2026-03-12\""})
  void days_are_read_as_people_type_them(String day) {
    assertThat(clauses("from:" + day)).containsExactly(new Clause.From(LocalDate.of(2026, 3, 12)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from:yesterday", "to:2026-13", "from:2026-02-30", "to:31.4.2026"})
  void what_is_no_date_is_refused(String text) {
    assertThat(InquiryParser.read(text)).isEqualTo(new NotUnderstood(Why.NO_DATE, 0));
  }

  @Test
  void nothing_after_a_colon_is_refused_where_it_stands() {
    assertThat(InquiryParser.read("tides side:"))
        .isEqualTo(new NotUnderstood(Why.NOTHING_AFTER_COLON, 6));
  }

  @Test
  void a_colon_after_any_other_word_is_a_part_of_the_text() {
    assertThat(clauses("10:30 https://example.org re:tides"))
        .containsExactly(
            new Clause.Word("10:30"),
            new Clause.Word("https://example.org"),
            new Clause.Word("re:tides"));
  }

  @Test
  void a_quotation_that_is_never_closed_reaches_to_the_end() {
    assertThat(clauses("tides \"small harb")).endsWith(new Clause.Phrase("small harb"));
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(InquiryParser.read("a".repeat(InquiryParser.MOST_CHARACTERS + 1)))
        .isEqualTo(new NotUnderstood(Why.TOO_LONG, InquiryParser.MOST_CHARACTERS));
  }

  @Test
  void too_many_parts_are_refused_at_the_first_that_is_too_many() {
    var most = InquiryParser.MOST_CLAUSES;
    assertThat(InquiryParser.read("a ".repeat(most))).isInstanceOf(Understood.class);
    assertThat(InquiryParser.read("a ".repeat(most + 1)))
        .isEqualTo(new NotUnderstood(Why.TOO_MANY_PARTS, 2 * most));
  }

  @Test
  void whatever_is_typed_is_read_or_refused_within_its_bounds() {
    var random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      var text = mutated(SAMPLES.get(random.nextInt(SAMPLES.size())), random);
      assertThatCode(() -> bounded(text)).as("%s", text).doesNotThrowAnyException();
    }
  }

  private static void bounded(String text) {
    switch (InquiryParser.read(text)) {
      case Understood(var inquiry) -> {
        assertThat(inquiry.clauses()).hasSizeLessThanOrEqualTo(InquiryParser.MOST_CLAUSES);
        assertThat(inquiry.clauses().toString().length())
            .isLessThan(text.length() + 60 * InquiryParser.MOST_CLAUSES);
      }
      case NotUnderstood(_, int at) -> assertThat(at).isBetween(0, text.length());
    }
  }

  /** A few characters changed, put in, taken out; or cut off; or another sample put behind. */
  static String mutated(String sample, Random random) {
    var text = new StringBuilder(sample);
    for (int i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        case 1 -> text.insert(at, "\"“”«»:：-*~()[]{}/\\^ \u0000\ud83d".charAt(random.nextInt(22)));
        case 2 -> text.deleteCharAt(at);
        case 3 -> text.setLength(at);
        default -> text.append(SAMPLES.get(random.nextInt(SAMPLES.size())), 0, 20);
      }
    }
    return text.toString();
  }

  private static List<Clause> clauses(String text) {
    return switch (InquiryParser.read(text)) {
      case Understood(var inquiry) -> inquiry.clauses();
      case NotUnderstood refused -> throw new AssertionError(refused);
    };
  }
}
