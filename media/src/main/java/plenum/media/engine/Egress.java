package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;

/**
 * Where a shard's outgoing packets are written: reserve a slot, write, commit. What goes by TCP is
 * handed on at once; of what goes by UDP a full batch is, the rest at {@link #flush}. Confined to
 * its shard's thread.
 */
final class Egress {
  private final DatagramBatch batch;
  private final Departure departure;

  Egress(DatagramBatch batch, Departure departure) {
    this.batch = batch;
    this.departure = departure;
  }

  MemorySegment data() {
    return batch.data();
  }

  /** Where the next packet is to be written. */
  long reserve() {
    return batch.offset(batch.count());
  }

  /** What was written at {@link #reserve} goes out to this address. */
  void commit(int length, RemoteAddress to) {
    int i = batch.count();
    if (to.carrier() == RemoteAddress.Carrier.TCP) {
      departure.frame(batch.data(), batch.offset(i), length, to);
      return;
    }
    batch.length(i, length);
    batch.address(i, to.high(), to.low(), to.port());
    batch.count(i + 1);
    if (batch.count() == batch.capacity()) {
      flush();
    }
  }

  /** Sends what waits. */
  void flush() {
    if (batch.count() > 0) {
      departure.datagrams(batch);
      batch.count(0);
    }
  }
}
