package plenum.server.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.event.Event;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.press.MeetingRecord;
import plenum.press.Stylebook;
import plenum.press.office.Proof;
import plenum.press.office.ProofReader;
import plenum.press.office.Setting;

/**
 * What press offices work from: the record of the meeting, and each text as it would be printed.
 * Both are drawn anew each time; nothing is kept beside the journal.
 */
final class PressOffices {
  private final Journal journal;
  private final EventCodec<Event> codec;

  PressOffices(Journal journal, EventCodec<Event> codec) {
    this.journal = journal;
    this.codec = codec;
  }

  /** Empty while the meeting goes on. */
  Optional<MeetingRecord> record(Conference conference) {
    var id = conference.id();
    return MeetingRecord.of(id, journal.entries(id.value(), 1).stream().map(codec::event).toList());
  }

  /** In which of the conference's languages releases can be worded. */
  static List<String> languages(Conference conference) {
    return conference.programme().heading().languages().stream().filter(Stylebook::writes).toList();
  }

  static Proof proof(MeetingRecord record, Conference conference, Issuer issuer, String language) {
    return ProofReader.read(
        record, conference.keepings().prints(), issuer, conference.releases().of(issuer), language);
  }

  static IssuedText text(MeetingRecord record, Conference conference, Issuer issuer, Proof proof) {
    return Setting.text(record, issuer, conference.releases().of(issuer).style(), proof);
  }

  /** The offices in which somebody works or stands behind what is written. */
  static List<Issuer> of(Conference conference, Actor actor, Instant now) {
    if (!(actor instanceof Actor.Seated(var seat))) {
      return List.of();
    }
    var own = conference.sideOf(seat).map(Issuer.OfSide::new);
    return Stream.<Optional<? extends Issuer>>of(own, Optional.of(new Issuer.Joint()))
        .flatMap(Optional::stream)
        .<Issuer>map(issuer -> issuer)
        .filter(issuer ->
            writes(conference, issuer, actor, now) || approves(conference, issuer, actor, now))
        .toList();
  }

  static boolean writes(Conference conference, Issuer issuer, Actor actor, Instant now) {
    return Rules.entitles(
        conference, new ReleaseCommand.RestoreSentence(issuer, "", ""), actor, now);
  }

  static boolean approves(Conference conference, Issuer issuer, Actor actor, Instant now) {
    return Rules.entitles(conference, new ReleaseCommand.ApproveText(issuer, "", ""), actor, now);
  }
}
