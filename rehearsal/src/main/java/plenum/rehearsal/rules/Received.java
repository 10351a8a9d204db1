package plenum.rehearsal.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one seat received. It is told by content alone: who is heard by their tone and by the
 * packets of their voice, who is seen by their clip.
 *
 * @param sounds by speaker, when packets of their voice came
 * @param nameless when packets came that are of no voice and no silence
 * @param tones what was decoded
 * @param sights what pictures came
 * @param pages what its page showed of the documents
 * @param fetched the files that it fetched
 */
public record Received(
    String seat,
    Map<String, List<Span>> sounds,
    List<Span> nameless,
    List<Tones> tones,
    List<Sight> sights,
    List<Page> pages,
    List<Fetched> fetched) {
  public Received {
    sounds = Map.copyOf(sounds);
    nameless = List.copyOf(nameless);
    tones = List.copyOf(tones);
    sights = List.copyOf(sights);
    pages = List.copyOf(pages);
    fetched = List.copyOf(fetched);
  }

  /** A run of sound in one outlet was decoded and searched: the tones of these were in it. */
  public record Tones(Span when, Set<String> speakers) {}

  /** Frames of one clip in a row in one outlet. */
  public record Sight(boolean stage, String shown, Span when) {}

  /**
   * From then on this lay open before it.
   *
   * @param page 0 where nothing did
   */
  public record Page(String document, int page, long at) {}

  /**
   * A file as it was fetched.
   *
   * @param inLanguage its text is in that language
   */
  public record Fetched(
      String document, String language, String sha256, int pages, boolean inLanguage) {}

  List<Span> of(String speaker) {
    return sounds.getOrDefault(speaker, List.of());
  }
}
