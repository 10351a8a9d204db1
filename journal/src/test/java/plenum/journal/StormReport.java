package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a killed process has said. The last line counts only if its end came. */
final class StormReport {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private int lines;

  /** What a process said when it began, and of one command. */
  sealed interface Word {
    record Began(long length, Optional<String> state) implements Word {}

    /** The journal's length and the state after it, and what was appended. */
    record Done(int number, long length, Optional<String> state, List<String> hashes)
        implements Word {}

    record Refused(int number) implements Word {}
  }

  void hears(byte[] bytes, int count) {
    said.write(bytes, 0, count);
    for (int i = 0; i < count; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
  }

  int lines() {
    return lines;
  }

  List<Word> words() {
    var words = new ArrayList<Word>();
    said.toString(UTF_8).lines().limit(lines).forEach(line -> words.add(word(line)));
    return words;
  }

  private static Word word(String line) {
    var parts = List.of(line.split(" "));
    int number = Integer.parseInt(parts.get(1));
    return switch (parts.getFirst()) {
      case "began" -> new Word.Began(number, state(parts.get(2)));
      case "done" ->
          new Word.Done(
              number,
              Long.parseLong(parts.get(2)),
              state(parts.get(3)),
              parts.subList(4, parts.size()));
      case "refused" -> new Word.Refused(number);
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static Optional<String> state(String word) {
    return Optional.of(word).filter(state -> !state.equals("-"));
  }
}
