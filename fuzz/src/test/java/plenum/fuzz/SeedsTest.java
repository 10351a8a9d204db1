package plenum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeds, and inputs that found something once, without Jazzer. */
class SeedsTest {
  private static final Map<Target, FuzzTarget> MADE = new HashMap<>();

  private static FuzzTarget made(Target target) {
    return MADE.computeIfAbsent(target, Target::make);
  }

  static List<Target> targets() {
    return Target.all();
  }

  static Stream<Arguments> inputs() {
    return Target.all().stream().flatMap(SeedsTest::inputs);
  }

  private static Stream<Arguments> inputs(Target target) {
    var inputs = new ArrayList<Arguments>();
    for (byte[] seed : made(target).seeds()) {
      inputs.add(named(target, "seed " + inputs.size(), seed));
    }
    for (byte[] kept : kept(target)) {
      inputs.add(named(target, "kept " + inputs.size(), kept));
    }
    return inputs.stream();
  }

  private static List<byte[]> kept(Target target) {
    try {
      return Workplace.kept(Path.of("kept", target.name()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Arguments named(Target target, String name, byte[] input) {
    return Arguments.of(target, Named.of(name, input));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void nothing_is_wrong_with(Target target, byte[] input) throws Exception {
    assertThat(input).hasSizeBetween(1, target.longest());
    made(target).accept(input);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void what_is_cut_or_empty_is_an_input_too(Target target) throws Exception {
    var made = made(target);
    var random = new SplittableRandom(1);
    for (byte[] seed : made.seeds()) {
      int length = random.nextInt(seed.length);
      made.accept(Arrays.copyOf(seed, length));
    }
    made.accept(new byte[0]);
  }
}
