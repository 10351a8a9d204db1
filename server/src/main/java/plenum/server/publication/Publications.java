package plenum.server.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import plenum.conference.Conference;
import plenum.conference.event.Event;
import plenum.conference.release.Issuer;
import plenum.journal.Cabinet;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.press.archive.ArchiveSource;
import plenum.press.publication.desk.Backoff;
import plenum.press.publication.desk.Courier;
import plenum.press.publication.desk.Desk;
import plenum.press.publication.desk.DeskQueue;
import plenum.server.configuration.Configuration;
import plenum.server.meeting.Conferences;
import plenum.server.photograph.PhotographRoutes;

/** The part of the wiring that has to do with what is published. */
public final class Publications {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Octets of a photograph with its words inside, which may add some kilobytes. */
  private static final long LARGEST = PhotographRoutes.LARGEST + 1_000_000;

  private final Publisher publisher;
  private final ReleaseEntries entries;

  /**
   * @param data folder of the program, in which {@code site} is written, {@code desk} waits and
   *     {@code issued} has the photographs
   * @param cabinet in which is kept what was issued
   * @param base the address of this server, once it listens; ends without a slash
   * @throws IOException if the folder of what waits for the desk cannot be written
   */
  public Publications(
      Configuration configuration,
      Path data,
      Supplier<URI> base,
      Conferences conferences,
      Journal journal,
      Cabinet cabinet,
      EventCodec<Event> codec,
      PhotographRoutes photographs,
      SecureRandom random,
      InstantSource clock)
      throws IOException {
    var own = configuration.releasesUrl();
    var store = new IssuedStore(cabinet, data.resolve("issued"), LARGEST);
    this.entries = new ReleaseEntries(store, configuration.publisher(), clock);
    this.publisher =
        new Publisher(
            data.resolve("site"),
            configuration.publisher(),
            () -> own.orElseGet(() -> URI.create(base.get() + "/releases/")),
            new IssuedReleases(conferences, journal, codec, photographs, store),
            store,
            desk(configuration, data.resolve("desk"), random, clock).stream().toList(),
            clock);
    conferences.whenClosed(publisher::look);
    conferences.beforeForgotten(publisher::keep);
    conferences.whenForgotten(_ -> publisher.look());
  }

  private static Optional<DeskRound> desk(
      Configuration configuration, Path folder, SecureRandom random, InstantSource clock)
      throws IOException {
    var address = configuration.deskUrl();
    var token = configuration.deskTokenFile();
    if (address.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    var format =
        configuration.deskFormat().equals("ninjs") ? Desk.Format.NINJS : Desk.Format.NEWSML_G2;
    var desk = new Desk(address.get(), format, token.get(), since(folder, clock), Desk.PATIENCE);
    return Optional.of(
        new DeskRound(
            new Courier(
                desk,
                new DeskQueue(folder),
                Courier.client(CONNECT),
                Courier.PATIENCE,
                Backoff.USUAL,
                clock,
                random),
            clock));
  }

  /** Since a desk was first named: nobody wants last year's releases all at once. */
  private static Instant since(Path folder, InstantSource clock) throws IOException {
    var file = Files.createDirectories(folder).resolve("since");
    if (Files.exists(file)) {
      try {
        return Instant.parse(Files.readString(file).strip());
      } catch (DateTimeParseException damaged) {
        throw new IOException(file + " holds no moment like 2026-03-04T15:00:00Z", damaged);
      }
    }
    var now = clock.instant();
    var part = folder.resolve("since.part");
    Files.writeString(part, now.toString());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return now;
  }

  public PublicationRoutes routes() {
    return new PublicationRoutes(publisher);
  }

  /** What may be seen, for the archive. */
  public ArchiveSource entries() {
    return entries;
  }

  /** Whom to tell, on a thread of this, that something else may be seen by now. */
  public void whenPublished(Runnable told) {
    publisher.whenPublished(told);
  }

  /** Once the server listens, and its address is known. */
  public Publisher begin() {
    publisher.look();
    return publisher;
  }

  /** Where a release is read, if of this conference anything may be. */
  public Optional<URI> address(Conference conference, Issuer issuer, String language) {
    return publisher.page(conference, issuer, language);
  }
}
