package plenum.press.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.release.Edit;
import plenum.conference.statement.EntryId;
import plenum.press.Release;

/**
 * A release as it would be printed now: the draft, with what the desk made of it.
 *
 * @param headline never left out
 * @param dropped what was drafted and the desk does not print
 * @param gone what the desk wrote in place of a sentence that is not drafted any more, by the id of
 *     that sentence: a word on which it rested is not public now
 * @param picture the file that is printed, if there is one
 */
public record Proof(
    Release draft,
    Sentence headline,
    List<Paragraph> paragraphs,
    List<Dropped> dropped,
    List<Gone> gone,
    Optional<Picture> picture) {
  public Proof {
    paragraphs = List.copyOf(paragraphs);
    dropped = List.copyOf(dropped);
    gone = List.copyOf(gone);
  }

  public record Paragraph(List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * @param whole whether nothing in it is missing
   * @param origins the words on which it rests
   * @param notCleared other sides of which a desk's own words speak: they have not made that public
   */
  public record Sentence(
      String id,
      String text,
      boolean whole,
      List<EntryId> origins,
      Hand hand,
      List<DelegationId> notCleared) {
    public Sentence {
      origins = List.copyOf(origins);
      notCleared = List.copyOf(notCleared);
    }
  }

  public record Dropped(String id, String drafted, Edit.LeftOut edit) {}

  public record Gone(String id, Edit edit) {}

  /**
   * @param photograph SHA-256 of the whole
   * @param printed SHA-256 of the file that is printed
   * @param caption empty where nobody supplied one
   * @param credit empty where nobody supplied one
   */
  public record Picture(String photograph, String printed, String caption, String credit) {}

  /** All that can be altered, in the order of reading. */
  public List<Sentence> sentences() {
    var text = paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream());
    return Stream.concat(Stream.of(headline), text).toList();
  }

  /** Whether there is such a sentence to be altered, left out or restored. */
  public boolean knows(String sentence) {
    return sentences().stream().anyMatch(one -> one.id().equals(sentence))
        || dropped.stream().anyMatch(one -> one.id().equals(sentence))
        || gone.stream().anyMatch(one -> one.id().equals(sentence));
  }

  /** The paragraphs, as they are printed. */
  public List<String> texts() {
    return paragraphs.stream()
        .map(paragraph ->
            paragraph.sentences().stream()
                .map(Sentence::text)
                .collect(Collectors.joining(draft.space())))
        .toList();
  }
}
