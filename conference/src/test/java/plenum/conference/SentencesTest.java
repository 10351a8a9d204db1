package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.DocumentId;
import plenum.conference.event.CaucusId;
import plenum.conference.floor.AskKind;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Flaw;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

class SentencesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[,}]");

  /** A case that disappears or changes its key would leave callers with a key they do not know. */
  private static final String PINNED =
      """
      agenda-is-adopted agenda-not-adopted already-convened asked-twice chairs-admit \
      chairs-are-equal chairs-call channel-taken closing-already-proposed conference-closed \
      conference-expired correction-answered correction-is-empty corrections-wait crop-outside \
      decline-says-why delegation-id-taken device-not-admitted document-id-taken \
      document-unusable embargo-is-over entries-wait entry-is-accepted entry-not-accepted \
      extension-out-of-range floor-is-asked floor-is-open guests-not-allowed handed-out-already \
      has-no-voice has-the-floor in-a-sealed-room in-no-booth invited-already is-public \
      item-not-open item-unusable kind-is-fixed line-unusable link-replaced link-revoked \
      link-used meeting-goes-on meeting-has-begun meeting-not-open meeting-still-runs \
      minutes-have-changed minutes-not-out muted-by-its-side named-twice needs-approval \
      no-agenda no-closing-proposed no-handover-asked no-partner no-seat-number-left \
      no-sound-check no-such-commitment no-such-correction no-such-entry no-such-invitation \
      no-such-mark no-such-page no-such-phone no-such-photograph no-such-proposal \
      no-such-sentence no-such-sitting no-such-statement nobody-called nobody-here \
      nobody-interprets nobody-on-air nobody-speaks nobody-waits not-a-booth-language \
      not-a-chair not-a-keeper not-a-language-here not-a-leader not-a-room not-a-secretary \
      not-a-trial not-admitted not-an-approver not-an-attendee not-an-interpreter \
      not-called-to-read not-cleared not-convened not-for-you not-handed-out \
      not-in-a-sealed-room not-in-this-room not-interpreted not-limited not-named \
      not-on-the-roll not-our-language not-speaking not-the-convener not-the-presenter \
      not-the-proposer not-those-waiting not-waiting not-waiting-for-floor not-your-commitment \
      not-your-entry not-your-proposal not-your-seat not-your-side not-yours-to-clear \
      not-yours-to-show note-too-long notes-are-for-interpreters notes-of-nobody nothing-noted \
      nothing-shown nothing-to-correct nothing-to-hear nothing-to-reply-to of-no-side \
      only-for-chairs only-heads-meet only-interpreters open-item-stays operator-leads \
      partner-answers person-id-taken person-keeps-their-side phone-code-over \
      photograph-of-others photograph-unusable programme-flawed proposed-already quota-spent \
      reads-nothing record-has-changed record-is-empty record-is-fixed relays-in-a-circle \
      relays-itself removed-from-meeting renders-on-the-floor rests-on-sealed roll-called-anew \
      roll-not-called seat-id-taken seat-keeps-its-side seat-not-present seat-occupied \
      seat-withdrawn sentence-is-empty sentence-too-long side-admits-its-own side-is-claimed \
      side-was-not-there signalled-already sitters-unusable sitting-goes-on sound-check-over \
      speaks-when-called statement-is-empty statement-too-long style-unusable terms-unusable \
      text-has-changed too-few-heads too-many-captures too-many-corrections too-many-documents too-many-edits \
      too-many-guests too-many-issues too-many-marks too-many-notes too-many-parts \
      too-many-phones too-many-photographs too-many-rolls too-many-statements too-many-versions \
      too-many-waiting unknown-delegation unknown-document unknown-item unknown-person \
      unknown-seat waits-for-approval waits-for-chairs your-own-entry your-own-proposal \
      yours-to-withdraw\
      """;

  @Test
  void the_keys_of_refusals_are_pinned() {
    var keys = refusals().map(Refusal::key).collect(Collectors.toCollection(TreeSet::new));
    assertThat(String.join(" ", keys)).isEqualTo(PINNED);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_refusal_has_a_sentence_and_nothing_else_has(String language) {
    assertThat(catalogue("refusals", language).stringPropertyNames())
        .isEqualTo(refusals().map(Refusal::key).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_sentence_names_what_its_refusal_names(String language) {
    var catalogue = catalogue("refusals", language);
    assertThat(refusals())
        .allSatisfy(refusal ->
            assertThat(arguments(catalogue.getProperty(refusal.key())))
                .as(refusal.key())
                .isEqualTo(refusal.arguments().keySet()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_flaw_has_a_sentence_that_says_where(String language) {
    var catalogue = catalogue("flaws", language);
    assertThat(catalogue.stringPropertyNames())
        .isEqualTo(Arrays.stream(Flaw.values()).map(Flaw::key).collect(Collectors.toSet()));
    assertThat(catalogue.values())
        .allSatisfy(line -> assertThat((String) line).contains("{where}"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_names_the_same_things(String language) {
    assertThat(List.of("refusals", "flaws"))
        .allSatisfy(name -> {
          var english = catalogue(name, "en");
          var other = catalogue(name, language);
          assertThat(english.stringPropertyNames())
              .allSatisfy(key ->
                  assertThat(arguments(other.getProperty(key)))
                      .as(key)
                      .isEqualTo(arguments(english.getProperty(key))));
        });
  }

  /** In ICU messages a straight apostrophe quotes, and what follows would not be replaced. */
  @ParameterizedTest
  @MethodSource("languages")
  void no_sentence_has_a_straight_apostrophe(String language) {
    assertThat(catalogue("refusals", language).values())
        .noneMatch(line -> ((String) line).contains("'"));
    assertThat(catalogue("flaws", language).values())
        .noneMatch(line -> ((String) line).contains("'"));
  }

  static List<String> languages() {
    return ReaderLanguages.ALL;
  }

  static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  static Properties catalogue(String name, String language) {
    var resource = "/plenum/conference/" + name + "_" + language + ".properties";
    try (var in = Refusal.class.getResourceAsStream(resource)) {
      var catalogue = new Properties();
      catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return catalogue;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of each case, found by the sealed hierarchy so that none can be forgotten. */
  static Stream<Refusal> refusals() {
    return Arrays.stream(Refusal.class.getPermittedSubclasses())
        .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
        .map(SentencesTest::one);
  }

  private static Refusal one(Class<?> shape) {
    var types =
        Arrays.stream(shape.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var values = Arrays.stream(types).map(SentencesTest::value).toArray();
      return (Refusal) shape.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(shape.getName(), e);
    }
  }

  private static Object value(Class<?> type) {
    if (type == DocumentId.class) {
      return new DocumentId("a");
    } else if (type == ItemId.class) {
      return new ItemId("a");
    } else if (type == SeatId.class) {
      return new SeatId("a");
    } else if (type == DelegationId.class) {
      return new DelegationId("a");
    } else if (type == PersonId.class) {
      return new PersonId("a");
    } else if (type == AskKind.class) {
      return AskKind.REPLY;
    } else if (type == CaucusId.class) {
      return new CaucusId("a");
    } else if (type == int.class) {
      return 1;
    }
    return type == String.class ? "a" : List.of();
  }
}
