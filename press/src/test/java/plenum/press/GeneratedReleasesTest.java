package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What must hold of the releases of whatever meeting, for every issuer, style and language. */
class GeneratedReleasesTest {
  private static final Map<String, Pattern> AGREEMENT =
      Map.of(
          "en", Pattern.compile("\\bagree|\\bconsensus|\\bunanimous"),
          "vi", Pattern.compile("thống nhất|nhất trí|đồng ý|thỏa thuận"),
          "zh", Pattern.compile("商定|同意|一致|达成|议定"),
          "ru", Pattern.compile("договор|согла|единоглас"),
          "fr", Pattern.compile("\\bconven|d’accord|unanim|consensus"));

  private static final List<Issuer> ISSUERS =
      List.of(
          new Issuer.Joint(),
          new Issuer.OfSide(KeptProgramme.ORRIN),
          new Issuer.OfSide(KeptProgramme.BRENN));

  private static final List<Style> STYLES =
      List.of(
          Style.USUAL,
          new Style(
              Style.DatelineForm.AGENCY,
              Texts.of("en", "Wire"),
              "###",
              List.of(KeptProgramme.BRENN, KeptProgramme.VELDE),
              Style.NameOrder.TITLE_NAME_BODY,
              Style.SecondMention.TITLE_AND_SHORT_FORM,
              Texts.NONE,
              Map.of()),
          new Style(
              Style.DatelineForm.CITY_DATE,
              Texts.NONE,
              "",
              List.of(KeptProgramme.VELDE),
              Style.NameOrder.NAME_TITLE_BODY,
              Style.SecondMention.FULL_NAME,
              Texts.of("ru", "Архив"),
              Map.of()));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  private interface Check {
    void check(GeneratedMeeting meeting, Release release, String as);
  }

  private static void each(long seed, Check check) {
    var meeting = new GeneratedMeeting(seed);
    var record = meeting.record();
    for (var issuer : ISSUERS) {
      for (int style = 0; style < STYLES.size(); style++) {
        for (var language : KeptProgramme.LANGUAGES) {
          var as = "seed %d, %s, style %d, %s".formatted(seed, issuer, style, language);
          check.check(meeting, Drafting.release(record, issuer, STYLES.get(style), language), as);
        }
      }
    }
  }

  /** By id: all sentences, and what those that were left out would say. */
  private static Map<String, String> lines(Release release) {
    var lines = new LinkedHashMap<String, String>();
    release.sentences().forEach(one -> lines.put(one.id(), one.line().plain()));
    release.leftOut().forEach(one -> lines.put(one.id(), one.line().plain()));
    return lines;
  }

