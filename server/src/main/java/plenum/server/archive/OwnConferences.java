package plenum.server.archive;

import java.util.List;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.press.MeetingRecord;
import plenum.press.archive.ArchiveSource;
import plenum.press.archive.Entry;
import plenum.press.archive.HeldConference;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * The closed conferences of this server as entries of the archive, from the public parts of the
 * journal. Trials and rehearsals are none.
 */
public final class OwnConferences implements ArchiveSource {
  private final Conferences conferences;
  private final Journal journal;
  private final EventCodec<Event> codec;

  public OwnConferences(Conferences conferences, Journal journal, EventCodec<Event> codec) {
    this.conferences = conferences;
    this.journal = journal;
    this.codec = codec;
  }

  /** Fails while not all conferences have been read: what is missing then is not gone. */
  @Override
  public List<Stored> stored() {
    conferences
        .trouble()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    return conferences.states().stream()
        .filter(one -> isClosed(one.conference()))
        .map(one ->
            new Stored(HeldConference.id(one.conference().id()), Long.toString(one.revision())))
        .toList();
  }

  private static boolean isClosed(Conference conference) {
    return conference.phase() == Phase.CLOSED
        && conference.programme().heading().kind().counts()
        && conference.proceedings().openedAt().isPresent();
  }

  @Override
  public Optional<Entry> entry(String id) {
    return HeldConference.conference(id)
        .map(ConferenceId::value)
        .flatMap(conferences::find)
        .map(meeting -> meeting.numbered().join())
        .filter(one -> isClosed(one.conference()))
        .flatMap(this::entry);
  }

  private Optional<Entry> entry(Meeting.Numbered closed) {
    var id = closed.conference().id();
    var events = journal.entries(id.value(), 1).stream().map(codec::event).toList();
    var revision = Long.toString(closed.revision());
    return MeetingRecord.of(id, events)
        .flatMap(record -> HeldConference.entry(record, revision, closed.conference().convener()));
  }
}
