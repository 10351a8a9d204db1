package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;

/**
 * The releases that the kept meeting must give, word for word. With {@code -Dplenum.write=true}
 * they are written anew, to be read by somebody who speaks the language before they are kept.
 */
class KeptReleasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/plenum/press/kept");
  private static final KeptMeeting KEPT = KeptMeeting.whole();

  private static final Style ORRINS =
      new Style(
          Style.DatelineForm.CITY_AGENCY,
          Texts.NONE,
          "-30-",
          List.of(),
          Style.NameOrder.NAME_TITLE_BODY,
          Style.SecondMention.SHORT_FORM,
          Texts.NONE,
          Map.of());

  private static final Style VELDES =
      new Style(
          Style.DatelineForm.CITY_DATE_AGENCY,
          Texts.NONE,
          "###",
          List.of(KeptProgramme.VELDE, KeptProgramme.BRENN),
          Style.NameOrder.TITLE_NAME_BODY,
          Style.SecondMention.TITLE_AND_SHORT_FORM,
          KeptProgramme.of(
              "Velde Courier", "Tin Velde", "韦尔德通讯", "Вельде-курьер", "Courrier de Velde"),
          Map.of());

  record Desk(String name, Issuer issuer, Style style, String language) {
    @Override
    public String toString() {
      return name + "_" + language;
    }
  }

  static Stream<Desk> desks() {
    return KeptProgramme.LANGUAGES.stream()
        .flatMap(language ->
            Stream.of(
                new Desk("orrin", new Issuer.OfSide(KeptProgramme.ORRIN), ORRINS, language),
                new Desk("velde", new Issuer.OfSide(KeptProgramme.VELDE), VELDES, language),
                new Desk("joint", new Issuer.Joint(), Style.USUAL, language)));
  }

  private static Release release(MeetingRecord record, Desk desk) {
    return Drafting.release(record, desk.issuer(), desk.style(), desk.language());
  }

  @ParameterizedTest
  @MethodSource("desks")
  void the_kept_meeting_gives_these_releases_word_for_word(Desk desk) throws IOException {
    var file = FOLDER.resolve(desk + ".txt");
    var text = PlainText.of(release(KEPT.record(), desk));
    if (Boolean.getBoolean("plenum.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("desks")
  void nothing_of_it_is_left_out(Desk desk) {
    var release = release(KEPT.record(), desk);
    assertThat(release.leftOut()).isEmpty();
    assertThat(release.missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void removing_any_statement_changes_exactly_its_sentence(Desk desk) {
    var whole = lines(release(KEPT.record(), desk));
    for (var word : KEPT.said()) {
      var rest = lines(release(KEPT.without(word), desk));
      var gone = new LinkedHashMap<>(whole);
      assertThat(gone.remove(word)).as(word).isNotNull();
      assertThat(rest.keySet()).as(word).isEqualTo(gone.keySet());
      assertThat(changed(gone, rest)).as(word).isEqualTo(INHERITS.getOrDefault(word, List.of()));
    }
  }

  /**
   * What opens a part says so, and the first to agree are named, and so is in full who is on no
   * roll: where the sentence that does it is gone, the next one does.
   */
  private static final Map<String, List<String>> INHERITS =
      Map.of(
          "own-1", List.of("own-2"),
          "own-20", List.of("own-21"),
          "own-27", List.of("own-28"),
          "record-1", List.of("record-2"));

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    var changed = new ArrayList<String>();
    before.forEach((id, line) -> {
      if (!line.equals(after.get(id))) {
        changed.add(id);
      }
    });
    return changed;
  }

  private static Map<String, String> lines(Release release) {
    var lines = new LinkedHashMap<String, String>();
    release.sentences().forEach(one -> lines.put(one.id(), one.line().plain()));
    return lines;
  }

  @Test
  void it_holds_thirty_statements_of_all_kinds_and_commitments_of_each_standing() {
    var kinds = EnumSet.noneOf(StatementKind.class);
    var standings = EnumSet.noneOf(Standing.class);
    int statements = 0;
    for (var word : KEPT.record().words()) {
      switch (word.substance()) {
        case Substance.Statement it -> {
          kinds.add(it.kind());
          statements++;
        }
        case Substance.Commitment _ -> standings.add(word.standing());
        case Substance.Message _ -> {}
      }
    }
    assertThat(statements).isEqualTo(30);
    assertThat(kinds).containsExactlyInAnyOrder(StatementKind.values());
    assertThat(standings).containsExactlyInAnyOrder(Standing.values());
  }

  @ParameterizedTest
  @MethodSource("desks")
  void nothing_that_is_not_public_or_was_not_taken_up_is_told(Desk desk) {
    assertThat(PlainText.of(release(KEPT.record(), desk)))
        .doesNotContain("secret", "điều kín", "秘密", "тайна")
        .doesNotContain("Harbour dues", "Phí cảng", "港口费", "Портовые сборы", "Droits de port")
        .doesNotContain("Torsk", "托尔斯克", "Торск");
  }
}
