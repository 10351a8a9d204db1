package plenum.press.publication.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Writes files that are at any moment, whatever ends the process or the machine, wholly old or
 * wholly new: beside, flushed, then renamed.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * @param beside where it is written first, on the same file system; replaced if it is there
   * @param sha256 what the bytes must be, if that is known beforehand
   * @throws IOException if it cannot be written, or the bytes are others; the file is as before
   */
  public static void write(Path file, Path beside, InputStream bytes, Optional<String> sha256)
      throws IOException {
    var digest = sha256();
    try (var channel =
            FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        var digested = new DigestInputStream(bytes, digest)) {
      digested.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
    var is = HexFormat.of().formatHex(digest.digest());
    if (sha256.isPresent() && !sha256.get().equals(is)) {
      Files.delete(beside);
      throw new IOException(
          "%s was to have the SHA-256 %s and has %s".formatted(file, sha256.get(), is));
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Makes renames and deletions in a folder last through a loss of power. Where folders cannot be
   * opened (Windows) the file system does so by itself.
   */
  public static void flush(Path folder) throws IOException {
    FileChannel opened;
    try {
      opened = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException notHere) {
      return;
    }
    try (opened) {
      opened.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
