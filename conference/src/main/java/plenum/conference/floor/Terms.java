package plenum.conference.floor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * The terms on which the floor is taken.
 *
 * @param microphones how many may be open at once in {@link Mode#FREE}, chairs aside; 1 to {@value
 *     #MOST_MICROPHONES}
 * @param override whether one more closes the one that has been open longest, instead of waiting
 * @param alternate whether the sides take turns, as far as several of them wait
 * @param intervention how long one may speak
 * @param presentation how long the presenter may speak
 * @param quota how long each side may speak in all
 * @param closes whether the microphone closes when the time is over, instead of a warning only
 * @param presenter who presents in {@link Mode#BRIEFING}
 * @param speakers who is called one after the other in {@link Mode#SPEAKERS_LIST}
 */
public record Terms(
    Mode mode,
    int microphones,
    boolean override,
    boolean alternate,
    Optional<Duration> intervention,
    Optional<Duration> presentation,
    Optional<Duration> quota,
    boolean closes,
    Optional<SeatId> presenter,
    List<SeatId> speakers) {

  /** More open microphones than that are no discussion that anybody could follow. */
  public static final int MOST_MICROPHONES = 25;

  /** Shorter is over before anybody has drawn breath. */
  public static final Duration SHORTEST = Duration.ofSeconds(5);

  public static final Duration LONGEST = Duration.ofHours(12);

  /** Every microphone that is on is heard. */
  public static final Terms OPEN = of(Mode.OPEN);

  public Terms {
    speakers = List.copyOf(speakers);
  }

  /** Without limits; one microphone at a time. */
  public static Terms of(Mode mode) {
    return new Terms(
        mode,
        1,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  public static Terms free(int microphones) {
    return of(Mode.FREE).withMicrophones(microphones, false);
  }

  public static Terms briefing(SeatId presenter) {
    return of(Mode.BRIEFING).withPresenter(Optional.of(presenter));
  }

  public Terms withMicrophones(int most, boolean overriding) {
    return new Terms(
        mode,
        most,
        overriding,
        alternate,
        intervention,
        presentation,
        quota,
        closes,
        presenter,
        speakers);
  }

  public Terms withTime(
      Optional<Duration> each,
      Optional<Duration> presenting,
      Optional<Duration> side,
      boolean end) {
    return new Terms(
        mode, microphones, override, alternate, each, presenting, side, end, presenter, speakers);
  }

  public Terms alternating() {
    return new Terms(
        mode,
        microphones,
        override,
        true,
        intervention,
        presentation,
        quota,
        closes,
        presenter,
        speakers);
  }

  public Terms withPresenter(Optional<SeatId> seat) {
    return new Terms(
        mode,
        microphones,
        override,
        alternate,
        intervention,
        presentation,
        quota,
        closes,
        seat,
        speakers);
  }

  public Terms withSpeakers(List<SeatId> list) {
    return new Terms(
        mode,
        microphones,
        override,
        alternate,
        intervention,
        presentation,
        quota,
        closes,
        presenter,
        list);
  }

  /** How long this right lasts here, the side's quota aside; empty where nothing limits it. */
  public Optional<Duration> lasts(Right right) {
    return switch (right) {
      case PRESENTER -> presentation;
      case REQUEST, REPLY, LISTED, CALLED, OPEN -> intervention;
      case POINT_OF_ORDER -> intervention;
      case CHAIR -> Optional.empty();
    };
  }
}
