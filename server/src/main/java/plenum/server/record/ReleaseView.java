package plenum.server.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.press.Line;
import plenum.press.Missing;
import plenum.press.PlainText;
import plenum.press.Release;

/**
 * A draft release as pages read it.
 *
 * @param meant whether it may ever be published
 * @param notice says of a trial that it is one
 * @param plain the whole as plain text
 */
record ReleaseView(
    String language,
    boolean meant,
    @Nullable List<Piece> notice,
    List<Piece> headline,
    List<Piece> dateline,
    List<List<Sentence>> paragraphs,
    @Nullable Picture picture,
    List<Lacking> missing,
    String plain) {

  /**
   * @param missing which part this stands for, where nobody supplied it
   */
  record Piece(String text, Missing.@Nullable Part missing) {}

  record Sentence(String template, List<Piece> line) {}

  record Picture(String hash, int width, int height, List<Piece> caption, List<Piece> credit) {}

  record Lacking(Missing.Part part, String about) {}

  static ReleaseView of(Release release) {
    var notice = release.notice();
    var picture = release.picture();
    return new ReleaseView(
        release.language(),
        release.meant(),
        notice.isPresent() ? pieces(notice.get()) : null,
        pieces(release.headline().line()),
        pieces(release.dateline().line()),
        release.paragraphs().stream().map(ReleaseView::sentences).toList(),
        picture.isPresent() ? picture(picture.get()) : null,
        release.missing().stream().map(it -> new Lacking(it.part(), it.about())).toList(),
        PlainText.of(release));
  }

  private static List<Sentence> sentences(Release.Paragraph paragraph) {
    return paragraph.sentences().stream()
        .map(one -> new Sentence(one.template(), pieces(one.line())))
        .toList();
  }

  private static Picture picture(Release.Picture picture) {
    var photograph = picture.photograph();
    return new Picture(
        photograph.sha256(),
        photograph.width(),
        photograph.height(),
        pieces(picture.caption()),
        pieces(picture.credit()));
  }

  private static List<Piece> pieces(Optional<Release.Sentence> sentence) {
    return sentence.map(one -> pieces(one.line())).orElse(List.of());
  }

  private static List<Piece> pieces(Line line) {
    return line.runs().stream().map(ReleaseView::piece).toList();
  }

  private static Piece piece(Line.Run run) {
    return switch (run) {
      case Line.Run.Words(var text) -> new Piece(text, null);
      case Line.Run.Gap(var text, var missing) -> new Piece(text, missing.part());
    };
  }
}
