package plenum.press.publication.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import plenum.press.publication.folder.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One desk's parcels in a folder, a file each, wholly old or wholly new at any moment. What {@link
 * #put} returned from is not lost. For one process and one thread at a time.
 */
public final class DeskQueue {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";
  private final Path folder;

  public DeskQueue(Path folder) {
    this.folder = folder;
  }

  /** Takes it in unless this version is in it already, in whatever stage; whether it did. */
  boolean put(Parcel parcel) throws IOException {
    if (Files.exists(file(parcel))) {
      return false;
    }
    write(parcel);
    return true;
  }

  /** In place of what is known of that version. */
  void write(Parcel parcel) throws IOException {
    Files.createDirectories(folder);
    var bytes = new ByteArrayInputStream(JSON.writeValueAsBytes(parcel));
    WholeFile.write(file(parcel), folder.resolve("part"), bytes, Optional.empty());
    WholeFile.flush(folder);
  }

  /**
   * All parcels, by their moments, then by URI and version.
   *
   * @throws IOException if a file cannot be read, with its name
   */
  public List<Parcel> parcels() throws IOException {
    var parcels = new ArrayList<Parcel>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        for (var file : files) {
          parcels.add(read(file));
        }
      }
    }
    parcels.sort(
        Comparator.comparing(Parcel::notBefore)
            .thenComparing(Parcel::uri)
            .thenComparingInt(Parcel::version));
    return parcels;
  }

  private static Parcel read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), Parcel.class);
    } catch (JacksonException unreadable) {
      throw new IOException(file + " is no parcel", unreadable);
    }
  }

  /**
   * Forgets parcels that ended before a moment; how many. One offered again would be sent again.
   */
  public int forget(Instant before) throws IOException {
    int forgotten = 0;
    for (var parcel : parcels()) {
      if (!parcel.waits() && parcel.at().isBefore(before)) {
        Files.deleteIfExists(file(parcel));
        forgotten++;
      }
    }
    return forgotten;
  }

  private Path file(Parcel parcel) {
    return folder.resolve(hash(parcel.uri() + "\n" + parcel.version()) + ENDING);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
