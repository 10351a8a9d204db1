package plenum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final int LONGEST = 600;

  /** Folders that are not ours, and the one file that a program writes from the messages. */
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "wire.ts");

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void no_file_is_longer_than_a_reader_can_hold() throws IOException {
    assertThat(sources(ROOT).filter(file -> lines(file) > LONGEST)).isEmpty();
  }

  @Test
  void no_package_is_named_after_nothing() throws IOException {
    var empty = List.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "misc");
    assertThat(
            sources(ROOT)
                .map(file -> file.getParent().getFileName().toString())
                .filter(empty::contains))
        .isEmpty();
  }

  private static Stream<Path> sources(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return children.toList().stream().flatMap(FilesTest::under).toList().stream();
    }
  }

  private static Stream<Path> under(Path path) {
    if (SKIPPED.contains(path.getFileName().toString())) {
      return Stream.empty();
    }
    if (Files.isDirectory(path)) {
      try {
        return sources(path);
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    }
    String name = path.getFileName().toString();
    boolean source = name.endsWith(".java") || name.endsWith(".ts") || name.endsWith(".css");
    return source ? Stream.of(path) : Stream.empty();
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
