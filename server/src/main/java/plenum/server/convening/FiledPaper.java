package plenum.server.convening;

import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/**
 * A document as a conference's file names it; its files lie beside that file.
 *
 * @param owner the side whose it is; empty where it is the chairs'
 * @param release to whom it goes as soon as the conference is convened
 * @param files a file for each language, at least one
 */
public record FiledPaper(
    DocumentId id,
    Optional<DelegationId> owner,
    DocumentKind kind,
    Texts title,
    boolean download,
    Optional<ItemId> item,
    Release release,
    List<InLanguage> files) {

  public FiledPaper {
    files = List.copyOf(files);
  }

  /**
   * One language's file.
   *
   * @param path as it is written, relative to the conference's file
   * @param line of the conference's file, from 1
   * @param where the path to it by keys and ids
   */
  public record InLanguage(String language, String path, int line, String where) {
    /** What is wrong with it. */
    public FileFault fault(String sentence) {
      return new FileFault(line, where, "“" + path + "”: " + sentence);
    }
  }

  /** All files of these papers, in the order in which they are sent along with the text. */
  public static List<InLanguage> files(List<FiledPaper> papers) {
    return papers.stream().flatMap(paper -> paper.files().stream()).toList();
  }
}
