package plenum.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/**
 * In what order what was said is told. A statement's place depends on nothing but itself, so that
 * another one that comes or goes leaves it where it is.
 */
final class Wordings {
  private final List<PublicWord> words;
  private final Sayings sayings;

  Wordings(Drafting.Desk desk) {
    var sorted = new ArrayList<>(desk.meeting().words());
    // Stable: within a side the moments stay in their order.
    sorted.sort(Comparator.comparingInt(word -> desk.naming().rank(word.side())));
    words = List.copyOf(sorted);
    sayings = new Sayings(desk);
  }

  /** The parts of the text that tell what was said. */
  private enum Place {
    BEFORE,
    SAID,
    REPLIED,
    UNDERTAKEN,
    AFFIRMED,
    DISCUSSED
  }

  private static Place place(PublicWord word) {
    return switch (word.substance()) {
      case Substance.Message _ -> Place.BEFORE;
      case Substance.Commitment _ -> Place.UNDERTAKEN;
      case Substance.Statement _ ->
          word.standing() == Standing.AGREED ? Place.AFFIRMED : unagreed(word);
    };
  }

  private static Place unagreed(PublicWord word) {
    if (word.side().isEmpty()) {
      return word.standing() == Standing.DISCUSSED ? Place.DISCUSSED : Place.AFFIRMED;
    }
    return word.reply() ? Place.REPLIED : Place.SAID;
  }

  List<Release.Paragraph> before() {
    return together(Place.BEFORE);
  }

  /** Each side's statements, and then the replies: a paragraph for each speaker in turn. */
  List<Release.Paragraph> said() {
    return Stream.of(Place.SAID, Place.REPLIED)
        .flatMap(place -> bySpeaker(in(place)).stream())
        .toList();
  }

  List<Release.Paragraph> undertaken() {
    return Stream.of(Standing.values())
        .flatMap(standing ->
            paragraph(in(Place.UNDERTAKEN).stream().filter(word -> word.standing() == standing))
                .stream())
        .toList();
  }

  List<Release.Paragraph> affirmed() {
    return together(Place.AFFIRMED);
  }

  List<Release.Sentence> discussed() {
    return sentences(in(Place.DISCUSSED));
  }

  private List<PublicWord> in(Place place) {
    Predicate<PublicWord> there = word -> place(word) == place;
    return words.stream().filter(there).toList();
  }

  private List<Release.Paragraph> together(Place place) {
    return paragraph(in(place).stream()).stream().toList();
  }

  private List<Release.Paragraph> bySpeaker(List<PublicWord> said) {
    var paragraphs = new ArrayList<Release.Paragraph>();
    for (int from = 0, to = 0; from < said.size(); from = to) {
      var speaker = said.get(from).substance().by();
      while (to < said.size() && said.get(to).substance().by().equals(speaker)) {
        to++;
      }
      paragraph(said.subList(from, to).stream()).ifPresent(paragraphs::add);
    }
    return paragraphs;
  }

  private Optional<Release.Paragraph> paragraph(Stream<PublicWord> said) {
    var sentences = sentences(said.toList());
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new Release.Paragraph(sentences));
  }

  private List<Release.Sentence> sentences(List<PublicWord> said) {
    var sentences = new ArrayList<Release.Sentence>();
    for (var word : said) {
      sayings.sentence(word, sentences.isEmpty()).ifPresent(sentences::add);
    }
    return sentences;
  }
}
