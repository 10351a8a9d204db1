package plenum.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A release as plain text, in the form in which it is pasted into a desk's system. */
public final class PlainText {
  private PlainText() {}

  /** Paragraphs are lines, empty lines between them; ends in a line feed. */
  public static String of(Release release) {
    List<String> parts = new ArrayList<>();
    release.notice().map(Line::plain).ifPresent(parts::add);
    parts.add(release.date().line().plain());
    release.picture().map(PlainText::words).filter(it -> !it.isEmpty()).ifPresent(parts::add);
    parts.add(release.headline().line().plain());
    parts.addAll(text(release));
    if (!release.endMark().isBlank()) {
      parts.add(release.endMark());
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String words(Release.Picture picture) {
    return Stream.of(picture.caption(), picture.credit())
        .flatMap(Optional::stream)
        .map(one -> one.line().plain())
        .collect(Collectors.joining("\n"));
  }

  /** The dateline opens the first paragraph, and stands alone where there is none. */
  private static List<String> text(Release release) {
    var texts = new ArrayList<String>();
    release.paragraphs().forEach(one -> texts.add(one.plain(release.space())));
    var first = texts.isEmpty() ? "" : " " + texts.removeFirst();
    texts.addFirst(release.dateline().line().plain() + first);
    return texts;
  }
}
