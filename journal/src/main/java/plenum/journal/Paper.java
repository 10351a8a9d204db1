package plenum.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A kept paper, open to be read in parts. Confined to whoever opened it. */
public final class Paper implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final FileChannel file;

  Paper(FileChannel file) {
    this.file = file;
  }

  /** Bytes. */
  public long size() throws IOException {
    return file.size();
  }

  /**
   * Writes a part of it.
   *
   * @param from the first byte, from 0
   * @param length bytes; fewer are written where the paper ends before
   */
  public void write(long from, long length, OutputStream out) throws IOException {
    var buffer = ByteBuffer.allocate(BUFFER_BYTES);
    long left = length;
    long at = from;
    while (left > 0) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      int n = file.read(buffer, at);
      if (n < 0) {
        return;
      }
      out.write(buffer.array(), 0, n);
      at += n;
      left -= n;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
