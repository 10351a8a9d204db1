package plenum.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MediaThreadsTest {
  @Test
  void a_thread_of_the_media_engine_is_told_by_its_name() throws IOException, InterruptedException {
    var over = new CountDownLatch(1);
    var thread = Thread.ofPlatform().name("media-7").start(() -> awaitEnd(over));
    try {
      assertThat(metrics())
          .containsPattern("plenum_thread_allocated_bytes_total\\{thread=\"media-7\"} \\d")
          .containsPattern("plenum_thread_cpu_seconds_total\\{thread=\"media-7\"} \\d");
    } finally {
      over.countDown();
      thread.join();
    }
  }

  @Test
  void other_threads_are_not_told() throws IOException {
    assertThat(metrics()).doesNotContain("thread=\"main\"");
  }

  private static String metrics() throws IOException {
    var registry = new PrometheusRegistry();
    MediaThreads.register(registry);
    var out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void awaitEnd(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
