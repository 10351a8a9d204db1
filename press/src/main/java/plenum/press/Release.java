package plenum.press;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Kind;
import plenum.conference.release.Issuer;
import plenum.conference.statement.EntryId;

/**
 * The draft of a press release in one language. What the record does not say, it does not say
 * either: a sentence that would need it is left out and listed; only in headline and dateline the
 * place is marked.
 *
 * @param notice says of a trial or rehearsal that it is one; empty for a meeting that was meant
 * @param date the line above the photograph
 * @param dateline as it stands before the first sentence
 * @param endMark what stands after the last paragraph; may be empty
 * @param leftOut what could not be said, in the order of reading
 * @param unusable templates of the desk's that were passed over for those of the house
 */
public record Release(
    ConferenceId conference,
    Issuer issuer,
    String language,
    Kind kind,
    Optional<Line> notice,
    Sentence date,
    Optional<Picture> picture,
    Sentence headline,
    Sentence dateline,
    List<Paragraph> paragraphs,
    String endMark,
    List<LeftOut> leftOut,
    List<UnusableTemplate> unusable) {
  public Release {
    paragraphs = List.copyOf(paragraphs);
    leftOut = List.copyOf(leftOut);
    unusable = List.copyOf(unusable);
  }

  /**
   * @param id by which it is found again when the draft is drawn anew: unique in its release, the
   *     same in every language, for every issuer and style, and whatever other sentences there are
   * @param template the key of the template that made it
   * @param origins the statements that it rests on; none where it says what the record says
   */
  public record Sentence(String id, String template, Line line, List<EntryId> origins) {
    public Sentence {
      origins = List.copyOf(origins);
    }
  }

  public record Paragraph(List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    /**
     * @param space what stands between two sentences, {@link Release#space()}
     */
    public String plain(String space) {
      return sentences.stream().map(one -> one.line().plain()).collect(Collectors.joining(space));
    }
  }

  /** What stands with it, as far as that was supplied. */
  public record Picture(
      Photograph photograph, Optional<Sentence> caption, Optional<Sentence> credit) {}

  /**
   * A sentence that lacks something.
   *
   * @param id the sentence's own
   * @param line what it would say, with its gaps
   */
  public record LeftOut(
      String id, String template, Line line, List<Missing> missing, List<EntryId> origins) {
    public LeftOut {
      missing = List.copyOf(missing);
      origins = List.copyOf(origins);
    }
  }

  /** A template of the desk's that cannot be used, and why. */
  public record UnusableTemplate(String key, String template, List<TemplateFault> faults) {
    public UnusableTemplate {
      faults = List.copyOf(faults);
    }
  }

  /** What nobody supplied, each once, in the order of reading. */
  public List<Missing> missing() {
    var marked = Stream.of(date, headline, dateline).flatMap(one -> one.line().missing().stream());
    var left = leftOut.stream().flatMap(one -> one.missing().stream());
    return List.copyOf(
        Stream.concat(marked, left).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** All of them in the order of reading, wherever they stand. */
  public List<Sentence> sentences() {
    var above =
        Stream.of(
            Optional.of(date),
            picture.flatMap(Picture::caption),
            picture.flatMap(Picture::credit),
            Optional.of(headline),
            Optional.of(dateline));
    var text = paragraphs.stream().flatMap(one -> one.sentences().stream());
    return Stream.concat(above.flatMap(Optional::stream), text).toList();
  }

  /** What stands between two sentences: nothing where a script does without. */
  public String space() {
    return Stylebook.space(language);
  }

  /** Whether it may ever be published: what was a trial or rehearsal may not. */
  public boolean meant() {
    return kind.counts();
  }
}
