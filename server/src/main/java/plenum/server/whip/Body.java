package plenum.server.whip;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import plenum.server.http.Problem;

/**
 * What a request carries, read only if it is of the right type and not too long.
 *
 * @param type the one media type that is read
 * @param longest in octets
 * @param header in which a refusal names the type: Accept-Post or Accept-Patch
 */
record Body(String type, int longest, String header) {
  /** An offer of two sections has 3 to 10 kB; 64 KiB leave room for every codec there is. */
  static final Body OFFER = new Body("application/sdp", 64 << 10, "Accept-Post");

  /** A candidate has a hundred octets, and there are some dozens. */
  static final Body FRAGMENT =
      new Body("application/trickle-ice-sdpfrag", 16 << 10, "Accept-Patch");

  /** Empty, and a refusal is the answer, where it cannot be read. */
  Optional<String> read(Context context) {
    context.header(header, type);
    var given = context.contentType();
    if (given == null || !essence(given).equals(type)) {
      new Problem(
              415, "content-type", "The content has to be " + type + ".", "Content-Type: " + type)
          .answer(context);
      return Optional.empty();
    }
    return octets(context).map(octets -> new String(octets, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> octets(Context context) {
    try (var stream = context.bodyInputStream()) {
      var octets = stream.readNBytes(longest + 1);
      if (octets.length <= longest) {
        return Optional.of(octets);
      }
      new Problem(413, "too-long", "The content is longer than " + longest + " octets.", null)
          .answer(context);
    } catch (IOException broken) {
      new Problem(400, "cut-off", "The content broke off.", broken.getMessage()).answer(context);
    }
    return Optional.empty();
  }

  /** Whether the answer, which is of this type too, may be sent (RFC 9110, section 12.5.1). */
  boolean acceptable(Context context) {
    var accept = context.header("Accept");
    boolean taken =
        accept == null
            || accept.isBlank()
            || Arrays.stream(accept.split(","))
                .filter(range -> !range.replace(" ", "").matches(".*;q=0(\\.0*)?"))
                .map(Body::essence)
                .anyMatch(range ->
                    range.equals(type) || range.equals("application/*") || range.equals("*/*"));
    if (!taken) {
      new Problem(406, "not-acceptable", "The answer is " + type + ".", "Accept: " + type)
          .answer(context);
    }
    return taken;
  }

  private static String essence(String type) {
    int parameters = type.indexOf(';');
    var bare = parameters < 0 ? type : type.substring(0, parameters);
    return bare.strip().toLowerCase(Locale.ROOT);
  }
}
