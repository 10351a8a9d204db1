package plenum.server.minutes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.dossier.minutes.Happened;
import plenum.dossier.minutes.JointMinutes;
import plenum.dossier.minutes.Minutes;
import plenum.dossier.minutes.MinutesJson;
import plenum.dossier.minutes.MinutesWording;
import plenum.dossier.minutes.OdtDocument;
import plenum.dossier.minutes.PdfDocument;
import plenum.dossier.minutes.Sheet;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.journal.Recalled;
import plenum.journal.SealedPart;
import plenum.server.meeting.Workplace;

/** Minutes as documents, drawn from the journal anew each time: nothing is kept beside it. */
final class MinutesPapers {
  /** In which form. */
  enum Form {
    PDF("application/pdf"),
    ODT("application/vnd.oasis.opendocument.text"),
    JSON("application/json");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  private final Journal journal;
  private final EventCodec<Event> codec;
  private final InstantSource clock;

  MinutesPapers(Journal journal, EventCodec<Event> codec, InstantSource clock) {
    this.journal = journal;
    this.codec = codec;
    this.clock = clock;
  }

  /** Of one side, as that side alone may read it; empty in a language that nobody has worded. */
  Optional<byte[]> ofSide(ConferenceId id, DelegationId side, Form form, String language) {
    var minutes = Minutes.of(id, happened(id, Optional.of(side)), side, now());
    return form == Form.JSON
        ? Optional.of(MinutesJson.of(minutes))
        : MinutesWording.sheet(minutes, language).map(sheet -> document(form, sheet));
  }

  /** The record of all; the same for whoever asks. */
  Optional<byte[]> ofAll(ConferenceId id, Form form, String language) {
    var record = JointMinutes.of(id, happened(id, Optional.empty()), now());
    return form == Form.JSON
        ? Optional.of(MinutesJson.of(record))
        : MinutesWording.sheet(record, language).map(sheet -> document(form, sheet));
  }

  private static byte[] document(Form form, Sheet sheet) {
    return form == Form.ODT ? OdtDocument.of(sheet) : PdfDocument.of(sheet);
  }

  private List<Happened> happened(ConferenceId id, Optional<DelegationId> side) {
    var opened =
        side
            .map(own -> journal.sealed(id.value(), Workplace.ownerOf(own)))
            .orElseGet(List::of)
            .stream()
            .collect(Collectors.toMap(SealedPart::seq, Function.identity()));
    return journal.entries(id.value(), 1).stream()
        .map(entry ->
            new Happened(
                entry.at(),
                codec.event(new Recalled(entry, Optional.ofNullable(opened.get(entry.seq()))))))
        .toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
