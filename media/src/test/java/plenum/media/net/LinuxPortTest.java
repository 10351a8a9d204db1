package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LinuxPortTest extends DatagramPortContract {
  private static final int SOL_SOCKET = 1;
  private static final int SO_NO_CHECK = 11;

  @Override
  DatagramPort opened(InetSocketAddress bind) throws IOException {
    return LinuxPort.open(bind, PortOptions.DEFAULT);
  }

  @Test
  void a_run_arrives_as_separate_datagrams_with_their_own_octets() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queueRun(receiver, 0, 10, 1200);
    queue(10, receiver, 10, 700); // the last of a run may be shorter
    queueRun(receiver, 11, 30, 100);
    sendAll(sender, 41);
    receiveSome(receiver, 41);
    for (int i = 0; i < 41; i++) {
      assertDatagram(i, i, i < 10 ? 1200 : i == 10 ? 700 : 100);
    }
    assertThat(sender.counters().segmented()).isEqualTo(41);
  }

  @Test
  void a_full_batch_of_the_longest_datagrams_is_cut_into_runs_that_fit() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queueRun(receiver, 0, 64, SLOT);
    sendAll(sender, 64);
    receiveSome(receiver, 64);
    for (int i = 0; i < 64; i++) {
      assertDatagram(i, i, SLOT);
    }
    assertThat(sender.counters().unsegmented()).isZero();
    assertThat(sender.counters().segmented()).isEqualTo(64);
  }

  @Test
  void runs_to_several_receivers_reach_each_their_own() throws IOException {
    var sender = port("0.0.0.0");
    var one = port("127.0.0.1");
    var two = port("127.0.0.1");
    for (int i = 0; i < 12; i++) {
      queue(i, i / 3 % 2 == 0 ? one : two, i, 500);
    }
    sendAll(sender, 12);
    receiveSome(one, 6);
    assertDatagram(3, 6, 500);
    receiveSome(two, 6);
    assertDatagram(3, 9, 500);
    assertThat(sender.counters().segmented()).isEqualTo(12);
  }

  @Test
  void a_run_that_the_kernel_refuses_goes_out_one_by_one() throws IOException {
    var sender = (LinuxPort) port("127.0.0.1");
    var receiver = port("127.0.0.1");
    // A socket without checksums cannot segment: the kernel itself answers EINVAL.
    assertThat(sender.socket().set(SOL_SOCKET, SO_NO_CHECK, 1)).isTrue();
    queueRun(receiver, 0, 8, 300);
    sendAll(sender, 8);
    receiveSome(receiver, 8);
    for (int i = 0; i < 8; i++) {
      assertDatagram(i, i, 300);
    }
    assertThat(sender.counters().unsegmented()).isEqualTo(1);
    assertThat(sender.counters().segmented()).isZero();
    assertThat(sender.counters().refused()).isZero();
  }

  @Test
  void a_run_to_a_forbidden_address_is_refused_whole_and_the_rest_goes_on() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    for (int i = 0; i < 4; i++) {
      queue(i, new InetSocketAddress("255.255.255.255", 9), i, 100);
    }
    queue(4, receiver, 4, 100);
    sendAll(sender, 5);
    receiveSome(receiver);
    assertDatagram(0, 4, 100);
    assertThat(sender.counters().refused()).isEqualTo(4);
  }

  @Test
  void without_segmentation_no_run_is_made() throws IOException {
    try (var sender =
        LinuxPort.open(
            new InetSocketAddress("127.0.0.1", 0), PortOptions.DEFAULT.withSegmentation(false))) {
      var receiver = port("127.0.0.1");
      queueRun(receiver, 0, 10, 200);
      sendAll(sender, 10);
      receiveSome(receiver, 10);
      assertThat(sender.counters().segmented()).isZero();
    }
  }

  @Test
  void without_ipv6_a_wildcard_is_ipv4() throws IOException {
    var any = new InetSocketAddress("0.0.0.0", 0);
    try (var port = LinuxPort.open(any, PortOptions.DEFAULT, false)) {
      assertThat(port.localAddress().getAddress()).isInstanceOf(Inet4Address.class);
      var sender = port("127.0.0.1");
      queue(0, new InetSocketAddress("127.0.0.1", port.localAddress().getPort()), 1, 10);
      sendAll(sender, 1);
      receiveSome(port);
      assertDatagram(0, 1, 10);
    }
  }

  @Test
  void datagrams_that_found_no_room_are_counted() throws IOException {
    var bind = new InetSocketAddress("127.0.0.1", 0);
    var options = PortOptions.DEFAULT.withBufferBytes(1);
    var receiver = LinuxPort.open(bind, options);
    var received = new AtomicInteger();
    try (receiver) {
      var sender = port("127.0.0.1");
      queueRun(receiver, 0, 64, SLOT);
      sendAll(sender, 64);
      until(() -> {
        received.addAndGet(receiver.receive(incoming));
        return received.get() + receiver.counters().overflowed() == 64;
      });
      assertThat(received.get()).isLessThan(64);
    }
    assertThat(receiver.counters().overflowed())
        .as("after the close")
        .isEqualTo(64 - received.get());
  }

  @Test
  void two_threads_at_work_at_once_are_told_so() throws Exception {
    var port = port("127.0.0.1");
    var told = new AtomicReference<IllegalStateException>();
    var waiter = Thread.ofPlatform().start(() -> awaitUntilTold(port, told));
    try {
      until(() -> {
        tell(() -> port.receive(incoming), told);
        return told.get() != null;
      });
      assertThat(told.get()).hasMessageContaining("Two threads");
    } finally {
      port.close();
      waiter.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
    }
  }

  /** Either of the two may be the one that is told, and the waiter waits on until one was. */
  private void awaitUntilTold(DatagramPort port, AtomicReference<IllegalStateException> told) {
    while (port.open() && told.get() == null) {
      tell(() -> port.await(PATIENCE), told);
    }
  }

  private void tell(Runnable work, AtomicReference<IllegalStateException> told) {
    try {
      work.run();
    } catch (IllegalStateException e) {
      told.set(e);
    }
  }

  @Test
  void closing_in_the_middle_of_traffic_never_breaks_the_thread_at_work() throws Exception {
    for (int round = 0; round < 50; round++) {
      var port = LinuxPort.open(new InetSocketAddress("127.0.0.1", 0), PortOptions.DEFAULT);
      queueRun(port, 0, 8, 100);
      outgoing.count(8);
      var started = new CountDownLatch(3);
      var failure = new AtomicReference<Throwable>();
      var worker =
          Thread.ofPlatform()
              .uncaughtExceptionHandler((_, e) -> failure.set(e))
              .start(() -> {
                while (port.open()) {
                  port.send(outgoing);
                  port.await(1_000_000);
                  port.receive(incoming);
                  started.countDown();
                }
              });
      started.await();
      port.close();
      worker.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
      assertThat(worker.isAlive()).isFalse();
      assertThat(failure.get()).isNull();
    }
  }

  @Test
  void sending_waiting_and_receiving_allocate_nothing() throws IOException {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var sender = port("0.0.0.0");
    var receiver = port("127.0.0.1");
    queueRun(receiver, 0, 32, 1000);
    outgoing.count(32);
    exchange(sender, receiver, 2_000);
    long least = Long.MAX_VALUE;
    long until =
        System.nanoTime() + PATIENCE; // the compiler takes its time, on a busy machine more
    while (least > 0 && System.nanoTime() < until) {
      long before = threads.getCurrentThreadAllocatedBytes();
      exchange(sender, receiver, 500);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes allocated for 16,000 datagrams").isZero();
  }

  private void exchange(DatagramPort sender, DatagramPort receiver, int batches) {
    for (int i = 0; i < batches; i++) {
      sender.send(outgoing);
      sender.wake();
      sender.await(1_000);
      receiver.await(PATIENCE);
      receiver.receive(incoming);
    }
  }

  private void queueRun(DatagramPort to, int first, int count, int length) {
    for (int i = first; i < first + count; i++) {
      queue(i, to, i, length);
    }
  }
}
