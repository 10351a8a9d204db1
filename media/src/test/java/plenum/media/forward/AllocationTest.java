package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final double[] CAMERA = {2_000_000, 600_000, 150_000};

  private final Allocation allocation = new Allocation();

  /** One generated receiver: pictures of random precedence, wish, present layer and rates. */
  private static final class Receiver {
    final int rows;
    final int[] ranks;
    final int[] best;
    final int[] present;
    final double[][] rates;

    Receiver(SplittableRandom random) {
      rows = random.nextInt(12);
      ranks = random.ints(rows, 0, 5).toArray();
      best = random.ints(rows, 0, 3).toArray();
      present = random.ints(rows, 0, 4).toArray();
      rates = new double[rows][];
      for (int i = 0; i < rows; i++) {
        double top = random.nextDouble(50_000, 4_000_000);
        rates[i] =
            new double[] {top, top / random.nextDouble(2, 5), top / random.nextDouble(6, 20)};
        if (random.nextInt(4) == 0) {
          rates[i][random.nextInt(3)] = 0;
        }
      }
    }

    int[] shared(Allocation allocation, double budget) {
      allocation.clear();
      for (int i = 0; i < rows; i++) {
        allocation.add(ranks[i], best[i], present[i], rates[i]);
      }
      allocation.share(budget, true);
      return IntStream.range(0, rows).map(allocation::layer).toArray();
    }

    double rate(int row, int layer) {
      return layer == Allocation.NONE ? 0 : rates[row][layer];
    }
  }

  @RepeatedTest(300)
  void nobody_gets_what_does_not_fit_or_does_not_flow_or_is_better_than_wanted(
      RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var receiver = new Receiver(random);
    double budget = random.nextDouble(-100_000, 8_000_000);
    var given = receiver.shared(allocation, budget);
    double total = 0;
    for (int i = 0; i < receiver.rows; i++) {
      assertThat(given[i]).isBetween(receiver.best[i], Allocation.NONE);
      if (given[i] != Allocation.NONE) {
        assertThat(receiver.rates[i][given[i]]).isPositive();
      }
      total += receiver.rate(i, given[i]);
    }
    assertThat(total * Allocation.LAST).isLessThanOrEqualTo(Math.max(0, budget) + 1);
  }

  @RepeatedTest(300)
  void what_comes_later_never_takes_from_what_comes_first(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var receiver = new Receiver(random);
    double budget = random.nextDouble(0, 6_000_000);
    var given = receiver.shared(allocation, budget);
    for (int last = 0; last < 5; last++) {
      int upTo = last;
      var first = new Receiver(new SplittableRandom(repetition.getCurrentRepetition()));
      for (int i = 0; i < first.rows; i++) {
        if (first.ranks[i] > upTo) {
          Arrays.fill(first.rates[i], 0);
        }
      }
      var alone = first.shared(allocation, budget);
      for (int i = 0; i < first.rows; i++) {
        if (first.ranks[i] <= upTo) {
          assertThat(alone[i]).as("row %d", i).isEqualTo(given[i]);
        }
      }
    }
  }

  @Test
  void a_line_that_sways_by_five_percent_changes_nothing() {
    for (double budget : new double[] {2_000_000, 2_100_000, 1_900_000}) {
      allocation.clear();
      allocation.add(0, 0, 0, CAMERA);
      allocation.share(budget, true);
      assertThat(allocation.layer(0)).isZero();
      allocation.clear();
      allocation.add(0, 0, 1, CAMERA);
      allocation.share(budget, true);
      assertThat(allocation.layer(0)).isEqualTo(1);
    }
  }

  @RepeatedTest(100)
  void nothing_becomes_better_while_it_may_not(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var receiver = new Receiver(random);
    receiver.shared(allocation, random.nextDouble(0, 9_000_000));
    allocation.share(random.nextDouble(0, 9_000_000), false);
    for (int i = 0; i < receiver.rows; i++) {
      if (receiver.present[i] != Allocation.NONE) {
        assertThat(allocation.layer(i)).isGreaterThanOrEqualTo(receiver.present[i]);
      }
    }
  }

  @Test
  void what_is_wanted_is_the_sum_of_the_best() {
    allocation.clear();
    allocation.add(0, 0, Allocation.NONE, CAMERA);
    allocation.add(1, 2, Allocation.NONE, CAMERA);
    assertThat(allocation.wanted()).isEqualTo(2_150_000);
  }
}
