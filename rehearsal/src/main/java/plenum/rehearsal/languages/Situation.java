package plenum.rehearsal.languages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.rehearsal.languages.Console.Ear;

/**
 * Who spoke which language into what at a moment, as the journal and people's choices have it, and
 * what follows from that for each listener.
 *
 * @param since in nanoseconds since 1970 by the seats' clock
 * @param cause what brought it about
 * @param floor whose turn it is, the longest first
 * @param spoken the language of each seat that has one
 * @param consoles of all interpreters
 * @param choices of those who made any
 */
record Situation(
    long since,
    Kind cause,
    List<String> floor,
    Map<String, String> spoken,
    Booths booths,
    Map<String, Console> consoles,
    Map<String, Choice> choices) {
  Situation {
    floor = List.copyOf(floor);
    spoken = Map.copyOf(spoken);
    consoles = Map.copyOf(consoles);
    choices = Map.copyOf(choices);
  }

  /** The language of the floor; empty while nobody has it. */
  Optional<String> floorLanguage() {
    return floor.stream().findFirst().flatMap(this::languageOf);
  }

  private Optional<String> languageOf(String seat) {
    return Optional.ofNullable(spoken.get(seat));
  }

  /** The booth's voice on this channel; empty where the floor is heard on it. */
  Optional<Tongue> carried(String language) {
    if (floorLanguage().filter(language::equals).isPresent()) {
      return Optional.empty();
    }
    return consoles.entrySet().stream()
        .filter(one -> one.getValue().into().equals(language))
        .filter(one -> one.getValue().onAirSince().isPresent())
        .min(Comparator.comparingLong(one -> one.getValue().onAirSince().orElseThrow()))
        .map(one -> new Tongue(one.getKey(), language));
  }

  /**
   * What this seat has to hear.
   *
   * @param own its language
   */
  Due due(String seat, String own) {
    var channel =
        channelOf(seat, own).flatMap(this::carried).filter(tongue -> !tongue.seat().equals(seat));
    boolean without = mode(seat) == Choice.Mode.INTERPRETATION && channel.isPresent();
    var speakers =
        floor.stream()
            .filter(speaker -> !speaker.equals(seat) && !without)
            .map(speaker -> new Tongue(speaker, languageOf(speaker).orElse("")))
            .toList();
    return new Due(channel, speakers, partner(seat));
  }

  private Optional<Tongue> partner(String seat) {
    return booths
        .partnerOf(seat)
        .flatMap(partner ->
            Optional.ofNullable(consoles.get(partner))
                .filter(console -> console.onAirSince().isPresent())
                .map(console -> new Tongue(partner, console.into())));
  }

  private Choice.Mode mode(String seat) {
    var choice = choices.get(seat);
    return choice == null ? Choice.Mode.BOTH : choice.mode();
  }

  /** The language of the channel to which this seat listens; empty for the floor alone. */
  private Optional<String> channelOf(String seat, String own) {
    var booth = booths.of(seat);
    if (booth.isPresent()) {
      return ear(seat, booth.get());
    }
    return mode(seat) == Choice.Mode.ORIGINAL
        ? Optional.empty()
        : Optional.ofNullable(choices.get(seat))
            .flatMap(Choice::language)
            .or(() -> Optional.of(own));
  }

  /** Relays of relays that would come round to whoever asks are not reckoned: no script has any. */
  private Optional<String> ear(String seat, Booths.Booth booth) {
    var console = consoles.get(seat);
    return switch (console == null ? new Ear.AsNeeded() : console.ear()) {
      case Ear.Floor() -> Optional.empty();
      case Ear.Relay(var language) -> Optional.of(language);
      case Ear.AsNeeded() ->
          floorLanguage()
              .filter(language -> !booth.knows(language))
              .flatMap(_ -> booths.pivot())
              .filter(booth::knows)
              .filter(pivot -> console == null || !console.into().equals(pivot));
    };
  }

  /** Whether this seat hears another booth instead of the floor. */
  boolean relays(String seat, String own) {
    return booths.of(seat).isPresent() && due(seat, own).channel().isPresent();
  }
}
