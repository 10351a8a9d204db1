package plenum.conference;

import java.util.Map;

/**
 * Why a command changes nothing. Each case has a sentence in every language's catalogue ({@code
 * refusals_*.properties}) under its key.
 */
public sealed interface Refusal
    permits StageRefusal,
        ThingRefusal,
        PersonRefusal,
        DoorRefusal,
        ClosingRefusal,
        KeepingRefusal,
        FloorRefusal,
        AgendaRefusal,
        CaucusRefusal,
        OpeningRefusal,
        MarkRefusal,
        StatementRefusal,
        ReleaseRefusal,
        DocumentRefusal,
        PhotographRefusal,
        MinutesRefusal,
        RegisterRefusal,
        InterpretationRefusal,
        CaptureRefusal {

  /** The stable name of this case. */
  default String key() {
    return Wording.of(this).key();
  }

  /**
   * What the sentence names, still as ids: whoever shows it puts the names of seats and sides in
   * the reader's language.
   */
  default Map<String, Object> arguments() {
    return Wording.of(this).arguments();
  }
}
