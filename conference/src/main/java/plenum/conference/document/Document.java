package plenum.conference.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;

/**
 * A paper of the meeting in one or more languages.
 *
 * @param number from 1, never given again in this conference
 * @param owner the side whose it is; nobody's is the chairs' together
 */
public record Document(
    DocumentId id, int number, Optional<DelegationId> owner, Release release, Details details) {

  public boolean of(DelegationId side) {
    return owner.filter(side::equals).isPresent();
  }

  /** Whether everybody in the chamber may read it. */
  public boolean isPublic() {
    return release == Release.EVERYBODY && details.kind() == DocumentKind.DOCUMENT;
  }

  /** Whether the journal keeps what it says apart, for its owner alone. */
  public boolean isSealed() {
    return owner.isPresent() && !isPublic();
  }

  /** The version for a reader of this language, else in the first of these languages, else any. */
  public Optional<Version> versionFor(String language, List<String> languages) {
    return Stream.concat(Stream.of(language), languages.stream())
        .map(each -> details.version(each).orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> details.versions().stream().findFirst());
  }

  public Document with(Details changed) {
    return new Document(id, number, owner, release, changed);
  }

  public Document with(Release further) {
    return new Document(id, number, owner, further, details);
  }
}
