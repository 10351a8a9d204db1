package plenum.press.publication.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import plenum.press.news.NewsItem;
import plenum.press.publication.Bundle;
import plenum.press.publication.Releases;
import plenum.press.publication.SitePlan;
import plenum.press.publication.Slug;

/** A process that publishes one state of a site after the other until somebody kills it. */
final class PublishingStorm {
  /** An end, should nobody kill it. */
  private static final int MOST_TURNS = 100_000;

  private PublishingStorm() {}

  /**
   * @param arguments the folder, the first state's number, and how many states
   */
  public static void main(String... arguments) throws Exception {
    var folder = new SiteFolder(Path.of(arguments[0]));
    int first = Integer.parseInt(arguments[1]);
    int turns = Math.min(Integer.parseInt(arguments[2]), MOST_TURNS);
    for (int turn = first; turn < first + turns; turn++) {
      var plan = plan(turn);
      System.out.println(turn);
      System.out.flush();
      folder.write(plan);
    }
  }

  /** State by number: which releases there are and what they say differs from state to state. */
  static SitePlan plan(int state) {
    var random = new Random(state);
    var releases = new ArrayList<Bundle>();
    for (int i = 0; i < 6; i++) {
      if (random.nextInt(3) > 0) {
        releases.add(new Bundle(new Slug("release-" + i), List.of(said(i, state))));
      }
    }
    var editions = Releases.editions(releases.toArray(Bundle[]::new));
    return SitePlan.of(Releases.SITE, editions);
  }

  private static NewsItem said(int release, int state) {
    var english = Releases.english(1);
    return new NewsItem(
        english.uri() + release,
        1,
        "en",
        english.issued(),
        english.embargo(),
        english.corrects(),
        english.dateline(),
        "State " + state,
        english.paragraphs(),
        english.pictures(),
        english.meeting());
  }
}
