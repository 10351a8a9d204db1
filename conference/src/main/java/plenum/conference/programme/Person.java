package plenum.conference.programme;

import java.util.Map;
import java.util.Optional;

/** Somebody who takes part, by language (BCP 47 tag). Who has no delegation serves the whole. */
public record Person(
    PersonId id, Optional<DelegationId> delegation, Map<String, PersonName> names) {
  public Person {
    names = Ordered.copyOf(names);
  }

  /** The name in this language, else in the first that was supplied. */
  public Optional<PersonName> name(String language) {
    return Optional.ofNullable(names.get(language)).or(() -> names.values().stream().findFirst());
  }
}
