package plenum.press.publication.desk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** One attempt to hand a parcel to a desk, bounded in time and size whatever the desk does. */
final class Post {
  /** In characters. A release has some thousands; a desk need not be asked about more than this. */
  static final int LONGEST = 4_000_000;

  /** Of the token file, in bytes: tokens that carry claims have two or three thousand. */
  private static final int LONGEST_TOKEN = 16_384;

  /** The form of a bearer token (RFC 6750, section 2.1). */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final HttpClient client;
  private final Desk desk;
  private final Duration patience;

  /**
   * @param patience for an answer as a whole, its body too
   */
  Post(HttpClient client, Desk desk, Duration patience) {
    this.client = client;
    this.desk = desk;
    this.patience = patience;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Answered(int status, Optional<String> retryAfter) implements Outcome {}

    record Failed(Reason reason) implements Outcome {}
  }

  Outcome attempt(Parcel parcel) throws InterruptedException {
    if (parcel.body().length() > LONGEST) {
      return new Outcome.Failed(Reason.TOO_LONG);
    }
    var token = token(desk.token());
    if (token.isEmpty()) {
      return new Outcome.Failed(Reason.NO_TOKEN);
    }
    var request =
        HttpRequest.newBuilder(desk.address())
            .timeout(patience)
            .header("Authorization", "Bearer " + token.get())
            .header("Content-Type", parcel.mediaType())
            .header("Idempotency-Key", parcel.key())
            .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
            .build();
    return send(request);
  }

  private Outcome send(HttpRequest request) throws InterruptedException {
    var answer = client.sendAsync(request, _ -> new IgnoredBody());
    try {
      var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Answered(response.statusCode(), retryAfter(response));
    } catch (TimeoutException late) {
      return new Outcome.Failed(Reason.SILENT);
    } catch (ExecutionException failed) {
      return new Outcome.Failed(
          failed.getCause() instanceof HttpTimeoutException ? Reason.SILENT : Reason.UNREACHABLE);
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<String> retryAfter(HttpResponse<Void> response) {
    return response.headers().firstValue("Retry-After").map(String::strip);
  }

  private static Optional<String> token(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      var read = new String(bytes.readNBytes(LONGEST_TOKEN), StandardCharsets.UTF_8);
      return Optional.of(read.strip()).filter(text -> TOKEN.matcher(text).matches());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
