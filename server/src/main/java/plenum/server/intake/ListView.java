package plenum.server.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kept releases, as pages list them.
 *
 * @param total how many there are in all; {@code releases} are those that wait and the newest
 */
record ListView(int total, List<Line> releases) {
  /** Of those that nobody waits for. */
  private static final int MOST = 100;

  /**
   * One of them.
   *
   * @param at when it came, ISO 8601
   * @param date when it was published, ISO 8601, where it is known
   * @param state waiting to be looked through, or filed without, or looked through
   */
  record Line(
      String id,
      String name,
      String headline,
      String agency,
      @Nullable String date,
      String by,
      String at,
      State state,
      int guesses,
      int slips,
      int corrections) {
    static Line of(Card card) {
      var header = card.header();
      return new Line(
          header.id(),
          header.name(),
          header.mark().headline(),
          header.mark().agency(),
          header.mark().date().map(Object::toString).orElse(null),
          header.by(),
          header.at().toString(),
          State.of(card),
          header.guesses(),
          header.slips(),
          card.corrections());
    }
  }

  /** How far a release has come. */
  enum State {
    WAITING,
    FILED,
    CONFIRMED;

    static State of(Card card) {
      if (card.confirmed()) {
        return CONFIRMED;
      }
      return card.isFiled() ? FILED : WAITING;
    }
  }

  /**
   * @param cards the newest first
   */
  static ListView of(List<Card> cards) {
    var waiting = cards.stream().filter(card -> !card.isFiled());
    var filed = cards.stream().filter(Card::isFiled).limit(MOST);
    return new ListView(cards.size(), Stream.concat(waiting, filed).map(Line::of).toList());
  }
}
