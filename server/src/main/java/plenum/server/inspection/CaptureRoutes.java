package plenum.server.inspection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import plenum.conference.Rules;
import plenum.conference.role.Power;
import plenum.server.capture.CaptureFiles;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.reading.Reader;
import plenum.server.reading.Readers;

/**
 * Capture files for an operator who is inside: {@code GET
 * /api/conferences/ID/captures/NUMBER.pcapng}, once the capture is over.
 */
public final class CaptureRoutes implements Routes {
  private static final Problem NOT_AN_OPERATOR =
      new Problem(
          403, "not-an-operator", "Captures are for an operator who is in the meeting.", null);
  private static final Problem NONE =
      new Problem(
          404,
          "no-capture",
          "There is no such capture, or not any more.",
          "Captures can be taken once they are over, for a day.");

  private final Readers readers;
  private final CaptureFiles files;
  private final InstantSource clock;

  public CaptureRoutes(Readers readers, CaptureFiles files, InstantSource clock) {
    this.readers = readers;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/conferences/{id}/captures/{number}.pcapng", this::take);
  }

  private void take(Context context) {
    readers
        .reading(context, context.pathParam("id"))
        .ifPresent(reader -> {
          if (!operates(reader)) {
            NOT_AN_OPERATOR.answer(context);
            return;
          }
          file(reader, context.pathParam("number"))
              .ifPresentOrElse(file -> send(context, file), () -> NONE.answer(context));
        });
  }

  private boolean operates(Reader reader) {
    return Rules.gives(reader.conference(), Power.CAPTURE_HEADERS, reader.actor(), clock.instant());
  }

  private Optional<Path> file(Reader reader, String number) {
    return number.matches("[1-9]\\d{0,8}")
        ? reader
            .conference()
            .captures()
            .number(Integer.parseInt(number))
            .filter(capture -> !capture.runs())
            .flatMap(capture -> files.find(reader.conference().id().value(), capture.number()))
        : Optional.empty();
  }

  private static void send(Context context, Path file) {
    try {
      context.header("Content-Disposition", "attachment; filename=\"capture.pcapng\"");
      context.contentType("application/x-pcapng").result(Files.newInputStream(file));
    } catch (IOException gone) {
      NONE.answer(context);
    }
  }
}
