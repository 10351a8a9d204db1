package plenum.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * Where Jazzer comes in. It knows targets as classes with static methods; so which one is meant,
 * its only argument, is kept in a static field, in a process that serves no other.
 */
public final class Entry {
  private static @Nullable FuzzTarget target;

  private Entry() {}

  /**
   * Called once, with the name of a {@link FuzzTarget} class. The empty input loads what is needed
   * before the time of each input is taken.
   */
  public static void fuzzerInitialize(String[] arguments) throws Exception {
    var made = target(arguments[0]);
    made.accept(new byte[0]);
    target = made;
  }

  /** Called for every input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (target != null) {
      target.accept(input);
    }
  }

  /** A target by the name of its class, which has a public constructor without arguments. */
  public static FuzzTarget target(String className) throws ReflectiveOperationException {
    return Class.forName(className).asSubclass(FuzzTarget.class).getConstructor().newInstance();
  }
}
