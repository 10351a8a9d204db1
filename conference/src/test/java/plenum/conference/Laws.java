package plenum.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Laws that are held against the same moments: to make the moments takes longer than to judge them,
 * so they are made once, and each law says for itself whether it held.
 */
final class Laws<T> {
  private final Map<String, Consumer<T>> laws = new LinkedHashMap<>();
  private final Map<String, Throwable> broken = new TreeMap<>();

  Laws<T> demand(String name, Consumer<T> law) {
    laws.put(name, law);
    return this;
  }

  /** Holds every law that was not broken yet against this moment. */
  void judge(T moment, Supplier<String> where) {
    laws.forEach((name, law) -> {
      if (!broken.containsKey(name)) {
        judge(name, law, moment, where);
      }
    });
  }

  private void judge(String name, Consumer<T> law, T moment, Supplier<String> where) {
    try {
      law.accept(moment);
    } catch (RuntimeException | AssertionError e) {
      broken.put(name, new AssertionError(where.get(), e));
    }
  }

  /** A test per law; {@code moments} judges them all, when the first one asks. */
  Stream<DynamicTest> tests(Runnable moments) {
    var made = new Once(moments);
    return laws.keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  made.run();
                  var fault = Optional.ofNullable(broken.get(name));
                  if (fault.isPresent()) {
                    throw fault.get();
                  }
                }));
  }

  /** A walk that fails itself fails every law. */
  private static final class Once {
    private final Runnable walk;
    private boolean walked;
    private Optional<Throwable> fault = Optional.empty();

    Once(Runnable walk) {
      this.walk = walk;
    }

    void run() throws Throwable {
      if (!walked) {
        walked = true;
        try {
          walk.run();
        } catch (RuntimeException | AssertionError e) {
          fault = Optional.of(e);
        }
      }
      if (fault.isPresent()) {
        throw fault.get();
      }
    }
  }
}
