package plenum.conference.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.EntryId;

/**
 * A release in one language, word for word as it goes out.
 *
 * @param fingerprint of all that is printed of it: SHA-256, lower-case hexadecimal
 * @param dateline as printed
 * @param date in the zone of the place
 * @param place as printed; empty where the dateline names none
 * @param agency as printed; empty where the dateline names none
 * @param endMark may be empty
 */
public record IssuedText(
    String language,
    String fingerprint,
    String headline,
    String dateline,
    LocalDate date,
    String place,
    String agency,
    List<Paragraph> paragraphs,
    Optional<Picture> picture,
    String endMark) {
  /** UTF-16 units of all sentences together. */
  public static final int LONGEST = 100_000;

  public IssuedText {
    paragraphs = List.copyOf(paragraphs);
  }

  public record Paragraph(List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * @param id in the draft, or of what was added
   * @param sources the words on which it rests
   * @param by who altered or added it; empty where it stands as drafted
   */
  public record Sentence(String id, String text, List<EntryId> sources, Optional<SeatId> by) {
    public Sentence {
      sources = List.copyOf(sources);
    }
  }

  public List<Sentence> sentences() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
  }

  /**
   * @param sha256 of the file that is printed
   */
  public record Picture(String sha256, String caption, String credit) {}

  /** UTF-16 units of all that is printed. */
  public int length() {
    return headline.length()
        + dateline.length()
        + picture.map(one -> one.caption().length() + one.credit().length()).orElse(0)
        + sentences().stream().mapToInt(sentence -> sentence.text().length()).sum();
  }
}
