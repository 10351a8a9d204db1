package plenum.bench.comeback;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Diary;
import plenum.rehearsal.measure.Watcher;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

/**
 * Notes when one seat first hears and first sees the head of the other side, by tone and colour.
 * Once it knows it hands nothing on, so that a hundred seats do not decode sound that nobody asks
 * about. The loop and the examiners write, any thread may ask.
 */
final class Witness implements Audience {
  private final Persona wanted;
  private final Function<Diary, Watcher> watchers;
  private volatile Look look;
  private volatile long lastNanos;

  /**
   * @param wanted the head of the other side
   * @param examiner decodes sound
   */
  Witness(Persona wanted, Props props, Executor examiner) {
    this.wanted = wanted;
    watchers = diary -> new Watcher(props, examiner, diary);
    look = new Look();
  }

  /** Forgets everything: only what comes from now on counts. */
  void startAfresh() {
    look = new Look();
  }

  /** When it first heard since then, by the loop's clock; 0 for not yet. */
  long heardNanos() {
    return look.heard;
  }

  /** When it first saw since then, by the loop's clock; 0 for not yet. */
  long seenNanos() {
    return look.seen;
  }

  boolean isBack() {
    return look.complete();
  }

  /** When anything came last, by the loop's clock; 0 if nothing ever did. */
  long lastNanos() {
    return lastNanos;
  }

  @Override
  public void sound(Outlet outlet, Sound packet) {
    lastNanos = packet.arrivalNanos();
    var now = look;
    if (now.heard == 0) {
      now.watcher.sound(outlet, packet);
    }
  }

  @Override
  public void picture(Outlet outlet, Picture frame) {
    lastNanos = frame.arrivalNanos();
    var now = look;
    if (now.seen == 0) {
      now.watcher.picture(outlet, frame);
    }
  }

  /** What a fresh pair of eyes and ears noticed. */
  private final class Look implements Diary {
    private final Watcher watcher = watchers.apply(this);
    private volatile long heard;
    private volatile long seen;

    boolean complete() {
      return heard != 0 && seen != 0;
    }

    @Override
    public void heard(Outlet outlet, Set<Persona> tones, long fromNanos, long untilNanos) {
      if (heard == 0 && tones.contains(wanted)) {
        heard = untilNanos;
      }
    }

    @Override
    public void seen(Outlet outlet, Optional<Persona> persona, long arrivalNanos) {
      if (seen == 0 && persona.filter(wanted::equals).isPresent()) {
        seen = arrivalNanos;
      }
    }
  }
}
