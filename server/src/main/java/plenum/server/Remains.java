package plenum.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.server.document.Documents;
import plenum.server.http.Routes;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.minutes.MinutesRoutes;
import plenum.server.photograph.PhotographRoutes;
import plenum.server.reading.Readers;
import plenum.server.record.RecordRoutes;
import plenum.server.store.ConferencePapers;

/** The part of the wiring that has to do with what remains of conferences. */
record Remains(
    Conferences conferences,
    Database database,
    TokenSigner signer,
    Identity identity,
    InstantSource clock) {

  /** {@code photographs} is the folder in which they lie. */
  List<Routes> routes(Path photographs, ConferencePapers papers, SecureRandom random) {
    var album = new ConferencePapers(photographs, PhotographRoutes.LARGEST);
    conferences.whenForgotten(id -> {
      album.forget(id);
      papers.forget(id);
    });
    var readers = new Readers(conferences, signer, identity.convener(), clock);
    var pictures = new PhotographRoutes(readers, album, new Refusals(), clock);
    var journal = new Journal(database, random);
    var routes = new ArrayList<Routes>();
    routes.add(pictures);
    routes.add(new RecordRoutes(readers, journal, Workplace.codecOfEvents(), pictures, clock));
    routes.add(new MinutesRoutes(readers, new Refusals(), clock));
    routes.addAll(
        Documents.routes(
            conferences, papers, signer, identity.convener(), UUID::randomUUID, clock));
    return routes;
  }
}
