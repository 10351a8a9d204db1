package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A worded document, as every form of it is made: a title, and blocks under it.
 *
 * @param language BCP 47, of all that is not marked as another
 * @param page what stands before a page's number
 * @param notice says of a trial or rehearsal that it is one
 * @param asOf the moment that the document is of
 */
public record Sheet(
    String language,
    String page,
    Line title,
    Optional<Line> notice,
    Line status,
    List<Block> blocks,
    Instant asOf) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }

  public sealed interface Block {
    /**
     * @param level 2 or 3: the title is the only one of level 1
     */
    record Heading(int level, Line text) implements Block {}

    record Paragraph(Line text) implements Block {}

    /** What is called what. */
    record Facts(List<Fact> facts) implements Block {
      public Facts {
        facts = List.copyOf(facts);
      }
    }

    record Fact(Line label, Line value) implements Block {}

    /**
     * @param caption says what it is a table of
     * @param rows each with as many cells as there are columns
     */
    record Table(Line caption, List<Line> columns, List<List<Line>> rows) implements Block {
      public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }

    /**
     * What happened at one moment.
     *
     * @param when may be empty
     * @param texts as they were written, each in its language
     * @param note may be empty
     */
    record Moment(Line when, Line sentence, List<Line> texts, Line note) implements Block {
      public Moment {
        texts = List.copyOf(texts);
      }
    }
  }

  /** Everything that it says, a line for each piece, for who only wants to read or search. */
  public String plain() {
    var text = new StringBuilder();
    line(text, title);
    notice.ifPresent(one -> line(text, one));
    line(text, status);
    blocks.forEach(block -> plain(text, block));
    return text.toString();
  }

  private static void plain(StringBuilder text, Block block) {
    switch (block) {
      case Block.Heading(_, var line) -> line(text, line);
      case Block.Paragraph(var line) -> line(text, line);
      case Block.Facts(var facts) -> facts.forEach(fact -> plain(text, fact));
      case Block.Fact(var label, var value) -> line(text, label.and(Line.words(": ")).and(value));
      case Block.Table(var caption, var columns, var rows) -> {
        line(text, caption);
        row(text, columns);
        rows.forEach(row -> row(text, row));
      }
      case Block.Moment(var when, var sentence, var texts, var note) -> {
        line(text, when.isEmpty() ? sentence : when.and(Line.words(" ")).and(sentence));
        texts.forEach(one -> line(text, one));
        line(text, note);
      }
    }
  }

  private static void row(StringBuilder text, List<Line> cells) {
    line(text, Line.words(String.join(" | ", cells.stream().map(Line::plain).toList())));
  }

  private static void line(StringBuilder text, Line line) {
    if (!line.isEmpty()) {
      text.append(line.plain()).append('\n');
    }
  }
}
