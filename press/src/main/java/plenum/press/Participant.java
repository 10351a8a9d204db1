package plenum.press;

import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;

/**
 * Somebody who was in the meeting between its opening and its closing.
 *
 * @param person empty for a guest, of whom there is no more than a name
 * @param head whether they lead their side
 * @param names by BCP 47 tag, exactly as supplied; a guest has one under the empty tag
 * @param site where they sat, if that is known
 */
public record Participant(
    SeatId seat,
    Optional<PersonId> person,
    Role role,
    boolean head,
    Map<String, PersonName> names,
    Optional<Site> site) {
  public Participant {
    names = Ordered.copyOf(names);
  }

  /** The name in exactly this language, unless it is blank. */
  public Optional<PersonName> name(String language) {
    return Optional.ofNullable(names.get(language)).filter(name -> !name.fullName().isBlank());
  }

  /** The full name in this language, else in the first that has one; empty if nobody gave any. */
  public String anyName(String language) {
    return name(language)
        .or(() -> names.values().stream().filter(name -> !name.fullName().isBlank()).findFirst())
        .map(PersonName::fullName)
        .orElse("");
  }
}
