package plenum.conference.photograph;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenum.conference.programme.Texts;

/** Whether a photograph can be kept, by what is said of it. */
public final class PhotographCheck {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  /** Pixels along one edge; beyond it, decoders of browsers and agencies begin to refuse. */
  private static final int LONGEST_EDGE = 16_384;

  /** UTF-16 units of a caption or credit in one language. */
  private static final int LONGEST_TEXT = 1_000;

  private PhotographCheck() {}

  /** The first part that cannot be right, by the name of its component. */
  public static Optional<String> wrongPart(Photograph photograph) {
    if (!isHash(photograph.sha256())) {
      return Optional.of("sha256");
    }
    if (!TYPES.contains(photograph.mediaType())) {
      return Optional.of("mediaType");
    }
    if (!isEdge(photograph.width())) {
      return Optional.of("width");
    }
    if (!isEdge(photograph.height())) {
      return Optional.of("height");
    }
    return wrongText(photograph);
  }

  private static Optional<String> wrongText(Photograph photograph) {
    if (tooLong(photograph.caption())) {
      return Optional.of("caption");
    }
    if (tooLong(photograph.credit())) {
      return Optional.of("credit");
    }
    return tooLong(photograph.place()) ? Optional.of("place") : Optional.empty();
  }

  static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  private static boolean isEdge(int pixels) {
    return pixels >= 1 && pixels <= LONGEST_EDGE;
  }

  public static boolean tooLong(Texts texts) {
    return texts.byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT);
  }
}
