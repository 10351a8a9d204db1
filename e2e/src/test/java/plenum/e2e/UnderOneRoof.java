package plenum.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Premises} to whichever method asks for them: the same to all classes that one JVM
 * runs, since to start the program and the browsers takes longer than most journeys. Each class
 * convenes its own conferences there, and leaves neither a window nor a browser behind. Who kills
 * the program, wants it untouched, or leaves trials behind, whose people go on sending pictures,
 * opens premises of their own.
 */
final class UnderOneRoof implements ParameterResolver, AfterAllCallback {
  private static final Namespace ROOF = Namespace.create(UnderOneRoof.class);

  /** Closed with the JVM's last class. */
  private record House(Path folder, Premises premises) implements AutoCloseable {
    static House opened() {
      try {
        var folder = Files.createTempDirectory("plenum-journeys");
        return new House(folder, Premises.openedIn(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      premises.close();
      try (var all = Files.walk(folder)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Premises.class;
  }

  @Override
  public Premises resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ROOF)
        .computeIfAbsent(House.class, _ -> House.opened(), House.class)
        .premises();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    var house = context.getStore(StoreScope.LAUNCHER_SESSION, ROOF).get(House.class, House.class);
    if (house != null) {
      house.premises().tidy();
    }
  }
}
