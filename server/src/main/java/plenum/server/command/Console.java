package plenum.server.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.server.configuration.Configuration;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.http.Json;

/** What a command has of the world around it: two streams and the environment. */
public record Console(PrintStream out, PrintStream err, Map<String, String> environment) {
  public Path data(@Nullable Path asked) {
    return reader().data(Optional.ofNullable(asked));
  }

  /** The configuration in force; empty, and the faults are on standard error, where it is wrong. */
  public Optional<Configuration> configuration(@Nullable Path data, Map<Key, String> commandLine) {
    return switch (reader().read(data(data), commandLine)) {
      case Reading.Read(var configuration) -> Optional.of(configuration);
      case Reading.Refused(var faults) -> {
        faults.forEach(fault -> err.println(fault.sentence()));
        yield Optional.empty();
      }
    };
  }

  /** One line of JSON on standard output, its keys in order. */
  public void json(Map<String, ?> value) {
    out.println(Json.text(new TreeMap<>(value)));
  }

  /** Whether a person looks at it, so that lines may be written over. */
  public boolean isTerminal() {
    var terminal = System.console();
    return terminal != null && terminal.isTerminal();
  }

  private ConfigurationReader reader() {
    return new ConfigurationReader(environment);
  }
}
