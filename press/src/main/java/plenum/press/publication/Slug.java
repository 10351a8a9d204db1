package plenum.press.publication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of an address that names a release, the same in all its languages: lower-case ASCII
 * letters, digits and hyphens, at most 80, so that it is one plain file name on every system.
 */
public record Slug(String text) {
  private static final int MOST = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (text.length() > MOST || !FORM.matcher(text).matches() || text.equals("index")) {
      throw new IllegalArgumentException(
          "'%s' cannot name a release in an address: lower-case letters, digits and single hyphens,"
                  .formatted(text)
              + " at most %d, and not 'index'".formatted(MOST));
    }
  }

  /**
   * A slug made of any text: what has no ASCII letter is left out. Two texts may give the same.
   *
   * @param otherwise taken if nothing is left of the text
   */
  public static Slug of(String text, Slug otherwise) {
    var plain =
        Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = plain.substring(0, Math.min(plain.length(), MOST)).replaceAll("^-+|-+$", "");
    return cut.isEmpty() || cut.equals("index") ? otherwise : new Slug(cut);
  }

  @Override
  public String toString() {
    return text;
  }
}
