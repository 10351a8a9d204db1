package plenum.conference;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Version;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Limits;
import plenum.conference.programme.Texts;

/** Whether a document can be kept at all, by what is said of it. */
final class DocumentCheck {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
  private static final String PDF = "application/pdf";

  private DocumentCheck() {}

  static Optional<Refusal> whyUnusable(Details details, Optional<DelegationId> owner) {
    if (details.kind() == DocumentKind.SPEAKING_NOTES && owner.isEmpty()) {
      return Optional.of(new DocumentRefusal.NotesOfNobody());
    }
    if (details.versions().size() > Limits.VERSIONS) {
      return Optional.of(new DocumentRefusal.TooManyVersions(Limits.VERSIONS));
    }
    return wrongPart(details).map(DocumentRefusal.DocumentUnusable::new);
  }

  private static Optional<String> wrongPart(Details details) {
    if (!usable(details.title())) {
      return Optional.of("title");
    }
    var languages = new HashSet<String>();
    if (details.versions().isEmpty()
        || !details.versions().stream().allMatch(version -> languages.add(version.language()))) {
      return Optional.of("versions");
    }
    return details.versions().stream().flatMap(version -> wrongPart(version).stream()).findFirst();
  }

  private static boolean usable(Texts title) {
    var titles = title.byLanguage();
    return titles.values().stream().anyMatch(text -> !text.isBlank())
        && titles.size() <= Limits.LANGUAGES
        && titles.keySet().stream().allMatch(DocumentCheck::isLanguage)
        && titles.values().stream().allMatch(text -> text.length() <= Limits.DOCUMENT_TITLE);
  }

  private static Optional<String> wrongPart(Version version) {
    if (!isLanguage(version.language())) {
      return Optional.of("language");
    }
    if (!HASH.matcher(version.sha256()).matches()) {
      return Optional.of("sha256");
    }
    if (!version.mediaType().equals(PDF) && !PICTURES.contains(version.mediaType())) {
      return Optional.of("mediaType");
    }
    if (version.bytes() < 1 || version.bytes() > Limits.DOCUMENT_BYTES) {
      return Optional.of("bytes");
    }
    if (version.pages() < 1
        || version.pages() > (version.mediaType().equals(PDF) ? Limits.PAGES : 1)) {
      return Optional.of("pages");
    }
    return version.fileName().length() <= Limits.NAME ? Optional.empty() : Optional.of("fileName");
  }

  /** Well formed as BCP 47 has it, in the one spelling in which it stands in addresses. */
  private static boolean isLanguage(String tag) {
    return tag.length() <= 35 // RFC 5646, section 4.4.1
        && !Locale.forLanguageTag(tag).getLanguage().isEmpty()
        && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
  }
}
