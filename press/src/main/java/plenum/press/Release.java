package plenum.press;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Kind;

/**
 * The draft of a press release in one language. What the record does not say, it does not say
 * either: the place is marked, and listed.
 *
 * @param notice says of a trial or rehearsal that it is one; empty for a meeting that was meant
 * @param dateline city, agency and date, as it stands before the first sentence
 * @param missing everything that nobody supplied, each once, in the order of reading
 */
public record Release(
    ConferenceId conference,
    String language,
    Kind kind,
    Optional<Line> notice,
    Line headline,
    Line dateline,
    List<Paragraph> paragraphs,
    Optional<Picture> picture,
    List<Missing> missing) {
  public Release {
    paragraphs = List.copyOf(paragraphs);
    missing = List.copyOf(missing);
  }

  /**
   * @param template the key of the template that made it
   * @param origin the statement that it rests on; empty where it says what the record says
   */
  public record Sentence(String template, Line line, Optional<PublicWord.Origin> origin) {}

  public record Paragraph(List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    public String plain() {
      return sentences.stream().map(one -> one.line().plain()).collect(Collectors.joining(" "));
    }
  }

  public record Picture(Photograph photograph, Line caption, Line credit) {}

  /** Whether it may ever be published: what was a trial or rehearsal may not. */
  public boolean meant() {
    return kind.counts();
  }
}
