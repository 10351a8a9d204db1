package plenum.server.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the sources together: command line before environment before file before default. */
public final class ConfigurationReader {
  private static final String PASSWORD = "PLENUM_DATABASE_PASSWORD";

  /** Where the data folder is, and what the launcher reads: not settings of the server. */
  private static final List<String> NOT_SETTINGS =
      List.of("PLENUM_DATA", "PLENUM_JVM_OPTIONS", PASSWORD);

  /** What Kubernetes sets by itself beside a service called plenum. */
  private static final Pattern SET_BY_OTHERS = Pattern.compile("PLENUM_(SERVICE|PORT)_.*");

  private final Map<String, String> environment;

  public ConfigurationReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The data folder: as asked, else PLENUM_DATA, else ./data. */
  public Path data(Optional<Path> asked) {
    return asked
        .or(() -> Optional.ofNullable(environment.get("PLENUM_DATA")).map(Path::of))
        .orElse(Path.of("data"))
        .toAbsolutePath()
        .normalize();
  }

  /** Reads the file in {@code data}, if there is one, and lays the other sources over it. */
  public Reading read(Path data, Map<Key, String> commandLine) {
    var path = data.resolve(ConfigurationFile.NAME);
    try {
      var text = Files.exists(path) ? Files.readString(path) : "";
      return read(data, ConfigurationFile.read(path.toString(), text), commandLine);
    } catch (IOException unreadable) {
      var why = "cannot be read (" + unreadable.getMessage() + ").";
      return new Reading.Refused(
          List.of(new Fault(path.toString(), why, "It must be UTF-8 text that you may read.")));
    }
  }

  private Reading read(Path data, ConfigurationFile file, Map<Key, String> commandLine) {
    var faults = new ArrayList<>(file.faults());
    var values = new EnumMap<Key, String>(Key.class);
    values.putAll(file.values());
    values.putAll(fromEnvironment(faults));
    commandLine.forEach((key, value) -> check(key, "--" + key.written(), value, faults, values));
    if (faults.isEmpty()) {
      faults.addAll(Consistency.faults(configuration(data, values)));
    }
    return faults.isEmpty()
        ? new Reading.Read(configuration(data, values))
        : new Reading.Refused(faults);
  }

  private Configuration configuration(Path data, Map<Key, String> values) {
    return new Configuration(data, values, Optional.ofNullable(environment.get(PASSWORD)));
  }

  private Map<Key, String> fromEnvironment(List<Fault> faults) {
    var values = new EnumMap<Key, String>(Key.class);
    for (var key : Key.values()) {
      var value = environment.get(key.environmentVariable());
      if (value != null && !value.startsWith("tcp://")) { // Kubernetes sets PLENUM_PORT so
        check(key, key.environmentVariable(), value, faults, values);
      }
    }
    environment.keySet().stream()
        .filter(this::unknown)
        .sorted()
        .forEach(name -> faults.add(new Fault(name, "is not a setting.", nearestVariable(name))));
    return values;
  }

  private boolean unknown(String name) {
    return name.startsWith("PLENUM_")
        && !NOT_SETTINGS.contains(name)
        && !SET_BY_OTHERS.matcher(name).matches()
        && !variables().contains(name);
  }

  private static List<String> variables() {
    return Arrays.stream(Key.values()).map(Key::environmentVariable).toList();
  }

  private static String nearestVariable(String name) {
    return Nearest.to(name, variables())
        .map(key -> "Did you mean " + key + "?")
        .orElse("Unset it; the settings are explained in " + ConfigurationFile.NAME + ".");
  }

  private static void check(
      Key key, String where, String value, List<Fault> faults, Map<Key, String> values) {
    if (key.kind().accepts(value)) {
      values.put(key, value);
    } else {
      var right = key.kind().right().replace("in quotes, like", "like");
      var shown = key.kind().shown(value);
      faults.add(new Fault(where, "cannot be \"" + shown + "\".", "It takes " + right + "."));
    }
  }
}