  private static Set<String> ids(Release release) {
    return lines(release).keySet();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void only_what_all_chairs_agreed_to_is_called_agreed(long seed) {
    each(
        seed,
        (meeting, release, as) ->
            lines(release)
                .forEach((id, line) ->
                    assertThat(AGREEMENT.get(release.language()).matcher(line).find())
                        .as("%s, %s: %s", as, id, line)
                        // A message that preceded the meeting is told as one, whoever agrees to it.
                        .isEqualTo(
                            meeting.agreed.contains(id)
                                && !(meeting.told.get(id) instanceof Substance.Message))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_person_is_given_what_somebody_else_said(long seed) {
    each(
        seed,
        (meeting, release, as) ->
            lines(release)
                .forEach((id, line) -> {
                  var told = Optional.ofNullable(meeting.told.get(id));
                  if (told.isPresent()) {
                    var may = new HashSet<Who>(named(told.get()));
                    for (var person : KeptProgramme.programme().persons()) {
                      if (!may.contains(new Who.OfPerson(person.id()))) {
                        assertThat(names(line, person, release.language()))
                            .as("%s, %s: %s", as, id, line)
                            .isFalse();
                      }
                    }
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_said_it_alone_is_named_with_it(long seed) {
    each(
        seed,
        (meeting, release, as) ->
            release
                .sentences()
                .forEach(sentence -> {
                  var told = Optional.ofNullable(meeting.told.get(sentence.id()));
                  if (told.isPresent()
                      && !meeting.agreed.contains(sentence.id())
                      && told.get().by() instanceof Who.OfPerson(var id)) {
                    assertThat(
                            names(
                                sentence.line().plain(),
                                GeneratedMeeting.person(id),
                                release.language()))
                        .as("%s, %s", as, sentence)
                        .isTrue();
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_side_is_named_that_did_not_speak_or_take_part(long seed) {
    each(
        seed,
        (meeting, release, as) ->
            lines(release)
                .forEach((id, line) -> {
                  var may = new HashSet<DelegationId>();
                  var told = Optional.ofNullable(meeting.told.get(id));
                  told.ifPresent(substance ->
                      named(substance)
                          .forEach(who -> {
                            if (who instanceof Who.OfSide(var side)) {
                              may.add(side);
                            }
                          }));
                  if (told.isEmpty() || meeting.agreed.contains(id)) {
                    may.addAll(meeting.present);
                  }
                  for (var side : KeptProgramme.programme().delegations()) {
                    if (!may.contains(side.id())) {
                      assertThat(line)
                          .as("%s, %s", as, id)
                          .doesNotContain(side.name().inOrElse(release.language()));
                    }
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_not_public_is_not_told_and_all_that_is_stands_there_or_is_listed(long seed) {
    each(
        seed,
        (meeting, release, as) -> {
          var all = String.join("\n", lines(release).values());
          assertThat(meeting.sealed).as(as).noneMatch(all::contains);
          assertThat(ids(release)).as(as).containsAll(meeting.sentences());
          assertThat(ids(release).stream().filter(id -> id.matches("(own|record)-\\d+")))
              .as(as)
              .allMatch(meeting.sentences()::contains);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_sentence_has_an_id_of_its_own_the_same_in_every_language_and_style(long seed) {
    var first = new ArrayList<Set<String>>();
    each(
        seed,
        (_, release, as) -> {
          var all =
              Stream.concat(
                      release.sentences().stream().map(Release.Sentence::id),
                      release.leftOut().stream().map(Release.LeftOut::id))
                  .toList();
          assertThat(all).as(as).doesNotHaveDuplicates();
          first.add(ids(release));
          assertThat(ids(release)).as(as).isEqualTo(first.getFirst());
        });
  }

  /** A form may change of who was named first in it, and of what opened a part. */
  @ParameterizedTest
  @MethodSource("seeds")
  void removing_any_statement_takes_away_exactly_its_sentence(long seed) {
    var meeting = new GeneratedMeeting(seed);
    var issuer = ISSUERS.get((int) (seed % ISSUERS.size()));
    var style = STYLES.get((int) (seed / 3 % STYLES.size()));
    for (var language : KeptProgramme.LANGUAGES) {
      var whole = Drafting.release(meeting.record(), issuer, style, language);
      for (var word : meeting.sentences()) {
        var rest = Drafting.release(meeting.without(word), issuer, style, language);
        var as = "seed %d, %s without %s".formatted(seed, language, word);
        var gone = lines(whole);
        gone.remove(word);
        assertThat(lines(rest).keySet()).as(as).isEqualTo(gone.keySet());
        assertThat(stripped(rest, language)).as(as).isEqualTo(stripped(whole, language, word));
      }
    }
  }

  /** The sentences without how people are called and without what opens a part. */
  private static Map<String, String> stripped(Release release, String language, String... but) {
    var book = Stylebook.of(language).orElseThrow();
    var forms = new ArrayList<String>();
    for (var person : KeptProgramme.programme().persons()) {
      var name = person.names().get(language);
      forms.addAll(List.of(name.fullName(), name.shortForm(), name.title(), name.body()));
    }
    forms.add(book.template("before"));
    forms.add(book.template("before-also"));
    forms.add(book.template("reply").replace("{sentence}", "").strip());
    KeptProgramme.programme()
        .delegations()
        .forEach(side -> forms.add(side.name().inOrElse(language)));
    for (var key : List.of("agreed", "commitment.AGREED")) {
      for (var template : List.of(book.template(key), book.template(key + "-also"))) {
        forms.add(template.replaceAll("\\{.*", "").strip());
        forms.addAll(List.of(template.replaceAll("\\{\\w+}", "\n").split("\n")));
      }
    }
    var lines = lines(release);
    List.of(but).forEach(lines::remove);
    lines.replaceAll((_, line) -> {
      var bare = line;
      for (var form : forms.stream().map(String::strip).filter(it -> it.length() > 1).toList()) {
        bare = bare.replace(form, "");
      }
      return MARKS.matcher(bare).results().map(it -> it.group()).collect(Collectors.joining(" "));
    });
    return lines;
  }

  private static final Pattern MARKS = Pattern.compile(GeneratedMeeting.MARK + "\\d+x|\\d{4}");

  private static List<Who> named(Substance substance) {
    var named = new ArrayList<Who>(List.of(substance.by()));
    switch (substance) {
      case Substance.Statement it -> {
        it.to().ifPresent(named::add);
        it.behalf().map(Who.OfSide::new).ifPresent(named::add);
      }
      case Substance.Commitment it -> {
        it.with().ifPresent(named::add);
        it.beneficiary().ifPresent(named::add);
      }
      case Substance.Message it -> named.add(it.to());
    }
    return named;
  }

  private static boolean names(String line, Person person, String language) {
    var name = Optional.ofNullable(person.names().get(language)).orElseThrow();
    return Stream.of(name.fullName(), shortForm(name)).anyMatch(line::contains);
  }

  private static String shortForm(PersonName name) {
    return name.shortForm().isBlank() ? name.fullName() : name.shortForm();
  }
}
