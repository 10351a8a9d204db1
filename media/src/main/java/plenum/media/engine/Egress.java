package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import plenum.media.net.DatagramBatch;

/**
 * Where a shard's outgoing datagrams are written: reserve a slot, write, commit. A full batch is
 * handed on at once, the rest at {@link #flush}. Confined to its shard's thread.
 */
final class Egress {
  private final DatagramBatch batch;
  private final Consumer<DatagramBatch> departure;

  /** Hands full batches to {@code departure}, which has sent or dropped them when it returns. */
  Egress(DatagramBatch batch, Consumer<DatagramBatch> departure) {
    this.batch = batch;
    this.departure = departure;
  }

  MemorySegment data() {
    return batch.data();
  }

  /** Where the next datagram is to be written. */
  long reserve() {
    return batch.offset(batch.count());
  }

  /** What was written at {@link #reserve} goes out to this address. */
  void commit(int length, long high, long low, int port) {
    int i = batch.count();
    batch.length(i, length);
    batch.address(i, high, low, port);
    batch.count(i + 1);
    if (batch.count() == batch.capacity()) {
      flush();
    }
  }

  /** Sends what waits. */
  void flush() {
    if (batch.count() > 0) {
      departure.accept(batch);
      batch.count(0);
    }
  }
}
