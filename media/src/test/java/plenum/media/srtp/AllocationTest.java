package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
  private static final int WARM_UP = 30_000;
  private static final int PACKETS = 200_000;

  @ParameterizedTest
  @EnumSource
  void protecting_and_opening_with_libcrypto_leave_no_garbage(SrtpProfile profile) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var fixture = new SrtpFixture(LibcryptoCiphers.find().orElseThrow(), profile);
    try (var trip = new RoundTrip(fixture, Arena.ofConfined())) {
      trip.run(WARM_UP);
      long before = threads.getCurrentThreadAllocatedBytes();
      trip.run(PACKETS);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat((double) allocated / PACKETS).as("octets per packet").isLessThan(1);
    }
  }
}
