package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.press.intake.measure.Field;
import plenum.press.intake.measure.Figures;
import plenum.press.intake.measure.Sample;

/** What was reached is held; a change that reads worse is seen. */
class AccuracyTest {
  private static final Map<Field, Double> OPEN =
      Map.ofEntries(
          Map.entry(Field.DATE, 100.0),
          Map.entry(Field.PLACE, 100.0),
          Map.entry(Field.AGENCY, 100.0),
          Map.entry(Field.CREDITS, 100.0),
          Map.entry(Field.CAPTIONS, 100.0),
          Map.entry(Field.HEADLINE, 100.0),
          Map.entry(Field.HELD, 100.0),
          Map.entry(Field.PURPOSE, 100.0),
          Map.entry(Field.HOST, 100.0),
          Map.entry(Field.SIDES, 100.0),
          Map.entry(Field.CHAIRS, 100.0),
          Map.entry(Field.PEOPLE, 100.0),
          Map.entry(Field.TITLES, 100.0),
          Map.entry(Field.STATEMENTS, 97.0),
          Map.entry(Field.KINDS, 97.0),
          Map.entry(Field.STANDINGS, 100.0),
          Map.entry(Field.MESSAGES, 100.0),
          Map.entry(Field.COMMITMENTS, 100.0),
          Map.entry(Field.FLAGS, 100.0));

  private static final Map<Field, Double> ASIDE =
      Map.ofEntries(
          Map.entry(Field.DATE, 100.0),
          Map.entry(Field.PLACE, 100.0),
          Map.entry(Field.AGENCY, 100.0),
          Map.entry(Field.CREDITS, 100.0),
          Map.entry(Field.CHAIRS, 100.0),
          Map.entry(Field.SIDES, 72.8),
          Map.entry(Field.PEOPLE, 93.6),
          Map.entry(Field.TITLES, 82.3),
          Map.entry(Field.STATEMENTS, 80.7),
          Map.entry(Field.STANDINGS, 100.0),
          Map.entry(Field.FLAGS, 100.0));

  @Test
  void the_open_half_is_read_as_well_as_it_was() throws Exception {
    holds(Releases.open(), OPEN);
  }

  @Test
  void the_half_set_aside_is_read_as_well_as_it_was() throws Exception {
    holds(Releases.aside(), ASIDE);
  }

  @Test
  void twenty_two_releases_at_least_are_set_aside_and_eight_of_all_are_vietnamese()
      throws Exception {
    assertThat(Releases.aside()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(Releases.open()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(vietnamese(Releases.aside()) + vietnamese(Releases.open()))
        .isGreaterThanOrEqualTo(8);
  }

  private static long vietnamese(List<Sample> samples) {
    return samples.stream().filter(one -> one.key().language().equals("vi")).count();
  }

  private static void holds(List<Sample> samples, Map<Field, Double> floor) throws Exception {
    var figures = Figures.of(Releases.INTAKE, samples, 0, () -> 0);
    assertThat(floor)
        .allSatisfy((field, least) ->
            assertThat(figures.tally(field).score())
                .as("%s%n%s", field, figures.table())
                .isGreaterThanOrEqualTo(least));
  }
}
