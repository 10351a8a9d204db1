package plenum.rehearsal.languages;

import java.util.Optional;

/**
 * An interpreter's console by the journal.
 *
 * @param onAirSince the entry that put it on the air, or into this language; empty while it is off
 * @param ear what it is set to hear
 */
record Console(String into, Optional<Long> onAirSince, Ear ear) {
  /** What an interpreter has chosen to hear. */
  sealed interface Ear {
    /** The floor, or the pivot while the booth does not know what is spoken. */
    record AsNeeded() implements Ear {}

    record Floor() implements Ear {}

    record Relay(String language) implements Ear {}
  }

  Console on(long entry) {
    return new Console(into, Optional.of(entry), ear);
  }

  Console off() {
    return new Console(into, Optional.empty(), ear);
  }

  Console turned(String language, long entry) {
    return new Console(language, onAirSince.map(_ -> entry), ear);
  }

  Console with(Ear other) {
    return new Console(into, onAirSince, other);
  }
}
