package plenum.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.journal.Appended;
import plenum.journal.Claim;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenSigner;
import plenum.server.local.DataFolder;
import plenum.server.meeting.BrowserSecret;
import plenum.server.meeting.Workplace;

/**
 * A conference that is open, {@code fen}, written into a data folder before a server starts on it:
 * everybody of {@link ClosedConferences} is in, and an interpreter of the second side, {@code
 * tarn-interpreter}; each came with a browser whose secret is the seat's id. The first side's
 * secretary has taken it over and keeps link 2.
 */
final class OpenConference {
  static final String ID = "fen";
  private static final Instant OPENED = Instant.parse("2026-03-12T08:00:00Z");

  private final TokenSigner signer;

  private OpenConference(TokenSigner signer) {
    this.signer = signer;
  }

  static OpenConference in(Path data, SecureRandom random) throws IOException {
    return in(data, random, List.of());
  }

  /** With what has happened in it since. */
  static OpenConference in(Path data, SecureRandom random, List<Event> since) throws IOException {
    var taken = (DataFolder.Taking.Taken) DataFolder.take(data);
    try (var folder = taken.folder();
        var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      var journal = new Journal(database, random);
      var claim = (Claim.Held) journal.claim(ID, "one", OPENED, Duration.ofSeconds(1));
      var codec = Workplace.codecOfEvents();
      var drafts = Stream.concat(events().stream(), since.stream()).map(codec::draft).toList();
      if (!(claim.writer().append(OPENED, "server", drafts) instanceof Appended.Durable)) {
        throw new IllegalStateException("the journal did not take it");
      }
      return new OpenConference(new TokenSigner(folder.key(random)));
    }
  }

  String seat(String seat) {
    return token(TokenKind.SEAT, seat, 1);
  }

  String token(TokenKind kind, String subject, int generation) {
    var expires = Instant.ofEpochSecond(4_000_000_000L);
    return signer.sign(new Token(kind, ID, subject, generation, expires, 0));
  }

  private static List<Event> events() {
    var programme = programme();
    var events = new ArrayList<Event>();
    events.add(new ProgrammeEvent.Convened(programme, "convener"));
    events.add(new LinkEvent.SideTakenOver(new DelegationId("osk"), 1, 2, OPENED));
    for (var seat : programme.seats()) {
      var key = BrowserSecret.key(seat.id().value());
      events.add(new AdmissionEvent.SeatAdmitted(seat.id(), key, OPENED));
    }
    var chair = new SeatId("osk-head");
    events.add(new ProceedingsEvent.Opened(chair, chair, OPENED));
    return events;
  }

  private static Programme programme() {
    var programme = ClosedConferences.programme();
    return programme.with(
        new Seat(
            new SeatId("tarn-interpreter"),
            programme.seats().size() + 1,
            Optional.of(new DelegationId("tarn")),
            Role.INTERPRETER,
            new Occupant.OnePerson(new PersonId("tarn-expert")),
            Optional.empty()));
  }
}
