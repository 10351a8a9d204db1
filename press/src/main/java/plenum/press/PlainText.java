package plenum.press;

import java.util.ArrayList;
import java.util.List;

/** A release as plain text, in the form in which it is pasted into a desk's system. */
public final class PlainText {
  private PlainText() {}

  /** Paragraphs are lines, empty lines between them; ends in a line feed. */
  public static String of(Release release) {
    List<String> parts = new ArrayList<>();
    release.notice().map(Line::plain).ifPresent(parts::add);
    parts.add(release.headline().plain());
    release
        .picture()
        .map(picture -> picture.caption().plain() + "\n" + picture.credit().plain())
        .ifPresent(parts::add);
    for (int i = 0; i < release.paragraphs().size(); i++) {
      var text = release.paragraphs().get(i).plain();
      parts.add(i == 0 ? release.dateline().plain() + " " + text : text);
    }
    return String.join("\n\n", parts) + "\n";
  }
}
