package plenum.server.photograph;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Papers;
import plenum.journal.Sha256;
import plenum.server.http.Problem;
import plenum.server.photograph.Darkroom.Development;
import plenum.server.store.ConferencePapers;

/** Takes a picture from a form, has it developed, and keeps it; or answers why it did not. */
final class Intake {
  private static final Problem NO_FILE =
      new Problem(
          400,
          "photograph-missing",
          "There is no photograph in this form.",
          "Send one file as \"photograph\".");
  private static final Problem OTHER_FORMAT =
      new Problem(
          415, "photograph-format", "This is not a photograph.", "JPEG and PNG files are taken.");
  private static final Problem TOO_LARGE =
      new Problem(
          413, "photograph-size", "This file is too large.", "It may have up to 15 megabytes.");
  private static final Problem TOO_MANY_PIXELS =
      new Problem(
          413,
          "photograph-pixels",
          "This picture has too many pixels.",
          "It may have up to 40 million, and 16,384 along one edge.");
  private static final Problem DAMAGED =
      new Problem(
          422,
          "photograph-damaged",
          "This picture cannot be decoded.",
          "Open it in an image program, save it as JPEG in RGB, and send that.");
  private static final Problem BUSY =
      new Problem(503, "photograph-busy", "Other pictures are being taken in.", "Try again soon.");
  static final Problem NOT_KEPT =
      new Problem(507, "photograph-not-kept", "The server's disk did not take the picture.", null);

  private final ConferencePapers album;
  private final Darkroom darkroom;

  Intake(ConferencePapers album, Darkroom darkroom) {
    this.album = album;
    this.darkroom = darkroom;
  }

  /** A picture that lies in the album, and belongs to nothing yet. */
  record Kept(Sha256 hash, int width, int height) {}

  /** What is kept of a form's file; empty where the answer has been given. */
  Optional<Kept> take(Context context, ConferenceId conference) {
    var file = context.isMultipartFormData() ? context.uploadedFile("photograph") : null;
    if (file == null) {
      NO_FILE.answer(context);
      return Optional.empty();
    }
    return answering(context, () -> keep(context, conference, developed(file)));
  }

  /** The same with what the darkroom makes of what is kept. */
  Optional<Kept> print(Context context, ConferenceId conference, Work work) {
    return answering(context, () -> keep(context, conference, work.done()));
  }

  /** The same without a word to anybody; empty where it could not be made or kept. */
  Optional<Kept> kept(ConferenceId conference, Work work) {
    try {
      if (work.done() instanceof Development.Developed developed) {
        try {
          return put(conference, developed.picture()) instanceof Papers.Kept.Stored(var hash, _)
              ? Optional.of(new Kept(hash, developed.width(), developed.height()))
              : Optional.empty();
        } finally {
          Files.deleteIfExists(developed.picture());
        }
      }
    } catch (IOException failed) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  interface Work {
    Development done() throws IOException, InterruptedException;
  }

  private interface Keeping {
    Optional<Kept> kept() throws IOException, InterruptedException;
  }

  private static Optional<Kept> answering(Context context, Keeping keeping) {
    try {
      return keeping.kept();
    } catch (IOException failed) {
      NOT_KEPT.answer(context);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      BUSY.answer(context);
    }
    return Optional.empty();
  }

  private Development developed(UploadedFile file) throws IOException, InterruptedException {
    try (var upload = file.content()) {
      return darkroom.develop(upload);
    }
  }

  private Optional<Kept> keep(Context context, ConferenceId conference, Development development)
      throws IOException {
    switch (development) {
      case Development.OtherFormat() -> OTHER_FORMAT.answer(context);
      case Development.TooLarge _ -> TOO_LARGE.answer(context);
      case Development.TooManyPixels _ -> TOO_MANY_PIXELS.answer(context);
      case Development.Damaged() -> DAMAGED.answer(context);
      case Development.Busy() -> BUSY.answer(context);
      case Development.Developed developed -> {
        try {
          return kept(context, conference, developed);
        } finally {
          Files.deleteIfExists(developed.picture());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Kept> kept(
      Context context, ConferenceId conference, Development.Developed developed)
      throws IOException {
    switch (put(conference, developed.picture())) {
      case Papers.Kept.TooLarge _ -> TOO_LARGE.answer(context);
      case Papers.Kept.Unavailable _ -> NOT_KEPT.answer(context);
      case Papers.Kept.Stored(var hash, _) -> {
        return Optional.of(new Kept(hash, developed.width(), developed.height()));
      }
    }
    return Optional.empty();
  }

  private Papers.Kept put(ConferenceId conference, Path picture) throws IOException {
    try (var stream = Files.newInputStream(picture)) {
      return album.of(conference).put(stream);
    }
  }
}
