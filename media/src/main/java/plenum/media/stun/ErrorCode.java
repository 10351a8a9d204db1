package plenum.media.stun;

import java.util.List;

/**
 * Why a request was refused (RFC 8489 section 14.8). The reason phrase of the wire is neither
 * written nor read: the number says it all.
 *
 * @param code 300 to 699
 * @param unknown the attribute types that a 420 names; empty otherwise
 */
public record ErrorCode(int code, List<Integer> unknown) {
  public static final ErrorCode BAD_REQUEST = new ErrorCode(400, List.of());
  public static final ErrorCode UNAUTHENTICATED = new ErrorCode(401, List.of());

  /** RFC 8445 section 7.3.1.1. */
  public static final ErrorCode ROLE_CONFLICT = new ErrorCode(487, List.of());

  public ErrorCode {
    if (code < 300 || code > 699) {
      throw new IllegalArgumentException("error code " + code + " is not within 300 to 699");
    }
    unknown = List.copyOf(unknown);
  }

  /** 420: the request demands that {@code unknown} be understood. */
  public static ErrorCode unknownAttributes(List<Integer> unknown) {
    return new ErrorCode(420, unknown);
  }
}
