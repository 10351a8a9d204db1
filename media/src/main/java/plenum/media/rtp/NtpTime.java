package plenum.media.rtp;

/**
 * NTP's 64-bit time (RFC 5905 section 6: seconds since 1900 in the upper half, fractions of 2^-32 s
 * in the lower) to and from nanoseconds since 1970.
 */
public final class NtpTime {
  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
  private static final long NANOS = 1_000_000_000L;

  private NtpTime() {}

  /** The NTP time of so many nanoseconds since 1970. */
  public static long ofUnixNanos(long nanos) {
    long seconds = Math.floorDiv(nanos, NANOS) + SECONDS_1900_TO_1970;
    long fraction = (Math.floorMod(nanos, NANOS) << 32) / NANOS;
    return seconds << 32 | fraction;
  }

  /** Nanoseconds since 1970; right until 2036, when NTP's era ends. */
  public static long unixNanos(long ntp) {
    long seconds = (ntp >>> 32) - SECONDS_1900_TO_1970;
    return seconds * NANOS + ((ntp & 0xffffffffL) * NANOS >>> 32);
  }

  /** The middle 32 bits, as reports carry them (RFC 3550 section 4): units of 1/65536 s. */
  public static int middle(long ntp) {
    return (int) (ntp >>> 16);
  }
}
