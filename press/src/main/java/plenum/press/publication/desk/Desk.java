package plenum.press.publication.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import plenum.press.publication.Edition;
import plenum.press.publication.NewsMl;
import plenum.press.publication.Ninjs;
import plenum.press.publication.Site;

/**
 * Where an agency takes releases.
 *
 * @param address {@code https}, or {@code http} on this machine, since a token goes with it
 * @param token a file whose one line is a bearer token (RFC 6750); read anew for each parcel
 * @param since what became public before is not sent
 * @param patience how long a parcel is tried from its moment on
 */
public record Desk(URI address, Format format, Path token, Instant since, Duration patience) {
  /** Three days: a desk that is down over a weekend still gets Friday's release. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

  public Desk {
    if (!isAddress(address)) {
      throw new IllegalArgumentException(
          "'%s' cannot be a desk's address: https, or http on this machine".formatted(address));
    }
  }

  /** Whether a token may be sent there: by {@code https}, or on this machine. */
  public static boolean isAddress(URI address) {
    var scheme = String.valueOf(address.getScheme());
    boolean here = scheme.equals("http") && HERE.contains(String.valueOf(address.getHost()));
    return address.getHost() != null && (here || scheme.equals("https"));
  }

  /** What a desk reads. */
  public enum Format {
    NINJS,
    NEWSML_G2;

    String mediaType() {
      return switch (this) {
        case NINJS -> Ninjs.MEDIA_TYPE;
        case NEWSML_G2 -> NewsMl.MEDIA_TYPE;
      };
    }

    String write(Site site, Edition edition) {
      return switch (this) {
        case NINJS -> Ninjs.of(site, edition);
        case NEWSML_G2 -> NewsMl.of(site, edition);
      };
    }
  }
}
