package plenum.server.archive;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import plenum.journal.UnavailableException;
import plenum.press.archive.Archive;
import plenum.press.archive.ArchiveException;
import plenum.press.archive.HeldConference;
import plenum.press.archive.Reader;
import plenum.press.archive.Timeline;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;

/**
 * The archive for who is signed in: they find what is open and the conferences that they convened.
 */
public final class ArchiveRoutes implements Routes {
  private static final Logger LOG = System.getLogger(ArchiveRoutes.class.getName());

  private static final Problem NOT_THERE =
      new Problem(404, "not-found", "There is no such entry in the archive.", null);
  private static final Problem NO_SIDE =
      new Problem(
          400,
          "archive-no-side",
          "Whose relations are asked for is missing.",
          "Name a side: ?side=NAME, and a counterpart if you like: &with=NAME");
  private static final Problem UNAVAILABLE =
      new Problem(503, "archive-unavailable", "The archive cannot be read just now.", "Try again.");

  /** Characters of a side's name. */
  private static final int LONGEST_NAME = 500;

  private final ArchiveKeeper keeper;
  private final Convener convener;

  public ArchiveRoutes(ArchiveKeeper keeper, Convener convener) {
    this.keeper = keeper;
    this.convener = convener;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/archive", context -> asked(context, ArchiveRoutes::search));
    routes.get("/api/archive/entries/{id}", context -> asked(context, ArchiveRoutes::entry));
    routes.get("/api/archive/commitments", context -> asked(context, ArchiveRoutes::commitments));
    routes.get("/api/archive/relations", context -> asked(context, ArchiveRoutes::relations));
  }

  /** Who asks, and what they may read. */
  private record Asked(Context context, Archive archive, Reader reader) {}

  private void asked(Context context, Consumer<Asked> work) {
    context.header("Cache-Control", "no-store");
    convener
        .reading(context)
        .map(ArchiveRoutes::reader)
        .ifPresent(reader ->
            keeper
                .archive()
                .ifPresentOrElse(
                    archive -> answer(new Asked(context, archive, reader), work),
                    () -> UNAVAILABLE.answer(context)));
  }

  private static void answer(Asked asked, Consumer<Asked> work) {
    try {
      work.accept(asked);
    } catch (ArchiveException | UnavailableException failed) {
      LOG.log(Level.WARNING, "the archive did not answer", failed);
      UNAVAILABLE.answer(asked.context());
    }
  }

  private static Reader reader(Account account) {
    return new Reader(Set.of(HeldConference.convener(account.id())));
  }

  private static void search(Asked asked) {
    AskedQuestion.read(asked.context())
        .map(question -> asked.archive().search(question, asked.reader()))
        .ifPresent(answer -> asked.context().json(FoundView.of(answer)));
  }

  private static void entry(Asked asked) {
    asked
        .archive()
        .entry(asked.context().pathParam("id"), asked.reader())
        .ifPresentOrElse(
            entry -> asked.context().json(EntryView.of(entry)),
            () -> NOT_THERE.answer(asked.context()));
  }

  /** What is still open in all conferences that the reader may know of. */
  private static void commitments(Asked asked) {
    var language = AskedQuestion.language(asked.context());
    var entries = asked.archive().owing(asked.reader());
    asked.context().json(OpenCommitments.of(entries, language));
  }

  private static void relations(Asked asked) {
    named(asked.context(), "side")
        .ifPresentOrElse(side -> relations(asked, side), () -> NO_SIDE.answer(asked.context()));
  }

  private static void relations(Asked asked, String side) {
    var counterpart = named(asked.context(), "with");
    var timeline =
        Timeline.of(
            asked.archive().between(side, counterpart, asked.reader()),
            side,
            counterpart,
            AskedQuestion.language(asked.context()));
    asked.context().json(TimelineView.of(timeline));
  }

  private static Optional<String> named(Context context, String parameter) {
    return Optional.ofNullable(context.queryParam(parameter))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
  }
}
