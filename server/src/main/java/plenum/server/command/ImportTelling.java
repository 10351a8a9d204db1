package plenum.server.command;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plenum.server.intake.ImportAnswer;
import plenum.server.intake.ImportAnswer.What;

/** Tells what came of files that are read in: of a few what stands in them, of many a line each. */
final class ImportTelling {
  /** So many are shown whole; more would scroll away. */
  private static final int SHOWN_WHOLE = 5;

  /** Between two lines that say how far it is, where nobody sits at a terminal. */
  private static final int STEP = 1000;

  private final Console console;
  private final boolean json;
  private final int files;
  private final long beganNanos;
  private final Map<What, Integer> counts = new EnumMap<>(What.class);
  private int told;

  ImportTelling(Console console, boolean json, int files, long nowNanos) {
    this.console = console;
    this.json = json;
    this.files = files;
    beganNanos = nowNanos;
  }

  void tell(ImportAnswer answer, long nowNanos) {
    counts.merge(answer.what(), 1, Integer::sum);
    told++;
    wipe();
    if (answer.what() == What.REFUSED) {
      console.err().println(answer.file() + ": " + sentence(answer));
    }
    if (json) {
      console.json(fields(answer));
    } else if (answer.what() != What.REFUSED) {
      read(answer);
    }
    progress(nowNanos);
  }

  private static String sentence(ImportAnswer answer) {
    return (answer.line() == 0 ? "" : "line " + answer.line() + ": ")
        + answer.wrong()
        + ". Right would be: "
        + answer.right();
  }

  private static Map<String, Object> fields(ImportAnswer answer) {
    var fields = new LinkedHashMap<>(answer.fields());
    fields.put("file", answer.file());
    fields.put("what", answer.what());
    Optional.ofNullable(answer.id()).ifPresent(id -> fields.put("id", id));
    Optional.ofNullable(answer.as()).ifPresent(as -> fields.put("sameAs", as));
    if (answer.what() == What.REFUSED) {
      fields.put("line", answer.line());
      fields.put("wrong", Objects.requireNonNullElse(answer.wrong(), ""));
      fields.put("right", Objects.requireNonNullElse(answer.right(), ""));
    }
    return fields;
  }

  private void read(ImportAnswer answer) {
    var out = console.out();
    if (files > SHOWN_WHOLE) {
      out.println("%-8s %s%s".formatted(word(answer.what()), answer.file(), before(answer)));
    } else {
      out.println("== " + answer.file() + before(answer));
      out.println(answer.sheet());
    }
  }

  private static String word(What what) {
    return switch (what) {
      case READ -> "read";
      case KEPT -> "kept";
      case VERSION -> "version";
      case THERE -> "there";
      case REFUSED -> "refused";
    };
  }

  private static String before(ImportAnswer answer) {
    if (answer.as() == null) {
      return "";
    }
    return answer.what() == What.VERSION
        ? "  (a version of " + answer.as() + ")"
        : "  (as " + answer.as() + ")";
  }

  private void progress(long nowNanos) {
    var line = "%d of %d, %.0f per second".formatted(told, files, perSecond(nowNanos));
    if (files > SHOWN_WHOLE && console.isTerminal()) {
      console.err().print("\r" + line);
      console.err().flush();
    } else if (told % STEP == 0) {
      console.err().println(line);
    }
  }

  private void wipe() {
    if (files > SHOWN_WHOLE && console.isTerminal()) {
      console.err().print("\r\u001b[K");
    }
  }

  private double perSecond(long nowNanos) {
    return told * 1e9 / Math.max(1, nowNanos - beganNanos);
  }

  /** What it came to; whether nothing was refused. */
  boolean end(long nowNanos) {
    wipe();
    if (!json && files > 1) {
      console
          .out()
          .printf(
              "%d files read, %d not: %d kept, %d as versions, %d there before; %.0f per second%n",
              told - count(What.REFUSED),
              count(What.REFUSED),
              count(What.KEPT),
              count(What.VERSION),
              count(What.THERE),
              perSecond(nowNanos));
    }
    return count(What.REFUSED) == 0;
  }

  private int count(What what) {
    return counts.getOrDefault(what, 0);
  }
}
