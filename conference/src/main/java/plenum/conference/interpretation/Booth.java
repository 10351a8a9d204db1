package plenum.conference.interpretation;

import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Medium;
import plenum.conference.programme.SeatId;

/**
 * Where one or two interpreters work, one of them live. A booth of two languages works both ways
 * between them. A booth of a sign language works into that one alone; it is seen and not heard.
 *
 * @param into the languages that it produces, one or two (BCP 47), none only in a draft: the first
 *     is its outgoing channel A, the second its channel B
 * @param from what it understands besides these; a booth into one language for which nothing stands
 *     here understands all that is spoken
 * @param seats of its interpreters, one or two; none only in a draft
 */
public record Booth(BoothId id, List<String> into, List<String> from, List<SeatId> seats) {
  /** Outgoing channels of a console: A and B. */
  public static final int MOST_LANGUAGES = 2;

  /** Colleagues in one booth. */
  public static final int MOST_SEATS = 2;

  public Booth {
    into = List.copyOf(into);
    from = List.copyOf(from);
    seats = List.copyOf(seats);
  }

  /** Whether it can work from what is said in this language without relay. */
  public boolean understands(String language) {
    return into.size() == 1 && from.isEmpty() || into.contains(language) || from.contains(language);
  }

  /** How what it produces reaches people. */
  public Medium medium() {
    return into.stream().findFirst().map(Medium::of).orElse(Medium.VOICE);
  }

  /** The other of its two languages; the same one where there is no other. */
  public String otherThan(String language) {
    return into.stream().filter(other -> !other.equals(language)).findFirst().orElse(language);
  }

  /** The same booth with these interpreters. */
  public Booth with(List<SeatId> interpreters) {
    return new Booth(id, into, from, interpreters);
  }

  Booth without(SeatId seat) {
    return with(seats.stream().filter(other -> !other.equals(seat)).toList());
  }

  /** Who else works here. */
  public Optional<SeatId> partnerOf(SeatId seat) {
    return seats.stream().filter(other -> !other.equals(seat)).findFirst();
  }
}
