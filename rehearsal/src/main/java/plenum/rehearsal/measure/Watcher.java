package plenum.rehearsal.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

/**
 * Eyes and ears of one synthetic participant. It goes by what was encoded into the payload; neither
 * SSRCs nor contributors nor the server's views reach it. Any thread may ask.
 */
public final class Watcher implements Audience {
  private final Props props;
  private final Executor examiner;
  private final Diary diary;
  private final Map<Outlet, Hearing> sounds = new ConcurrentHashMap<>();
  private final Map<Outlet, Sight> pictures = new ConcurrentHashMap<>();

  /**
   * @param examiner decodes sound, about 10 ms of computing per outlet and second; not the loop's
   *     own thread if many listen
   */
  public Watcher(Props props, Executor examiner) {
    this(props, examiner, Diary.NONE);
  }

  /**
   * @param diary told everything at its time, beside the sums that this keeps
   */
  public Watcher(Props props, Executor examiner, Diary diary) {
    this.props = props;
    this.examiner = examiner;
    this.diary = diary;
  }

  @Override
  public void sound(Outlet outlet, Sound packet) {
    sounds.computeIfAbsent(outlet, _ -> new Hearing(props, examiner, outlet, diary)).add(packet);
  }

  @Override
  public void picture(Outlet outlet, Picture frame) {
    pictures.computeIfAbsent(outlet, _ -> new Sight(props, outlet, diary)).add(frame);
  }

  /** Whose tones were in what the outlet brought last; renewed about once a second. */
  public Set<Persona> heard(Outlet outlet) {
    var hearing = sounds.get(outlet);
    return hearing == null ? Set.of() : hearing.heard();
  }

  /** Whom the outlet's latest frame shows: nobody or one. */
  public Set<Persona> seen(Outlet outlet) {
    var sight = pictures.get(outlet);
    return sight == null ? Set.of() : sight.seen();
  }

  /** Of which layer the outlet's latest frame is. */
  public Optional<Layer> layer(Outlet outlet) {
    var sight = pictures.get(outlet);
    return sight == null ? Optional.empty() : sight.layer();
  }

  /** For how long nothing came in this outlet; {@link Long#MAX_VALUE} if nothing ever did. */
  public long idleNanos(Outlet outlet, long nowNanos) {
    var hearing = sounds.get(outlet);
    var sight = pictures.get(outlet);
    if (hearing != null) {
      return nowNanos - hearing.lastNanos();
    }
    return sight != null ? nowNanos - sight.lastNanos() : Long.MAX_VALUE;
  }

  public Optional<OutletSummary> summary(Outlet outlet) {
    return Optional.ofNullable(summaries().get(outlet));
  }

  /** All outlets in which anything came. */
  public Map<Outlet, OutletSummary> summaries() {
    var summaries = new EnumMap<Outlet, OutletSummary>(Outlet.class);
    sounds.forEach((outlet, hearing) -> summaries.put(outlet, hearing.summary()));
    pictures.forEach((outlet, sight) -> summaries.put(outlet, sight.summary()));
    return summaries;
  }

  /** Nothing more will come: judges what was still waited for. */
  public void finish() {
    sounds.values().forEach(Hearing::finish);
  }
}
