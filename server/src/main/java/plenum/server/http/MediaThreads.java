package plenum.server.http;

import com.sun.management.ThreadMXBean;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;

/**
 * What the media engine's threads allocate and how long they compute. Asked for when the metrics
 * are read and at no other time, so that it costs the threads nothing.
 */
public final class MediaThreads {
  private static final String PREFIX = "media-";
  private static final double NANOS = 1e9;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private MediaThreads() {}

  /** Adds the counters to {@code registry}, one per thread. */
  public static void register(PrometheusRegistry registry) {
    var media = new MediaThreads();
    CounterWithCallback.builder()
        .name("plenum_thread_allocated_bytes_total")
        .help("Heap bytes that a thread of the media engine has allocated")
        .labelNames("thread")
        .callback(counter ->
            media.each(
                media.threads::getThreadAllocatedBytes, (name, bytes) -> counter.call(bytes, name)))
        .register(registry);
    CounterWithCallback.builder()
        .name("plenum_thread_cpu_seconds_total")
        .help("Seconds of processor time that a thread of the media engine has spent")
        .labelNames("thread")
        .callback(counter ->
            media.each(
                media.threads::getThreadCpuTime,
                (name, nanos) -> counter.call(nanos / NANOS, name)))
        .register(registry);
  }

  /** A thread that ends meanwhile tells -1, and is left out. */
  private void each(ToLongFunction<Long> value, ObjLongConsumer<String> counter) {
    Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith(PREFIX))
        .forEach(thread -> tell(thread, value, counter));
  }

  private static void tell(
      ThreadInfo thread, ToLongFunction<Long> value, ObjLongConsumer<String> counter) {
    long told = value.applyAsLong(thread.getThreadId());
    if (told >= 0) {
      counter.accept(thread.getThreadName(), told);
    }
  }
}
