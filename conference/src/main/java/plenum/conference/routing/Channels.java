package plenum.conference.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * What is heard on the channels of one room: the floor while it speaks a channel's language, else
 * the booth that is out on it, else the floor. And who is seen there to sign.
 *
 * @param spoken the language of the floor; empty while nobody speaks, or several do in several
 *     languages of whom none was the last
 * @param byLanguage of every language to which a booth gives a voice
 * @param signing the interpreter on the air in each sign language; what is not named nobody signs
 */
public record Channels(
    Optional<String> spoken, Map<String, Carried> byLanguage, Map<String, SeatId> signing) {
  static final Channels NONE = new Channels(Optional.empty(), Map.of(), Map.of());

  public Channels {
    byLanguage = Ordered.copyOf(byLanguage);
    signing = Ordered.copyOf(signing);
  }

  /**
   * What one channel carries.
   *
   * @param live the booth's microphone; empty where the floor is heard instead
   * @param interpreter whose it is
   * @param allowed all that may be heard there: those on the air, and the end of what one of them
   *     said who has handed over
   */
  public record Carried(
      Optional<SourceNumber> live, Optional<SeatId> interpreter, Set<SourceNumber> allowed) {
    static final Carried FLOOR = new Carried(Optional.empty(), Optional.empty(), Set.of());

    public Carried {
      allowed = Ordered.copyOf(allowed);
    }
  }

  public Carried of(String language) {
    return byLanguage.getOrDefault(language, Carried.FLOOR);
  }

  /** Who is seen to sign in this language. */
  public Optional<SeatId> signer(String language) {
    return Optional.ofNullable(signing.get(language));
  }

  static Channels of(Conference conference, Live live, Participants participants, int room) {
    var plan = conference.interpretation().plan();
    if (plan.booths().isEmpty()) {
      return NONE;
    }
    var spoken = spoken(conference, participants);
    var byLanguage = new LinkedHashMap<String, Carried>();
    for (var language : plan.languages(Medium.VOICE)) {
      byLanguage.put(language, carried(conference, live, participants, room, language, spoken));
    }
    var signing = new LinkedHashMap<String, SeatId>();
    for (var language : plan.languages(Medium.SIGN)) {
      signer(conference, participants, room, language)
          .ifPresent(seat -> signing.put(language, seat.id()));
    }
    return new Channels(spoken, byLanguage, signing);
  }

  private static Optional<Seat> signer(
      Conference conference, Participants participants, int room, String language) {
    return conference.interpretation().onAir(language, room).stream()
        .flatMap(seat -> participants.interpreting(seat, SourceKind.CAMERA).stream())
        .findFirst();
  }

  /**
   * Who has the floor says what is spoken, and whoever last spoke beside them since then: a chair
   * by right. In a discussion the only ones say it, or the last.
   */
  private static Optional<String> spoken(Conference conference, Participants participants) {
    var holder = participants.first();
    var languages =
        Stream.concat(holder.stream(), participants.speakers().stream())
            .map(seat -> conference.languageSpokenBy(seat.id()))
            .distinct()
            .toList();
    if (languages.size() == 1 || !conference.floor().priority().isEmpty()) {
      return languages.stream().findFirst();
    }
    var began = holder.flatMap(_ -> conference.floor().holder()).map(Turn::since);
    return participants
        .spokenSince(began.orElse(Instant.MIN))
        .or(() -> holder)
        .map(seat -> conference.languageSpokenBy(seat.id()));
  }

  private static Carried carried(
      Conference conference,
      Live live,
      Participants participants,
      int room,
      String language,
      Optional<String> spoken) {
    var booths = conference.interpretation();
    var ready =
        booths.onAir(language, room).stream()
            .flatMap(seat -> participants.interpreting(seat, SourceKind.MICROPHONE).stream())
            .filter(seat -> !live.ears().talkback().contains(seat.id()))
            .toList();
    var allowed = new LinkedHashSet<SourceNumber>();
    ready.forEach(seat -> allowed.add(SourceNumber.of(seat, SourceKind.MICROPHONE)));
    booths.consoles().entrySet().stream()
        .filter(entry -> entry.getValue().trails(language, room))
        .flatMap(entry -> participants.interpreting(entry.getKey(), SourceKind.MICROPHONE).stream())
        .filter(seat -> !live.ears().talkback().contains(seat.id()))
        .forEach(seat -> allowed.add(SourceNumber.of(seat, SourceKind.MICROPHONE)));
    var out =
        spoken.filter(language::equals).isPresent()
            ? Optional.<Seat>empty()
            : ready.stream().findFirst();
    return new Carried(
        out.map(seat -> SourceNumber.of(seat, SourceKind.MICROPHONE)), out.map(Seat::id), allowed);
  }
}
