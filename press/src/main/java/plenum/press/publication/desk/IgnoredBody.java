package plenum.press.publication.desk;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Lets an answer's body go by, so that the connection can be used again, but no more of it than an
 * answer has that means well; then it hangs up, and the status counts all the same.
 */
final class IgnoredBody implements HttpResponse.BodySubscriber<Void> {
  /** Bytes. Longer than any page that says what is wrong. */
  private static final long MOST = 65_536;

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long seen;

  @Override
  public CompletionStage<Void> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (var buffer : buffers) {
      seen += buffer.remaining();
    }
    if (subscription == null) {
      return;
    }
    if (seen > MOST) {
      subscription.cancel();
      end.complete(null);
    } else {
      subscription.request(1);
    }
  }

  /** The status came before; an answer that breaks off is an answer. */
  @Override
  public void onError(Throwable broken) {
    end.complete(null);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
