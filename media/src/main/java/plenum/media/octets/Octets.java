package plenum.media.octets;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Network-order reads and writes at any offset of a memory segment, without allocation. It knows no
 * packet format. Every access is bounds-checked by the segment: reading past its end throws {@link
 * IndexOutOfBoundsException}, so a parser checks lengths first.
 */
public final class Octets {
  private static final ValueLayout.OfShort U16 =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(BIG_ENDIAN);
  private static final ValueLayout.OfInt U32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(BIG_ENDIAN);
  private static final ValueLayout.OfLong U64 =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(BIG_ENDIAN);

  private Octets() {}

  /** The octet at {@code offset}, 0 to 255. */
  public static int u8(MemorySegment from, long offset) {
    return from.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
  }

  /** The 16 bits at {@code offset}, 0 to 65535. */
  public static int u16(MemorySegment from, long offset) {
    return from.get(U16, offset) & 0xffff;
  }

  /** The 24 bits at {@code offset}, 0 to 2^24 - 1. */
  public static int u24(MemorySegment from, long offset) {
    return u8(from, offset) << 16 | u16(from, offset + 1);
  }

  /** The 32 bits at {@code offset} as they are; {@link Integer#toUnsignedLong} reads them. */
  public static int i32(MemorySegment from, long offset) {
    return from.get(U32, offset);
  }

  /** The 32 bits at {@code offset}, 0 to 2^32 - 1. */
  public static long u32(MemorySegment from, long offset) {
    return from.get(U32, offset) & 0xffffffffL;
  }

  /** The 64 bits at {@code offset} as they are. */
  public static long i64(MemorySegment from, long offset) {
    return from.get(U64, offset);
  }

  /** Writes the low 8 bits of {@code value}. */
  public static void put8(MemorySegment to, long offset, int value) {
    to.set(ValueLayout.JAVA_BYTE, offset, (byte) value);
  }

  /** Writes the low 16 bits of {@code value}. */
  public static void put16(MemorySegment to, long offset, int value) {
    to.set(U16, offset, (short) value);
  }

  /** Writes the low 24 bits of {@code value}. */
  public static void put24(MemorySegment to, long offset, int value) {
    put8(to, offset, value >> 16);
    put16(to, offset + 1, value);
  }

  /** Writes the low 32 bits of {@code value}. */
  public static void put32(MemorySegment to, long offset, long value) {
    to.set(U32, offset, (int) value);
  }

  /** Writes all 64 bits of {@code value}. */
  public static void put64(MemorySegment to, long offset, long value) {
    to.set(U64, offset, value);
  }

  /** Copies {@code length} octets; the two ranges may overlap. */
  public static void copy(
      MemorySegment from, long fromOffset, MemorySegment to, long toOffset, long length) {
    MemorySegment.copy(from, fromOffset, to, toOffset, length);
  }

  /** The {@code length} octets at {@code offset} as a fresh array; for the slow paths. */
  public static byte[] bytes(MemorySegment from, long offset, int length) {
    var bytes = new byte[length];
    MemorySegment.copy(from, ValueLayout.JAVA_BYTE, offset, bytes, 0, length);
    return bytes;
  }

  /** Writes all of {@code bytes} at {@code offset}. */
  public static void put(MemorySegment to, long offset, byte[] bytes) {
    MemorySegment.copy(bytes, 0, to, ValueLayout.JAVA_BYTE, offset, bytes.length);
  }
}
