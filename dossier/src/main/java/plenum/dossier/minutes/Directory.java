package plenum.dossier.minutes;

import java.util.Map;
import java.util.Optional;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;

/**
 * Who and what is called how, as last corrected; who was struck keeps the name they had.
 *
 * @param documents titles that the reader may know
 */
public record Directory(
    Map<PersonId, Person> persons,
    Map<DelegationId, Delegation> sides,
    Map<DocumentId, Texts> documents) {
  public Directory {
    persons = Ordered.copyOf(persons);
    sides = Ordered.copyOf(sides);
    documents = Ordered.copyOf(documents);
  }

  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(persons.get(id));
  }

  public Optional<Delegation> side(DelegationId id) {
    return Optional.ofNullable(sides.get(id));
  }

  public Optional<Texts> document(DocumentId id) {
    return Optional.ofNullable(documents.get(id));
  }
}
