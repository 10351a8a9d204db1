package plenum.fuzz;

import java.nio.file.Path;
import picocli.CommandLine;

/** The entrance of {@code ./plenum fuzz}, which says where the sources lie. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var root = Path.of(System.getProperty("plenum.root", "."));
    System.exit(new CommandLine(new FuzzCommand(System.out, System.err, root)).execute(arguments));
  }
}
