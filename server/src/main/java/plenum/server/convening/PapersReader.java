package plenum.server.convening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.programme.DelegationId;

/** Reads the documents out of a conference's file: those of the whole and those of an item. */
final class PapersReader {
  static final Map<String, Release> RELEASES =
      Words.of("everybody", Release.EVERYBODY, "interpreters", Release.INTERPRETERS);
  static final Map<String, DocumentKind> KINDS =
      Words.of("document", DocumentKind.DOCUMENT, "speaking-notes", DocumentKind.SPEAKING_NOTES);

  /** Instead of a side's id: a paper of the chairs. */
  static final String CHAIRS = "chairs";

  private static final Map<String, Boolean> YES_OR_NO = Words.of("no", false, "yes", true);

  private final List<FiledPaper> papers = new ArrayList<>();
  private final List<FileFault> contradictions = new ArrayList<>();
  private final Set<DocumentId> ids = new HashSet<>();
  private final List<String> languages;
  private final Set<DelegationId> sides;
  private final Optional<DelegationId> host;

  /**
   * @param host whose a paper is that names no side
   */
  PapersReader(List<String> languages, Set<DelegationId> sides, Optional<DelegationId> host) {
    this.languages = languages;
    this.sides = sides;
    this.host = host;
  }

  List<FiledPaper> papers() {
    return List.copyOf(papers);
  }

  /** What is well written and does not go with the rest of the file. */
  List<FileFault> contradictions() {
    return List.copyOf(contradictions);
  }

  /** The papers of one item. */
  void read(Group item, ItemId id) {
    item.groups("documents").forEach(group -> papers.add(paper(group, Optional.of(id))));
  }

  /** The papers of the conference, each of which may name an item. */
  void read(Group file, Set<ItemId> items) {
    for (var group : file.groups("documents")) {
      var item = group.id("item", ItemId::new);
      item.filter(id -> !items.contains(id))
          .ifPresent(_ -> group.fault("item", "There is no such item on the agenda."));
      papers.add(paper(group, item));
    }
  }

  private FiledPaper paper(Group plain, Optional<ItemId> item) {
    var place = new DocumentId("document-" + (papers.size() + 1));
    var id = plain.id("id", DocumentId::new).orElse(place);
    var group = plain.at("documents[" + id + "]");
    if (!ids.add(id)) {
      group.fault("id", "Another document has this id.");
    }
    if (!group.has("title")) {
      group.missing("title");
    }
    var kind = group.choice("kind", KINDS, "document");
    var paper =
        new FiledPaper(
            id,
            owner(group),
            kind,
            group.words("title"),
            group.choice("download", YES_OR_NO, "no"),
            item,
            release(group, kind),
            files(group));
    if (kind == DocumentKind.SPEAKING_NOTES && paper.owner().isEmpty()) {
      group.fault("kind", "Speaking notes are one side’s. Add “side: …”.");
    }
    group.done();
    return paper;
  }

  private Optional<DelegationId> owner(Group group) {
    if (!group.has("side")) {
      return host;
    }
    var named = group.id("side", DelegationId::new);
    if (named.filter(side -> side.value().equals(CHAIRS) && !sides.contains(side)).isPresent()) {
      return Optional.empty();
    }
    named
        .filter(side -> !sides.contains(side))
        .ifPresent(_ -> group.fault("side", "No such side takes part."));
    return named;
  }

  private static Release release(Group group, DocumentKind kind) {
    boolean notes = kind == DocumentKind.SPEAKING_NOTES;
    var release = group.choice("hand-out", releases(), notes ? "interpreters" : "everybody");
    if (notes && release == Release.EVERYBODY) {
      group.fault(
          "hand-out", "Speaking notes go to interpreters, or to nobody: interpreters, held.");
    }
    return release;
  }

  private static Map<String, Release> releases() {
    var words = new LinkedHashMap<>(RELEASES);
    words.put("held", Release.HELD);
    return words;
  }

  private List<FiledPaper.InLanguage> files(Group group) {
    var files = new ArrayList<FiledPaper.InLanguage>();
    if (!group.has("files")) {
      group.missing("files");
    }
    group
        .words("files")
        .byLanguage()
        .forEach((language, path) -> {
          var where = "files." + language;
          var file =
              new FiledPaper.InLanguage(
                  language, path, group.lineOf(where), group.path() + "." + where);
          if (!languages.contains(language)) {
            contradictions.add(
                file.fault(
                    "“"
                        + language
                        + "” is not one of the conference’s languages: "
                        + String.join(", ", languages)
                        + "."));
          } else if (path.isBlank()) {
            group.add(file.fault("A file is missing here."));
          }
          files.add(file);
        });
    return files;
  }
}
