package plenum.server.journal;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.journal.Entry;
import plenum.journal.Journal;
import plenum.journal.UnavailableException;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.identity.Convener;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * The public part of a conference's journal: {@code GET /api/conferences/ID/journal} for its
 * convener, {@code GET /local/conferences/ID/journal} for the owner of the data folder. One JSON
 * object per line, with the stored bytes of the public part as a string, the digest of the sealed
 * part if there is one, and the chain's hash after it: enough to recompute the chain, and nothing
 * of what is sealed. {@code ?from=N} begins at entry N; an answer has at most {@value #MOST}
 * entries, and an empty one is the end.
 */
public final class JournalRoutes implements Routes {
  /** An hour of a lively meeting; some hundred kilobytes. */
  static final int MOST = 1_000;

  private static final int PATIENCE = 10;
  private static final Problem NONE =
      new Problem(404, "no-conference", "You have no such conference.", null);
  private static final Problem WRONG =
      new Problem(400, "not-a-number", "Entries are numbered from 1.", "Such as ?from=1.");
  private static final Problem UNAVAILABLE =
      new Problem(503, "journal-unavailable", "The journal cannot be read just now.", null);

  private final Conferences conferences;
  private final Journal journal;
  private final Convener convener;
  private final LocalGuard guard;

  public JournalRoutes(
      Conferences conferences, Journal journal, Convener convener, LocalGuard guard) {
    this.conferences = conferences;
    this.journal = journal;
    this.convener = convener;
    this.guard = guard;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/journal", this::toConvener);
    routes.get("/local/conferences/{id}/journal", this::toOwner);
  }

  private void toConvener(Context context) {
    convener
        .reading(context)
        .ifPresent(
            account -> answer(context, conference -> conference.convener().equals(account.id())));
  }

  private void toOwner(Context context) {
    if (guard.allows(context)) {
      answer(context, _ -> true);
    }
  }

  private void answer(Context context, Predicate<Conference> theirs) {
    conferences
        .find(context.pathParam("id"))
        .filter(meeting -> theirs.test(state(meeting)))
        .ifPresentOrElse(meeting -> answer(context, meeting), () -> NONE.answer(context));
  }

  private static Conference state(Meeting meeting) {
    return meeting.look(found -> found).orTimeout(PATIENCE, SECONDS).join();
  }

  private void answer(Context context, Meeting meeting) {
    long from = from(context.queryParam("from"));
    if (from < 1) {
      WRONG.answer(context);
      return;
    }
    try {
      var lines = new StringBuilder();
      for (var entry : journal.entries(meeting.id().value(), from, MOST)) {
        lines.append(line(entry)).append('\n');
      }
      context.header("Cache-Control", "private, no-store");
      context.contentType("application/x-ndjson; charset=utf-8").result(lines.toString());
    } catch (UnavailableException down) {
      UNAVAILABLE.answer(context);
    }
  }

  /** 1 where nothing is asked for, 0 for what is no number. */
  private static long from(@Nullable String asked) {
    try {
      return asked == null ? 1 : Long.parseLong(asked);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static String line(Entry entry) {
    var members = new LinkedHashMap<String, String>();
    members.put("stored", entry.stored());
    entry.seal().ifPresent(seal -> members.put("digest", seal.digest().hex()));
    members.put("hash", entry.hash().hex());
    return Json.text(members);
  }
}
