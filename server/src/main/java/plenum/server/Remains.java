package plenum.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.server.http.Routes;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.photograph.Album;
import plenum.server.photograph.PhotographRoutes;
import plenum.server.reading.Readers;
import plenum.server.record.RecordRoutes;

/** The part of the wiring that has to do with what remains of conferences. */
record Remains(
    Conferences conferences,
    Database database,
    TokenSigner signer,
    Identity identity,
    InstantSource clock) {

  /** {@code photographs} is the folder in which they lie. */
  List<Routes> routes(Path photographs, SecureRandom random) {
    var album = new Album(photographs);
    conferences.whenForgotten(album::forget);
    var readers = new Readers(conferences, signer, identity.convener(), clock);
    var pictures = new PhotographRoutes(readers, album, new Refusals(), clock);
    var journal = new Journal(database, random);
    return List.of(
        pictures, new RecordRoutes(readers, journal, Workplace.codecOfEvents(), pictures, clock));
  }
}
