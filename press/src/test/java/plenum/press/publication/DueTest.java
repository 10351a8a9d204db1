package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.press.news.NewsItem;

class DueTest {
  private static final Instant NOON = Releases.NOON;

  @Test
  void an_embargo_ends_at_its_moment_and_not_a_nanosecond_before() {
    var embargo = NOON.plusSeconds(3600);
    var release = release(Releases.until(Releases.english(1), embargo));
    assertThat(at(embargo.minusNanos(1), release).editions()).isEmpty();
    assertThat(at(embargo.minusNanos(1), release).next()).contains(embargo);
    assertThat(at(embargo, release).editions()).hasSize(1);
    assertThat(at(embargo, release).next()).isEmpty();
  }

  @Test
  void nothing_is_seen_before_it_was_issued() {
    assertThat(at(NOON.minusNanos(1), release(Releases.english(1))).editions()).isEmpty();
  }

  @Test
  void a_correction_that_names_no_embargo_does_not_break_the_first_one() {
    var embargo = NOON.plusSeconds(7200);
    var release = release(Releases.until(Releases.english(1), embargo), Releases.english(2));
    assertThat(at(embargo.minusNanos(1), release).editions()).isEmpty();
    assertThat(at(embargo, release).editions().getFirst().item().version()).isEqualTo(2);
  }

  @Test
  void a_version_with_an_embargo_of_its_own_lifts_the_earlier_one() {
    var release =
        release(
            Releases.until(Releases.english(1), NOON.plusSeconds(7200)),
            Releases.until(Releases.english(2), NOON));
    var seen = at(NOON.plusSeconds(3600), release).editions().getFirst();
    assertThat(seen.item().version()).isEqualTo(2);
    assertThat(seen.corrected()).isEmpty();
  }

  @Test
  void the_first_version_stays_until_the_correction_may_be_seen() {
    var correction = Releases.until(Releases.english(2), NOON.plusSeconds(9000));
    var release = release(Releases.english(1), correction);
    var before = at(NOON.plusSeconds(8999), release);
    assertThat(before.editions().getFirst().item().version()).isEqualTo(1);
    assertThat(before.next()).contains(NOON.plusSeconds(9000));
    var after = at(NOON.plusSeconds(9000), release).editions().getFirst();
    assertThat(after.item().version()).isEqualTo(2);
    assertThat(after.first()).isEqualTo(NOON);
    assertThat(after.corrected()).contains(NOON);
  }

  @Test
  void a_language_under_embargo_is_not_named_by_the_others() {
    var release =
        release(Releases.english(1), Releases.until(Releases.vietnamese(1), NOON.plusSeconds(60)));
    assertThat(at(NOON, release).editions().getFirst().translations()).isEmpty();
    assertThat(at(NOON.plusSeconds(60), release).editions().getFirst().translations()).hasSize(1);
  }

  @Test
  void a_language_that_the_site_does_not_have_is_not_published() {
    var english = Releases.english(1);
    var swahili =
        new NewsItem(
            english.uri(),
            1,
            "sw",
            english.issued(),
            english.embargo(),
            Optional.empty(),
            english.dateline(),
            english.headline(),
            english.paragraphs(),
            english.pictures(),
            english.meeting());
    assertThat(at(NOON, release(swahili)).editions()).isEmpty();
  }

  @Test
  void no_file_of_the_site_holds_a_word_before_its_moment() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var releases = new ArrayList<Bundle>();
      for (int i = 0; i < 3; i++) {
        var items = new ArrayList<NewsItem>();
        for (int version = 1; version <= 2; version++) {
          var said = marked(i, version);
          items.add(
              random.nextBoolean()
                  ? said
                  : Releases.until(said, NOON.plusSeconds(random.nextInt(20_000))));
        }
        releases.add(new Bundle(new Slug("release-" + i), items));
      }
      var now = NOON.plusSeconds(random.nextInt(20_000));
      var due = Due.at(now, Releases.SITE, releases, Releases.ALBUM);
      var plan = SitePlan.of(Releases.SITE, due.editions());
      for (var release : releases) {
        for (var item : release.items()) {
          if (release.moment(item).isAfter(now)) {
            assertThat(plan.files().toString()).as("seed %d", seed).doesNotContain(item.headline());
          }
        }
      }
      assertThat(due.next().filter(next -> !next.isAfter(now))).as("seed %d", seed).isEmpty();
    }
  }

  private static NewsItem marked(int release, int version) {
    var english = Releases.english(version);
    return new NewsItem(
        english.uri() + release,
        version,
        "en",
        english.issued(),
        english.embargo(),
        english.corrects(),
        english.dateline(),
        "headline-%d-%d".formatted(release, version),
        english.paragraphs(),
        english.pictures(),
        english.meeting());
  }

  @Test
  void between_one_look_and_the_next_nothing_changes() {
    var release =
        release(
            Releases.until(Releases.english(1), NOON.plusSeconds(10)),
            Releases.until(Releases.english(2), NOON.plusSeconds(4000)));
    var now = NOON;
    var looks = new ArrayList<Instant>();
    for (int i = 0; i < 10 && at(now, release).next().isPresent(); i++) {
      var next = at(now, release).next().orElseThrow();
      assertThat(at(next.minusNanos(1), release).editions()).isEqualTo(at(now, release).editions());
      looks.add(next);
      now = next;
    }
    assertThat(looks).containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(4000));
  }

  @Test
  void two_releases_never_share_an_address() {
    var release = release(Releases.english(1));
    var editions = at(NOON, release, release).editions();
    assertThatThrownBy(() -> SitePlan.of(Releases.SITE, editions))
        .hasMessageContaining("en/flood-warning.ninjs.json");
  }

  @Test
  void a_version_that_was_never_issued_is_refused() {
    var item = Releases.english(1);
    var unissued =
        new NewsItem(
            item.uri(),
            1,
            "en",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            item.dateline(),
            item.headline(),
            item.paragraphs(),
            item.pictures(),
            item.meeting());
    assertThatThrownBy(() -> release(unissued)).hasMessageContaining("was never issued");
  }

  private static Bundle release(NewsItem... items) {
    return new Bundle(new Slug("flood-warning"), List.of(items));
  }

  private static Due at(Instant now, Bundle... releases) {
    return Due.at(now, Releases.SITE, List.of(releases), Album.EMPTY);
  }
}
