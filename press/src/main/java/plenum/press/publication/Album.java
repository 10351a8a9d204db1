package plenum.press.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import plenum.press.news.NewsItem;
import plenum.press.news.Picture;

/** Finds the bytes of the photographs that go with releases. */
@FunctionalInterface
public interface Album {
  /** Releases without photographs. */
  Album EMPTY = (_, _) -> Optional.empty();

  /** Empty if there are none; then the release is published without that photograph. */
  Optional<Stored> find(NewsItem item, Picture picture);

  /**
   * A photograph's bytes.
   *
   * @param sha256 of the bytes, 64 lower-case hexadecimal digits
   * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/webp}, {@code image/avif}
   *     or {@code image/gif}; anything else is not published, since it might be a document that
   *     acts
   * @param size in bytes
   */
  record Stored(String sha256, String mediaType, long size, Source source) {
    public Stored {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("'%s' is no SHA-256".formatted(sha256));
      }
    }

    /** Where it lies in the site; empty for a type that is not published. */
    Optional<String> path() {
      return extension().map(extension -> "pictures/" + sha256 + "." + extension);
    }

    private Optional<String> extension() {
      return switch (mediaType) {
        case "image/jpeg" -> Optional.of("jpg");
        case "image/png" -> Optional.of("png");
        case "image/webp" -> Optional.of("webp");
        case "image/avif" -> Optional.of("avif");
        case "image/gif" -> Optional.of("gif");
        default -> Optional.empty();
      };
    }
  }

  /** Opens the bytes from their beginning. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }
}
