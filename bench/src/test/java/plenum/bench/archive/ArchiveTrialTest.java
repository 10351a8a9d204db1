package plenum.bench.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArchiveTrialTest {
  private static Searches taking(long... millis) {
    var nanos = LongStream.of(millis).map(it -> it * 1_000_000).boxed().toList();
    var times = Map.of("a word", nanos);
    return new Searches(10, 2, 3_000_000, times, times, Map.of("a word", 4L), 0.5);
  }

  @Test
  void one_of_twenty_may_be_late() {
    var in = LongStream.concat(LongStream.generate(() -> 50).limit(19), LongStream.of(900));
    assertThat(taking(in.toArray()).held()).isTrue();
    var late = LongStream.concat(LongStream.generate(() -> 50).limit(18), LongStream.of(51, 900));
    assertThat(taking(late.toArray()).held()).isFalse();
  }

  @Test
  void the_table_says_how_fast_and_how_large() {
    assertThat(taking(10, 20).table())
        .contains("10 releases filed in 2 s (5/s), 3 MB on disk; load 0.5.")
        .contains("| a word | 4 | 10.0 | 20.0 | 20.0 | 20.0 |");
  }

  @Test
  void the_same_seed_makes_the_same_releases() {
    assertThat(new Corpus(10, 7).entry("release-3"))
        .isEqualTo(new Corpus(10, 7).entry("release-3"));
    assertThat(new Corpus(10, 7).entry("release-3"))
        .isNotEqualTo(new Corpus(10, 8).entry("release-3"));
  }

  @Test
  void words_of_every_language_are_found_among_four_hundred() throws IOException {
    var searches = new ArchiveTrial(400, 2, new PrintStream(System.err)).measure();
    var common =
        List.of(
            Kind.EVERYTHING,
            Kind.COMMON_WORD,
            Kind.VIETNAMESE,
            Kind.VIETNAMESE_BARE,
            Kind.CHINESE,
            Kind.CHINESE_RUN,
            Kind.RUSSIAN,
            Kind.FRENCH,
            Kind.SUBJECT);
    assertThat(common)
        .allSatisfy(
            kind -> assertThat(searches.found().get(kind.words())).as(kind.words()).isPositive());
  }
}
