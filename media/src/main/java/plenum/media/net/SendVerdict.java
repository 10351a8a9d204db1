package plenum.media.net;

/** What a failed sendmmsg means for the first datagram, or run, that it was given. */
enum SendVerdict {
  /** Nothing was wrong: the same again. */
  AGAIN,
  /** The socket's or the device's queue is full: the rest must wait. */
  FULL,
  /** The run is refused as a run; its datagrams may pass one by one. */
  SEPARATE,
  /** As {@link #SEPARATE}, and no run will ever pass: the device cannot do the checksums. */
  NEVER_SEGMENT,
  /** Refused for its own sake: on to the next. */
  REFUSED,
  /** A fault of this program. */
  BROKEN;

  static SendVerdict of(int errno, int datagrams) {
    return switch (errno) {
      case Errno.EINTR -> AGAIN;
      case Errno.EAGAIN, Errno.ENOBUFS, Errno.ENOMEM -> FULL;
      case Errno.EIO -> datagrams > 1 ? NEVER_SEGMENT : REFUSED;
      case Errno.EINVAL, Errno.EMSGSIZE, Errno.EOPNOTSUPP -> datagrams > 1 ? SEPARATE : REFUSED;
      default -> Errno.ours(errno) ? BROKEN : REFUSED;
    };
  }
}
