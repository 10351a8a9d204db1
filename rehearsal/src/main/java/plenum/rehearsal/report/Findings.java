package plenum.rehearsal.report;

import java.util.List;

/**
 * Everything that a rehearsal found out.
 *
 * @param ownLateness how much later than they wanted the seats themselves could act: what the
 *     figures of delay, gaps and freezes owe to the seats' own computer
 */
public record Findings(
    Setting setting,
    SelfCheckResult selfCheck,
    List<SeatFigures> seats,
    List<Speech> script,
    Delay soundDelay,
    Delay pictureDelay,
    List<DelayPoint> soundOverTime,
    List<DelayPoint> pictureOverTime,
    ServerLoad server,
    Delay ownLateness) {
  public Findings {
    seats = List.copyOf(seats);
    script = List.copyOf(script);
    soundOverTime = List.copyOf(soundOverTime);
    pictureOverTime = List.copyOf(pictureOverTime);
  }
}
