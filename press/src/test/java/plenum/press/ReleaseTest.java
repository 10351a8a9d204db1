package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.ReaderLanguages;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;

class ReleaseTest {
  @Test
  void the_invented_meeting_in_english_word_for_word() {
    assertThat(PlainText.of(release(Meetings.programme(), "en")))
        .isEqualTo(
            """
            13 March 2026

            Edda Quarn at the event.
            Photo: Orrin Wire

            Orrin Coastal Office and Velde Pilotage Board exchange views by teleconference on \
            “Tide tables for small harbours”

            ORRIN HAVEN (Orrin Wire), 13 March 2026 — Orrin Coastal Office held a teleconference \
            with Velde Pilotage Board the same day to exchange views on “Tide tables for small \
            harbours”. Taking part were Orrin Coastal Office (Department of Tides and \
            Orrin Harbour Service) in Orrin Haven, and Velde Pilotage Board (Chart Room) in \
            Velde. The meeting was co-chaired by Edda Quarn, Director, Department of Tides, and \
            Rolf Ynderdal, Chair of the Board, Chart Room.
            """);
  }

  @Test
  void the_invented_meeting_in_vietnamese_word_for_word() {
    assertThat(PlainText.of(release(Meetings.programme(), "vi")))
        .isEqualTo(
            """
            Ngày 13/3/2026

            Bà Edda Quarn tại sự kiện.
            Ảnh: Hãng tin Orrin

            Văn phòng Duyên hải Orrin và Ban Hoa tiêu Velde trao đổi ý kiến trực tuyến về \
            “Bảng thủy triều cho các cảng nhỏ”

            Cảng Orrin (Hãng tin Orrin), ngày 13/3/2026 – Cùng ngày, Văn phòng Duyên hải \
            Orrin họp trực tuyến với Ban Hoa tiêu Velde để trao đổi ý kiến về “Bảng thủy triều \
            cho các cảng nhỏ”. Sự kiện có sự tham gia của Văn phòng Duyên hải Orrin (Ban Thủy triều và Sở Cảng \
            vụ Orrin) tại Cảng Orrin, và Ban Hoa tiêu Velde (Phòng Hải đồ) tại Velde. Cuộc họp \
            do Edda Quarn, Giám đốc, Ban Thủy triều, và Rolf Ynderdal, Chủ tịch Ban, Phòng Hải \
            đồ đồng chủ trì.
            """);
  }

  @Test
  void nothing_is_missing_where_all_was_supplied() {
    assertThat(release(Meetings.programme(), "en").missing()).isEmpty();
  }

