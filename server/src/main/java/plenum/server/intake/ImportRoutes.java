package plenum.server.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.journal.UnavailableException;
import plenum.press.intake.ReadingJson;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.reading.Correction;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;
import plenum.server.local.LocalGuard;
import tools.jackson.core.JacksonException;

/**
 * Where releases are brought, looked through and corrected: {@code /api/imports} for who is signed
 * in, {@code POST /local/imports} for the command of whoever owns the data folder, whose files are
 * filed at once.
 */
public final class ImportRoutes implements Routes {
  private static final Logger LOG = System.getLogger(ImportRoutes.class.getName());

  /** Octets of a correction: a person, a statement; a text has its own bound. */
  private static final int LARGEST_CORRECTION = 64 << 10;

  private final ImportStore store;
  private final Runnable filed;
  private final Convener convener;
  private final LocalGuard guard;
  private final Supplier<Account> owner;
  private final InstantSource clock;
  private final ReadingJson json = new ReadingJson();

  /** What a page asks when it corrects: and how many corrections it has seen. */
  record CorrectionAsked(int seen, Correction correction) {}

  /**
   * @param filed is told whenever the archive has to know of something
   * @param owner whose account the command line acts for
   */
  public ImportRoutes(
      ImportStore store,
      Runnable filed,
      Convener convener,
      LocalGuard guard,
      Supplier<Account> owner,
      InstantSource clock) {
    this.store = store;
    this.filed = filed;
    this.convener = convener;
    this.guard = guard;
    this.owner = owner;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/local/imports", context -> serve(context, guard::allows, this::takeLocally));
    routes.get("/api/imports", context -> reading(context, this::list));
    routes.post("/api/imports", context -> changing(context, account -> bring(context, account)));
    routes.get("/api/imports/{id}", context -> reading(context, this::release));
    routes.get("/api/imports/{id}/original", context -> reading(context, this::original));
    routes.post(
        "/api/imports/{id}/corrections",
        context -> changing(context, account -> correct(context, account)));
    routes.post(
        "/api/imports/{id}/confirmation",
        context ->
            changing(
                context,
                account ->
                    amended(context, store.confirm(context.pathParam("id"), account.name()))));
    routes.delete(
        "/api/imports/{id}",
        context ->
            changing(context, _ -> amended(context, store.discard(context.pathParam("id")))));
  }

  private static void serve(Context context, Predicate<Context> allowed, Consumer<Context> work) {
    context.header("Cache-Control", "no-store");
    if (allowed.test(context)) {
      try {
        work.accept(context);
      } catch (UnavailableException failed) {
        LOG.log(Level.WARNING, "the kept releases cannot be read or written", failed);
        ImportProblems.UNAVAILABLE.answer(context);
      }
    }
  }

  private void reading(Context context, Consumer<Context> work) {
    serve(context, asked -> convener.reading(asked).isPresent(), work);
  }

  private void changing(Context context, Consumer<Account> work) {
    serve(context, _ -> true, asked -> convener.changing(asked).ifPresent(work));
  }

  private void takeLocally(Context context) {
    take(context, owner.get(), false).ifPresent(answer -> json(context, answer));
  }

  /** What a page brings waits until somebody has looked through it. */
  private void bring(Context context, Account account) {
    take(context, account, true).ifPresent(answer -> json(context, answer));
  }

  private Optional<ImportAnswer> take(Context context, Account account, boolean waiting) {
    var name = context.queryParam("name");
    if (name == null || name.isBlank()) {
      return refuse(context, ImportProblems.NO_NAME);
    }
    var day = day(context.queryParam("received"));
    if (day.isEmpty()) {
      return refuse(context, ImportProblems.NO_DAY);
    }
    var file = file(context);
    if (file.isEmpty()) {
      return refuse(context, ImportProblems.TOO_LARGE);
    }
    var arrival = new Arrival(name, file.get(), day.get(), account.name(), waiting);
    var taking = store.take(arrival);
    if (!waiting && taking instanceof Taking.Kept) {
      filed.run();
    }
    return Optional.of(ImportAnswer.of(arrival.name(), taking, store, language(context)));
  }

  /** The first one that is wished for; our pages and commands wish for one. */
  private static String language(Context context) {
    var wish = context.header("Accept-Language");
    return wish == null ? "en" : wish.split("[,;]", 2)[0].strip();
  }

  private Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.of(
          text == null
              ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())
              : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Empty if it is larger than a release may be; what is beyond is not read. */
  private static Optional<byte[]> file(Context context) {
    try (var in = context.bodyInputStream()) {
      var bytes = in.readNBytes(FormReader.MOST_BYTES + 1);
      return bytes.length > FormReader.MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    } catch (IOException brokenOff) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> refuse(Context context, Problem why) {
    why.answer(context);
    return Optional.empty();
  }

  private void list(Context context) {
    json(context, ListView.of(store.cards()));
  }

  private void release(Context context) {
    store
        .find(context.pathParam("id"))
        .ifPresentOrElse(
            release -> json(context, view(release)),
            () -> ImportProblems.NOT_THERE.answer(context));
  }

  private ReleaseView view(Stored release) {
    return ReleaseView.of(release, store.versions(release.header().root()));
  }

  private void original(Context context) {
    var id = context.pathParam("id");
    store
        .original(id)
        .ifPresentOrElse(
            file ->
                context
                    .contentType("application/octet-stream")
                    .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
                    .result(file),
            () -> ImportProblems.NOT_THERE.answer(context));
  }

  private void correct(Context context, Account account) {
    asked(context)
        .ifPresent(asked ->
            amended(
                context,
                store.correct(
                    context.pathParam("id"), asked.correction(), asked.seen(), account.name())));
  }

  private Optional<CorrectionAsked> asked(Context context) {
    try {
      var body = context.bodyInputStream().readNBytes(LARGEST_CORRECTION + 1);
      return body.length > LARGEST_CORRECTION
          ? refuse(context, ImportProblems.WRONG_WORDS)
          : Optional.of(json.read(body, CorrectionAsked.class));
    } catch (JacksonException | IOException wrong) {
      return refuse(context, ImportProblems.WRONG_WORDS);
    }
  }

  private void amended(Context context, Amending amending) {
    switch (amending) {
      case Amending.Done(var release) -> {
        filed.run();
        json(context, view(release));
      }
      case Amending.NotThere() -> ImportProblems.NOT_THERE.answer(context);
      case Amending.Overtaken() -> ImportProblems.OVERTAKEN.answer(context);
      case Amending.Stray() -> ImportProblems.STRAY.answer(context);
      case Amending.TooMany() -> ImportProblems.TOO_MANY.answer(context);
      case Amending.Filed() -> ImportProblems.FILED.answer(context);
    }
  }

  private void json(Context context, Object value) {
    context.contentType("application/json").result(json.write(value));
  }
}
