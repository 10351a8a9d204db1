package plenum.server.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.DocumentCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Version;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.wire.NewDocument;

/** What is asked with a file, as a command to the conference. */
record Wish(NewDocument about, String fileName) {

  static Wish of(NewDocument about, String fileName) {
    return new Wish(about, Intake.name(fileName));
  }

  /** The version that its copy makes. */
  Version version(String sha256, long bytes, FileType type, int pages) {
    return new Version(
        about.language(), sha256, type.mediaType(), Math.toIntExact(bytes), pages, fileName);
  }

  /** Which document it is about: a new one, under an id that nobody can have guessed. */
  DocumentId document(Supplier<UUID> ids) {
    return about
        .document()
        .map(DocumentId::new)
        .orElseGet(() -> new DocumentId(ids.get().toString()));
  }

  DocumentCommand command(DocumentId document, Version version) {
    return about.document().isPresent()
        ? new DocumentCommand.AddVersion(document, version)
        : new DocumentCommand.AddDocument(
            document, about.side().map(DelegationId::new), details(version));
  }

  private Details details(Version version) {
    var kind =
        about
            .kind()
            .map(wanted -> DocumentKind.valueOf(wanted.name()))
            .orElse(DocumentKind.DOCUMENT);
    return new Details(
        kind, title(), about.download(), about.item().map(ItemId::new), List.of(version));
  }

  private Texts title() {
    if (about.title().values().stream().anyMatch(text -> !text.isBlank())) {
      return new Texts(about.title());
    }
    int dot = fileName.lastIndexOf('.');
    return new Texts(Map.of(about.language(), dot > 0 ? fileName.substring(0, dot) : fileName));
  }

  /** The same with a file of any kind, to ask beforehand whether it would be taken at all. */
  DocumentCommand rehearsed(Supplier<UUID> ids) {
    return command(document(ids), version("0".repeat(64), 1, FileType.PDF, 1));
  }
}
