package plenum.media.net;

/** The error numbers of Linux that a port tells apart (errno(3), generic values). */
final class Errno {
  static final int EINTR = 4;
  static final int EIO = 5;
  static final int EBADF = 9;
  static final int EAGAIN = 11;
  static final int ENOMEM = 12;
  static final int EFAULT = 14;
  static final int EINVAL = 22;
  static final int ENOSYS = 38;
  static final int ENOTSOCK = 88;
  static final int EMSGSIZE = 90;
  static final int EOPNOTSUPP = 95;
  static final int EAFNOSUPPORT = 97;
  static final int EADDRINUSE = 98;
  static final int EADDRNOTAVAIL = 99;
  static final int ENOBUFS = 105;

  private Errno() {}

  /** Whether only a fault of this program explains it. */
  static boolean ours(int errno) {
    return errno == EBADF || errno == EFAULT || errno == ENOTSOCK;
  }
}
