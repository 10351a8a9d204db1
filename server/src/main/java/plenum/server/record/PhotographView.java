package plenum.server.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.conference.photograph.Crop;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.Print;
import plenum.press.Captions;
import plenum.press.Line;
import plenum.server.photograph.PhotographRoutes;
import plenum.server.reading.Reader;

/**
 * A photograph as pages read it.
 *
 * @param width of what is printed, pixels
 * @param height of what is printed, pixels
 * @param whole all of it, pixels
 * @param crop what of it is printed; nothing for all of it
 * @param printed under which hash that lies: it changes with the crop
 * @param drafts captions that drafted themselves, by language
 * @param mayWork whether whoever reads may word and crop it
 */
record PhotographView(
    String hash,
    int width,
    int height,
    Size whole,
    @Nullable Crop crop,
    String printed,
    Origin origin,
    Map<String, String> caption,
    Map<String, String> credit,
    Map<String, String> place,
    String date,
    String creator,
    Map<String, String> copyright,
    Map<String, Caption> drafts,
    boolean mayWork) {

  record Size(int width, int height) {}

  /**
   * @param whole whether nothing in it is missing
   */
  record Caption(String text, boolean whole) {}

  static List<PhotographView> all(Reader reader, Instant now) {
    return reader.conference().keepings().prints().stream()
        .map(print -> of(reader, print, PhotographRoutes.mayWork(reader, print, now)))
        .toList();
  }

  private static PhotographView of(Reader reader, Print print, boolean mayWork) {
    var shown = print.shown();
    return new PhotographView(
        shown.sha256(),
        shown.width(),
        shown.height(),
        new Size(print.photograph().width(), print.photograph().height()),
        print.cut().isPresent() ? print.cut().map(Cut::part).get() : null,
        print.printed(),
        print.provenance().origin(),
        shown.caption().byLanguage(),
        shown.credit().byLanguage(),
        shown.place().byLanguage(),
        shown.date().toString(),
        print.byline().creator(),
        print.byline().copyright().byLanguage(),
        drafts(Captions.of(reader.conference(), print.provenance().sitters())),
        mayWork);
  }

  private static Map<String, Caption> drafts(Map<String, Line> lines) {
    var drafts = new LinkedHashMap<String, Caption>();
    lines.forEach(
        (language, line) -> drafts.put(language, new Caption(line.plain(), line.complete())));
    return drafts;
  }
}
