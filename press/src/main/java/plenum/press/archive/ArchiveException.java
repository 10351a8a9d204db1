package plenum.press.archive;

import java.io.IOException;

/** The index cannot be read or written just now: the disk is full, or the folder is gone. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ArchiveException(String what, IOException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
