package plenum.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.journal.UnavailableException;
import plenum.journal.Verdict;
import plenum.server.configuration.Configuration;
import plenum.server.store.Databases;

/** Recomputes the chain of every journal and names the first link that does not hold. */
@Command(
    name = "verify",
    description = {
      "Recomputes the hash chain of every conference's journal, and names the first broken link.",
      "It reads only; the server may run beside it, and the data folder may be a copy."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every journal is whole",
      " 1:a journal is broken, or the conference is not there",
      " 2:an option is wrong",
      " 3:the configuration is wrong",
      " 6:there is no database, or it cannot be read"
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder, or a copy of it (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(names = "--conference", paramLabel = "ID", description = "this one alone")
  private @Nullable String conference;

  @Option(
      names = "--json",
      description = "print {\"conferences\":[{\"id\":...,\"whole\":...}],\"broken\":N}")
  private boolean json;

  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var configuration = console.configuration(data, Map.of());
    return configuration.map(this::verify).orElse(ExitCode.CONFIGURATION);
  }

  private int verify(Configuration configuration) {
    var file = Databases.file(configuration.data());
    try {
      if (configuration.postgres().isEmpty() && Files.notExists(file)) {
        console.err().println("There is no " + file + ". Name the data folder: --data DIR");
        return ExitCode.DATA_FOLDER;
      }
      return recompute(configuration);
    } catch (IOException | UnavailableException failed) {
      var what = Databases.name(configuration);
      console.err().println(what + " cannot be read: " + failed.getMessage());
      return ExitCode.DATA_FOLDER;
    }
  }

  private int recompute(Configuration configuration) throws IOException {
    try (var audit = Databases.audit(configuration)) {
      var verdicts = new LinkedHashMap<String, Verdict>();
      var ids = conference == null ? audit.conferences() : List.of(conference);
      ids.forEach(id -> verdicts.put(id, audit.verify(id)));
      return report(verdicts);
    }
  }

  private int report(Map<String, Verdict> verdicts) {
    long broken =
        verdicts.values().stream().filter(verdict -> !(verdict instanceof Verdict.Whole)).count();
    if (json) {
      var conferences =
          verdicts.entrySet().stream().map(one -> fields(one.getKey(), one.getValue())).toList();
      console.json(Map.of("conferences", conferences, "broken", broken));
    } else {
      verdicts.forEach((id, verdict) -> console.out().println(sentence(id, verdict)));
      console.out().println(summary(verdicts.size(), broken));
    }
    return broken == 0 ? ExitCode.GOOD : ExitCode.FAILED;
  }

  private static String sentence(String id, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Whole(var entries, var head) ->
          "whole   %s  %d entries, head %s".formatted(id, entries, head.hex());
      case Verdict.Broken(var seq, var reason) ->
          "BROKEN  %s  at entry %d: %s".formatted(id, seq, reason);
      case Verdict.Absent() -> "ABSENT  " + id + "  nothing of this conference is stored";
    };
  }

  private static String summary(int all, long broken) {
    return all == 0
        ? "No conference is stored."
        : broken == 0 ? "Every journal is whole." : broken + " of " + all + " are not whole.";
  }

  private static Map<String, Object> fields(String id, Verdict verdict) {
    var fields = new TreeMap<String, Object>(Map.of("id", id));
    switch (verdict) {
      case Verdict.Whole(var entries, var head) ->
          fields.putAll(Map.of("whole", true, "entries", entries, "head", head.hex()));
      case Verdict.Broken(var seq, var reason) ->
          fields.putAll(Map.of("whole", false, "entry", seq, "reason", reason));
      case Verdict.Absent() -> fields.putAll(Map.of("whole", false, "reason", "absent"));
    }
    return fields;
  }
}
