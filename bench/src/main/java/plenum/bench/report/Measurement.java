package plenum.bench.report;

import java.util.OptionalDouble;
import plenum.bench.load.Shape;
import plenum.bench.load.Tally;
import plenum.bench.subject.ServerProcess.Cpu;

/**
 * One point of the measurement: so many viewers, for so long.
 *
 * @param cpu what the whole server process spent in the window
 * @param highWater the server's most resident memory since its start, in bytes
 * @param allocated by the media engine's threads in the window, in bytes
 * @param load the machine's load average over a minute, at the end of the window
 */
public record Measurement(
    Shape shape,
    int viewers,
    double seconds,
    Tally tally,
    Cpu cpu,
    long highWater,
    OptionalDouble allocated,
    double load) {

  /** Processor time per packet that reached a viewer, in microseconds. */
  public double microsPerPacket() {
    return cpu.seconds() * 1e6 / Math.max(1, tally.received() + tally.dropped());
  }

  /** Of these, those in the kernel. */
  public double kernelMicrosPerPacket() {
    return cpu.system() * 1e6 / Math.max(1, tally.received() + tally.dropped());
  }

  /** Bytes of garbage per packet that reached a viewer. */
  public OptionalDouble allocatedPerPacket() {
    return allocated.isEmpty()
        ? allocated
        : OptionalDouble.of(
            allocated.getAsDouble() / Math.max(1, tally.received() + tally.dropped()));
  }
}
