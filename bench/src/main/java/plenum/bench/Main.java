package plenum.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The entrance of {@code ./plenum bench}, which says where the program lies. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var root = Path.of(System.getProperty("plenum.root", "."));
    var command = new BenchCommand(System.out, System.err, root, serverOptions());
    var line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(arguments));
  }

  /** What the launcher gives to the program's JVM, for a server without a launcher. */
  private static List<String> serverOptions() {
    var words = System.getProperty("plenum.server.options", "");
    return Arrays.stream(words.split(" ")).filter(word -> !word.isBlank()).toList();
  }
}
