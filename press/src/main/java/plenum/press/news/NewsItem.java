package plenum.press.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of one release in one language, ours or another's: the text, and what it tells of a
 * meeting. Published forms, the archive and what is read from agencies all speak of this. A string
 * that is not known is empty, never null and never made up.
 *
 * @param uri names the release in this language, the same in every version (RFC 3986; often a tag
 *     URI, RFC 4151)
 * @param version from 1
 * @param language BCP 47
 * @param issued when this version was published, if the moment is known
 * @param embargo before which nobody may publish it
 * @param corrects the version that this one says it corrects
 * @param paragraphs the text, unchanged, without headline, dateline, captions and end mark
 */
public record NewsItem(
    String uri,
    int version,
    String language,
    Optional<Instant> issued,
    Optional<Instant> embargo,
    Optional<Integer> corrects,
    Dateline dateline,
    String headline,
    List<String> paragraphs,
    List<Picture> pictures,
    Meeting meeting) {
  public NewsItem {
    paragraphs = List.copyOf(paragraphs);
    pictures = List.copyOf(pictures);
  }
}
