package plenum.conference.interpretation;

import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Medium;
import plenum.conference.programme.SeatId;

/**
 * The booths of a conference. Until the opening some may lack languages or interpreters.
 *
 * @param pivot the language from which a booth works that does not know the floor's; usually the
 *     one that most booths understand
 */
public record BoothPlan(List<Booth> booths, Interlock interlock, Optional<String> pivot) {
  /** Nobody interprets simultaneously. */
  public static final BoothPlan NONE =
      new BoothPlan(List.of(), Interlock.INTERLOCK, Optional.empty());

  /** Each language may have a booth of its own, and some two. */
  public static final int MOST_BOOTHS = 64;

  public BoothPlan {
    booths = List.copyOf(booths);
  }

  /** Those that are planned far enough to be worked in. */
  public List<Booth> working() {
    return booths.stream().filter(booth -> !booth.into().isEmpty()).toList();
  }

  /** The booth in which this seat works. */
  public Optional<Booth> of(SeatId seat) {
    return working().stream().filter(booth -> booth.seats().contains(seat)).findFirst();
  }

  /** Without somebody who interprets no more; their booth stays, if need be without anybody. */
  public BoothPlan without(SeatId seat) {
    return new BoothPlan(
        booths.stream().map(booth -> booth.without(seat)).toList(), interlock, pivot);
  }

  public Optional<Booth> booth(BoothId id) {
    return booths.stream().filter(booth -> booth.id().equals(id)).findFirst();
  }

  /** Whether some booth gives a voice to this language. */
  public boolean produces(String language) {
    return languages(Medium.VOICE).contains(language);
  }

  /** The languages that booths produce in this medium, each once, in the order of the booths. */
  public List<String> languages(Medium medium) {
    return booths.stream()
        .filter(booth -> booth.medium() == medium)
        .flatMap(booth -> booth.into().stream())
        .distinct()
        .toList();
  }
}