  @Test
  void the_html_says_the_same_and_escapes_what_people_wrote() {
    var subject = Texts.of("en", "Tides <script>alert(1)</script> & \"small\" harbours");
    var html = HtmlPage.of(release(with(subject), "en"), _ -> "photograph.jpg");
    assertThat(html)
        .contains("Tides &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;small&quot; harbours")
        .contains("<html lang=\"en\">", "<figure>", "<h1>", "src=\"photograph.jpg\"")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TRIAL", "REHEARSAL"})
  void what_was_not_meant_says_so_in_its_headline_and_before_its_text(Kind kind) {
    var programme = Meetings.programme().with(Meetings.heading(kind));
    for (var language : ReaderLanguages.ALL) {
      var release = release(programme, language);
      var mark = Stylebook.of(language).orElseThrow().template("headline-of." + kind);
      assertThat(release.headline().line().plain()).startsWith(mark.replace("{headline}", ""));
      assertThat(PlainText.of(release)).startsWith(release.notice().orElseThrow().plain());
      assertThat(HtmlPage.of(release, _ -> "")).contains("class=\"notice\"");
      assertThat(release.meant()).isFalse();
    }
  }

  @Test
  void what_is_missing_is_marked_and_listed_and_not_taken_from_another_language() {
    var release =
        release(Meetings.programme().with(heading(Texts.of("vi", "Bảng thủy triều"))), "en");
    assertThat(release.headline().line().plain()).contains("“[subject missing: Bảng thủy triều]”");
    assertThat(release.missing())
        .containsExactly(new Missing(Missing.Part.SUBJECT, "Bảng thủy triều"));
  }

  @Test
  void without_a_photograph_the_release_says_that_one_is_missing() {
    var meeting =
        Meetings.of(Meetings.programme()).comes("orrin-head").comes("velde-head").opens().closes();
    var release = release(meeting, "en");
    assertThat(release.picture()).isEmpty();
    assertThat(release.missing()).containsExactly(new Missing(Missing.Part.PHOTOGRAPH, ""));
  }

  @Test
  void a_chair_who_was_not_there_is_missing() {
    var meeting =
        Meetings.of(Meetings.programme())
            .comes("orrin-head")
            .comes("velde-secretary")
            .opens()
            .closes();
    var release = release(meeting, "en");
    assertThat(release.missing()).contains(new Missing(Missing.Part.CHAIR, "Velde Pilotage Board"));
    assertThat(PlainText.of(release)).doesNotContain("Rolf Ynderdal");
  }

  @Test
  void of_a_side_that_stayed_away_no_chair_is_missing_and_it_is_not_said_to_have_met() {
    var meeting = Meetings.of(Meetings.programme()).comes("orrin-head").opens().closes();
    assertThat(PlainText.of(release(meeting, "en"))).contains("The meeting was chaired by Edda");
    assertThat(release(meeting, "en").headline().line().plain()).doesNotContain("Velde");
  }

  @Test
  void every_language_has_every_template_with_the_same_arguments() {
    var english = english();
    for (var language : ReaderLanguages.ALL) {
      var other = Stylebook.of(language).orElseThrow();
      assertThat(other.keys()).as(language).isEqualTo(english.keys());
      for (var key : english.keys()) {
        assertThat(arguments(other, key))
            .as(language + " " + key)
            .isEqualTo(arguments(english, key));
      }
    }
  }

  @Test
  void every_part_that_can_be_missing_purpose_and_kind_has_its_templates() {
    var keys = english().keys();
    assertThat(keys)
        .containsAll(Stream.of(Missing.Part.values()).map(Missing.Part::key).toList())
        .containsAll(
            Stream.of(Purpose.values())
                .flatMap(it -> Stream.of("headline." + it, "held." + it, "held-together." + it))
                .toList())
        .contains("notice.TRIAL", "notice.REHEARSAL", "headline-of.TRIAL", "headline-of.REHEARSAL");
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(100);
  }

  /** Each supplied text is taken away or kept by chance; names are made unlike all other words. */
  @ParameterizedTest
  @MethodSource("seeds")
  void every_gap_is_listed_and_every_name_is_as_supplied(long seed) {
    var holes = new Holes(seed);
    var programme = holes.in(Meetings.programme());
    for (var language : ReaderLanguages.ALL) {
      var release = release(programme, language);
      var gaps =
          lines(release)
              .flatMap(line -> line.missing().stream())
              .collect(Collectors.toCollection(HashSet::new));
      assertThat(release.sentences())
          .as("seed %d %s", seed, language)
          .filteredOn(one -> !Set.of("headline", "dateline").contains(one.id()))
          .allMatch(one -> one.line().complete());
      release
          .leftOut()
          .forEach(one -> {
            assertThat(one.missing()).as("seed %d %s", seed, one.id()).isNotEmpty();
            gaps.addAll(one.missing());
          });
      assertThat(new HashSet<>(release.missing())).as("seed %d %s", seed, language).isEqualTo(gaps);
      var text = PlainText.of(release);
      assertThat(text).as("seed %d", seed).doesNotContain("\uFDD0", "\uFDD1", "{", "}", "null");
    }
  }

  private static Stream<Line> lines(Release release) {
    var lines = new ArrayList<Line>();
    release.sentences().forEach(one -> lines.add(one.line()));
    return lines.stream();
  }

  /** Takes away texts by chance. */
  private static final class Holes {
    private final java.util.random.RandomGenerator random;
    final Set<String> nameless = new HashSet<>();

    Holes(long seed) {
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Programme in(Programme programme) {
      return new Programme(
          heading(in(programme.heading().subject())),
          programme.delegations().stream().map(this::in).toList(),
          programme.persons().stream().map(this::in).toList(),
          programme.seats());
    }

    private Delegation in(Delegation side) {
      return new Delegation(
          side.id(),
          in(side.name()),
          side.bodies().stream().filter(_ -> keep()).map(this::in).toList(),
          side.sites().stream().filter(_ -> keep()).toList(),
          side.language(),
          side.head(),
          Optional.empty(),
          in(side.credit()),
          side.colour());
    }

    private Person in(Person person) {
      var names = new LinkedHashMap<String, PersonName>();
      person
          .names()
          .forEach((language, name) -> {
            if (keep()) {
              names.put(language, in(name));
            } else {
              nameless.add(name.fullName() + language);
            }
          });
      return new Person(person.id(), person.delegation(), names);
    }

    private PersonName in(PersonName name) {
      return new PersonName(
          name.fullName(), "", keep() ? name.title() : "", keep() ? name.body() : " ");
    }

    private Texts in(Texts texts) {
      var kept = new LinkedHashMap<String, String>();
      texts
          .byLanguage()
          .forEach((language, text) -> {
            if (keep()) {
              kept.put(language, text);
            }
          });
      return new Texts(kept);
    }

    private boolean keep() {
      return random.nextInt(4) > 0;
    }
  }

  private static Set<String> arguments(Stylebook stylebook, String key) {
    if (key.endsWith(".date") || key.endsWith("-case")) {
      return Set.of();
    }
    // Whether a verb changes with the number is each language's own affair.
    var names = new HashSet<>(new MessageFormat(stylebook.template(key)).getArgumentNames());
    names.remove("count");
    return names;
  }

  private static Programme with(Texts subject) {
    return Meetings.programme().with(heading(subject));
  }

  private static Heading heading(Texts subject) {
    var heading = Meetings.heading(Kind.REAL);
    return new Heading(
        heading.purpose(),
        subject,
        heading.start(),
        heading.duration(),
        heading.host(),
        heading.order(),
        heading.floor(),
        heading.kind(),
        heading.languages(),
        heading.chairing());
  }

  private static Release release(Programme programme, String language) {
    return release(Meetings.held(programme), language);
  }

  private static Release release(Meetings meeting, String language) {
    return Drafting.release(meeting.record(), new Issuer.Joint(), Style.USUAL, language);
  }

  private static Stylebook english() {
    return Stylebook.of("en").orElseThrow();
  }
}
