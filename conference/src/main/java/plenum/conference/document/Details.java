package plenum.conference.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.agenda.ItemId;
import plenum.conference.programme.Texts;

/**
 * All of a document that only its readers may know.
 *
 * @param download whether readers are offered to keep a copy
 * @param item of the agenda to which it belongs, if to one
 * @param versions one for each language; a list, since the journal forgets the order of maps
 */
public record Details(
    DocumentKind kind,
    Texts title,
    boolean download,
    Optional<ItemId> item,
    List<Version> versions) {

  /** What is left where the journal no longer has the sealed part. */
  public static final Details GONE =
      new Details(DocumentKind.DOCUMENT, Texts.NONE, false, Optional.empty(), List.of());

  public Details {
    versions = List.copyOf(versions);
  }

  public Optional<Version> version(String language) {
    return versions.stream().filter(version -> version.language().equals(language)).findFirst();
  }

  /** With this version in the place of the one in its language, or at the end. */
  public Details with(Version version) {
    var changed =
        version(version.language()).isPresent()
            ? versions.stream()
                .map(old -> old.language().equals(version.language()) ? version : old)
            : Stream.concat(versions.stream(), Stream.of(version));
    return new Details(kind, title, download, item, changed.toList());
  }

  public Details without(String language) {
    return new Details(
        kind,
        title,
        download,
        item,
        versions.stream().filter(version -> !version.language().equals(language)).toList());
  }

  Details ofNoItem() {
    return new Details(kind, title, download, Optional.empty(), versions);
  }

  public Details described(Texts newTitle, boolean mayDownload, Optional<ItemId> ofItem) {
    return new Details(kind, newTitle, mayDownload, ofItem, versions);
  }
}
