package plenum.bench.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import plenum.bench.report.Machine;
import plenum.bench.report.Markdown;
import plenum.press.archive.Archive;
import plenum.press.archive.Reader;

/** Files invented releases and asks for them, one question after another. */
public final class ArchiveTrial {
  private static final long SEED = 20_261_123;

  /** Asked before anything is measured, so that code is compiled and the index is in memory. */
  private static final int WARM_UP_ROUNDS = 30;

  private final int releases;
  private final int times;
  private final PrintStream progress;

  /** {@code times} questions of each kind are asked of so many releases. */
  public ArchiveTrial(int releases, int times, PrintStream progress) {
    this.releases = releases;
    this.times = times;
    this.progress = progress;
  }

  /**
   * Measures, prints, and writes into the document if there is one.
   *
   * @return whether 95 of 100 questions were answered in time
   */
  public boolean run(PrintStream out, List<Path> documents) throws IOException {
    var searches = measure();
    out.print(searches.table());
    for (var document : documents) {
      Markdown.replace(document, "archive", "\n\n" + searches.table() + "\n");
    }
    return searches.held();
  }

  Searches measure() throws IOException {
    var folder = Files.createTempDirectory("plenum-archive");
    try {
      var corpus = new Corpus(releases, SEED);
      try (var archive = Archive.open(folder, corpus)) {
        progress.printf("filing %,d releases%n", releases);
        long began = System.nanoTime();
        archive.agree();
        double seconds = (System.nanoTime() - began) / 1e9;
        return ask(archive, corpus, seconds, octets(folder));
      }
    } finally {
      delete(folder);
    }
  }

  /** Kinds in turn, so that none is measured while the machine is busy and another is not. */
  private Searches ask(Archive archive, Corpus corpus, double seconds, long octets)
      throws IOException {
    progress.printf("asking %d questions of %d kinds%n", times, Kind.values().length);
    var random = new SplittableRandom(SEED);
    var reader = reader(corpus, random);
    var nanos = new LinkedHashMap<String, List<Long>>();
    var cpu = new LinkedHashMap<String, List<Long>>();
    var threads = ManagementFactory.getThreadMXBean();
    var found = new LinkedHashMap<String, Long>();
    for (int i = -WARM_UP_ROUNDS; i < times; i++) {
      for (var kind : Kind.values()) {
        var question = kind.question(corpus, random);
        long spentBefore = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        var answer = archive.search(question, reader);
        long took = System.nanoTime() - began;
        long spent = threads.getCurrentThreadCpuTime() - spentBefore;
        if (i >= 0) {
          cpu.computeIfAbsent(kind.words(), _ -> new ArrayList<>()).add(spent);
          nanos.computeIfAbsent(kind.words(), _ -> new ArrayList<>()).add(took);
          found.merge(kind.words(), (long) answer.total(), Long::sum);
        }
      }
    }
    found.replaceAll((_, total) -> total / times);
    return new Searches(releases, seconds, octets, nanos, cpu, found, Machine.here().load());
  }

  /** Somebody who serves two sides: their sealed releases, and what is open. */
  private static Reader reader(Corpus corpus, SplittableRandom random) {
    return new Reader(Set.of(Corpus.pass(corpus.side(random)), Corpus.pass(corpus.side(random))));
  }

  private static long octets(Path folder) throws IOException {
    long octets = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        octets += Files.size(file);
      }
    }
    return octets;
  }

  private static void delete(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
