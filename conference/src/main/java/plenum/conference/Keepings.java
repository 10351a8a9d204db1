package plenum.conference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Sittings;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/** What was laid beside the meeting. Sealed parts may be shown to their owner alone. */
public record Keepings(
    List<Print> prints, Map<SeatId, SealedPart> contactNotes, Sittings sittings) {
  static final Keepings NONE = new Keepings(List.of(), Map.of(), Sittings.NONE);

  public Keepings {
    prints = List.copyOf(prints);
    contactNotes = Ordered.copyOf(contactNotes);
  }

  /** In the sizes in which they are printed. */
  public List<Photograph> photographs() {
    return prints.stream().map(Print::shown).toList();
  }

  public Optional<Print> print(String sha256) {
    return prints.stream().filter(print -> print.photograph().sha256().equals(sha256)).findFirst();
  }

  /** A picture that is there already gets the new words. */
  Keepings and(Print print) {
    var sha256 = print.photograph().sha256();
    var last = print(sha256).map(older -> older.again(print)).orElse(print);
    var others = prints.stream().filter(one -> !one.photograph().sha256().equals(sha256));
    return new Keepings(Stream.concat(others, Stream.of(last)).toList(), contactNotes, sittings);
  }

  Keepings with(String sha256, UnaryOperator<Print> change) {
    return new Keepings(
        prints.stream()
            .map(one -> one.photograph().sha256().equals(sha256) ? change.apply(one) : one)
            .toList(),
        contactNotes,
        sittings);
  }

  Keepings with(Sittings changed) {
    return new Keepings(prints, contactNotes, changed);
  }

  Keepings withNote(SeatId seat, SealedPart note) {
    return new Keepings(prints, Ordered.with(contactNotes, seat, note), sittings);
  }

  Keepings withoutNote(SeatId seat) {
    return new Keepings(prints, Ordered.without(contactNotes, seat), sittings);
  }
}
