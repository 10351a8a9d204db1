package plenum.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How Jazzer is called. */
final class JazzerCommand {
  private static final int SEED = 1;

  /**
   * Seconds that one input may take. All take well under one; the first of a process loads its
   * classes too, and a test must not fail because a machine is busy.
   */
  private static final int SLOWEST = 60;

  private static final String SANITIZERS = "com.code_intelligence.jazzer.sanitizers.";

  /**
   * Jazzer's own detectors look for injections into databases, shells and the like, which no parser
   * here has; loading them costs three seconds per start.
   */
  private static final List<String> DETECTORS =
      List.of(
          "BigDecimalConstants",
          "ClojureLangHooks",
          "Deserialization",
          "ExpressionLanguageInjection",
          "FilePathTraversal",
          "IntegerOverflow",
          "LdapInjection",
          "NamingContextLookup",
          "OsCommandInjection",
          "ReflectiveCall",
          "RegexInjection",
          "RegexRoadblocks",
          "ScriptEngineInjection",
          "ServerSideRequestForgery",
          "SqlInjection",
          "TemplateInjection",
          "UnsafeSanitizer",
          "XPathInjection",
          "XmlParserSsrfGuidance");

  private JazzerCommand() {}

  static List<String> of(Target target, Workplace place, Budget budget) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine(budget));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
    command.addAll(
        List.of(
            "--target_class=" + Entry.class.getName(),
            "--target_args=" + target.type().getName(),
            "--instrumentation_includes=plenum.**",
            "--instrumentation_excludes=plenum.fuzz.**",
            "--custom_hook_includes=plenum.**",
            "--disabled_hooks=" + detectors(),
            "--reproducer_path=" + place.findings()));
    command.addAll(
        List.of(
            "-artifact_prefix=" + place.findings() + "/",
            "-dict=" + place.dictionary(),
            "-max_len=" + target.longest(),
            "-timeout=" + SLOWEST,
            "-rss_limit_mb=0", // the heap has its own limit, and running out of it is a finding
            "-reload=0"));
    command.addAll(
        switch (budget) {
          case Budget.Runs(var number) -> List.of("-runs=" + number, "-seed=" + SEED);
          case Budget.Time(var length) -> List.of("-max_total_time=" + length.toSeconds());
        });
    command.add(place.corpus().toString());
    command.add(place.seeds().toString());
    return command;
  }

  /** A short run is over before the second compiler would have paid for itself. */
  private static List<String> machine(Budget budget) {
    return List.of(
        "-XX:+UseSerialGC",
        budget instanceof Budget.Runs ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
        "-Xmx512m",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static String detectors() {
    return DETECTORS.stream().map(name -> SANITIZERS + name).collect(Collectors.joining(":"));
  }
}
