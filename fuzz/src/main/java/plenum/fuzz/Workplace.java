package plenum.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of one target's campaign: seeds and dictionary, made anew each time; the corpus, which
 * grows; findings and the log.
 */
record Workplace(Path corpus, Path seeds, Path findings, Path dictionary, Path log) {

  /** Under {@code folder}; what lies in {@code kept} is a seed too. */
  static Workplace prepare(Target target, FuzzTarget made, Path folder, Path kept) {
    var at = folder.resolve(target.name());
    var place =
        new Workplace(
            at.resolve("corpus"),
            at.resolve("seeds"),
            at.resolve("findings"),
            at.resolve("words.dict"),
            at.resolve("log.txt"));
    try {
      for (var each : List.of(place.corpus, place.seeds, place.findings)) {
        Files.createDirectories(each);
      }
      var seeds = new ArrayList<>(made.seeds());
      seeds.addAll(kept(kept.resolve(target.name())));
      for (int i = 0; i < seeds.size(); i++) {
        Files.write(place.seeds.resolve("seed-" + i), seeds.get(i));
      }
      Files.writeString(place.dictionary, dictionary(made.words()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return place;
  }

  /** Inputs that found something once; empty if the folder is not there. */
  static List<byte[]> kept(Path folder) throws IOException {
    var inputs = new ArrayList<byte[]>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          inputs.add(Files.readAllBytes(file));
        }
      }
    }
    return inputs;
  }

  /** Everything but letters and digits as hexadecimal, as libFuzzer wants quotes and controls. */
  private static String dictionary(List<String> words) {
    return words.stream().map(Workplace::quoted).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String word) {
    var text = new StringBuilder("\"");
    for (byte octet : word.getBytes(ISO_8859_1)) {
      text.append(
          Character.isLetterOrDigit(octet) && octet > 0
              ? String.valueOf((char) octet)
              : "\\x%02X".formatted(octet));
    }
    return text.append('"').toString();
  }
}
