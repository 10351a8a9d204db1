package plenum.server.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The commented TOML file in the data folder. Jackson reads the values; the line of a key is looked
 * up in the text, since Jackson's tree keeps no positions. All keys stand at the top level.
 */
public final class ConfigurationFile {
  public static final String NAME = "plenum.toml";

  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private final List<Fault> faults = new ArrayList<>();
  private final String name;
  private final List<String> lines;

  private ConfigurationFile(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  /** Reads a file's text; {@code name} is how faults call the file. Never throws. */
  static ConfigurationFile read(String name, String text) {
    var file = new ConfigurationFile(name, text);
    try {
      var tree = new TomlMapper().readTree(text);
      tree.properties().forEach(entry -> file.take(entry.getKey(), entry.getValue()));
    } catch (JacksonException wrong) {
      file.faults.add(file.syntax(wrong));
    }
    return file;
  }

  Map<Key, String> values() {
    return values;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Writes the file with every key explained and commented out, unless there is one. */
  public static void createIfAbsent(Path data) throws IOException {
    var path = data.resolve(NAME);
    if (Files.notExists(path)) {
      Files.writeString(path, commented());
    }
  }

  /** The text of a new file. */
  static String commented() {
    var text =
        new StringBuilder(
            """
            # Plenum's settings. Take away the # before a line to change it, then start again.
            # Each is also an environment variable (port: PLENUM_PORT); the command line goes
            # before the environment, the environment before this file.
            """);
    for (var key : Key.values()) {
      text.append('\n');
      key.words().forEach(line -> text.append("# ").append(line).append('\n'));
      text.append('#').append(key.written()).append(" = ").append(sample(key)).append('\n');
    }
    return text.toString();
  }

  private static String sample(Key key) {
    return switch (key.kind()) {
      case Kind.Whole _, Kind.Flag _ -> key.standard();
      case Kind.Choice _ -> quoted(key.standard());
      case Kind.Text(var example) -> quoted(key.standard().isEmpty() ? example : key.standard());
      case Kind.IpAddresses(var example) -> quoted(example);
      case Kind.Address(var example) -> quoted(example);
      case Kind.TurnUrls(var example) -> quoted(example);
      case Kind.HostAndPort(var example) -> quoted(example);
      case Kind.Database(var example) -> quoted(example);
    };
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }

  private void take(String written, JsonNode value) {
    var key = Key.written(written);
    if (key.isEmpty()) {
      faults.add(new Fault(where(written), unknown(written), nearest(written)));
    } else if (fits(key.get().kind(), value)) {
      values.put(key.get(), value.asString());
    } else {
      faults.add(
          new Fault(
              where(written),
              written + " cannot be " + key.get().kind().shown(value.toString()) + ".",
              "It takes " + key.get().kind().right() + "."));
    }
  }

  private static boolean fits(Kind kind, JsonNode value) {
    boolean type =
        switch (kind) {
          case Kind.Whole _ -> value.isIntegralNumber();
          case Kind.Flag _ -> value.isBoolean();
          case Kind.Text _,
              Kind.Choice _,
              Kind.IpAddresses _,
              Kind.Address _,
              Kind.TurnUrls _,
              Kind.HostAndPort _,
              Kind.Database _ ->
              value.isString();
        };
    return type && kind.accepts(value.asString());
  }

  private static String unknown(String written) {
    return written.equals("data")
        ? "data cannot be set here, since this file lies in the data folder."
        : written + " is not a setting.";
  }

  private static String nearest(String written) {
    return written.equals("data")
        ? "Use --data or PLENUM_DATA."
        : Nearest.to(written.replace('_', '-'), Nearest.keys())
            .map(key -> "Did you mean " + key + "?")
            .orElse("The settings are " + String.join(", ", Nearest.keys()) + ".");
  }

  private Fault syntax(JacksonException wrong) {
    var location = wrong.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    return new Fault(
        name + ", line " + line,
        "this is not TOML (" + wrong.getOriginalMessage() + ").",
        "A line reads: port = 8080");
  }

  private String where(String written) {
    var plain = Pattern.quote(written);
    var start = Pattern.compile("^\\s*\\[*\\s*[\"']?" + plain + "[\"']?\\s*([=.\\]].*|$)");
    for (int line = 0; line < lines.size(); line++) {
      if (start.matcher(lines.get(line)).matches()) {
        return name + ", line " + (line + 1);
      }
    }
    return name;
  }
}
