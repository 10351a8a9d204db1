package plenum.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.press.intake.Intake;
import plenum.server.archive.ArchiveKeeper;
import plenum.server.archive.ArchiveRoutes;
import plenum.server.archive.OwnConferences;
import plenum.server.archive.Sources;
import plenum.server.document.Documents;
import plenum.server.http.Routes;
import plenum.server.intake.ImportRoutes;
import plenum.server.intake.ImportStore;
import plenum.server.intake.ImportedReleases;
import plenum.server.invitation.TokenSigner;
import plenum.server.lifecycle.GracefulEnd;
import plenum.server.lifecycle.GracefulEnd.Stage;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.minutes.MinutesRoutes;
import plenum.server.photograph.PhotographRoutes;
import plenum.server.publication.Publications;
import plenum.server.reading.Readers;
import plenum.server.record.RecordRoutes;
import plenum.server.release.CarriedStyles;
import plenum.server.release.ReleaseRoutes;
import plenum.server.store.ConferencePapers;

/** The part of the wiring that has to do with what remains of conferences. */
record Remains(
    Conferences conferences,
    Database database,
    TokenSigner signer,
    Identity identity,
    InstantSource clock) {

  /** Makes what publishes, which needs the photographs. */
  interface Published {
    Publications with(PhotographRoutes photographs) throws IOException;
  }

  /** {@code photographs} is the folder in which they lie. */
  List<Routes> routes(
      Path photographs, ConferencePapers papers, SecureRandom random, Published published)
      throws IOException {
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
    routes.add(new MinutesRoutes(readers, journal, new Refusals(), clock));
    var publications = published.with(pictures);
    var styles = new CarriedStyles(conferences, new Cabinet(database));
    conferences.beforeForgotten(styles::keep);
    routes.add(
        new ReleaseRoutes(readers, journal, new Refusals(), publications::address, styles, clock));
    routes.add(publications.routes());
    routes.addAll(
        Documents.routes(
            conferences, papers, signer, identity.convener(), UUID::randomUUID, clock));
    return routes;
  }

  /**
   * The archive, whose index lies in {@code folder} and can be thrown away, and the releases of
   * others that are kept for it. It is opened beside the start; closed conferences, what they issue
   * and what is read in go in by themselves.
   */
  List<Routes> archive(
      Path folder, Publications published, LocalGuard guard, SecureRandom random, GracefulEnd end) {
    var journal = new Journal(database, random);
    var own = new OwnConferences(conferences, journal, Workplace.codecOfEvents());
    var imports = new ImportStore(new Cabinet(database), Intake::standard, clock);
    var keeper =
        new ArchiveKeeper(
            folder, new Sources(List.of(own, published.entries(), new ImportedReleases(imports))));
    conferences.whenClosed(keeper::look);
    conferences.whenForgotten(_ -> keeper.look());
    published.whenPublished(keeper::look);
    end.add(Stage.STORES, "archive", keeper::close);
    keeper.look();
    return List.of(
        new ArchiveRoutes(keeper, identity.convener()),
        new ImportRoutes(
            imports, keeper::lookSoon, identity.convener(), guard, identity::owner, clock));
  }
}
