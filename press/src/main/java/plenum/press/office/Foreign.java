package plenum.press.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.release.Issuer;
import plenum.press.MeetingRecord;
import plenum.press.PublicWord;
import plenum.press.Release;
import plenum.press.SideRecord;

/**
 * Finds of which other sides a desk's own words speak: by the names of the sides and of their
 * people, in whatever language. Of a joint release no side is another one: all chairs read it.
 */
record Foreign(MeetingRecord meeting, Issuer issuer) {

  /** In a sentence that nothing in the record says. */
  List<DelegationId> spokenOf(String text) {
    return others().filter(side -> names(side, text)).map(Foreign::id).toList();
  }

  /** In place of a drafted sentence: who was named there may be named, but not otherwise quoted. */
  List<DelegationId> spokenOf(String text, Release.Sentence drafted) {
    var before = drafted.line().plain();
    return others()
        .filter(side -> quotes(side, drafted) || names(side, text) && !names(side, before))
        .map(Foreign::id)
        .toList();
  }

  private Stream<SideRecord> others() {
    return switch (issuer) {
      case Issuer.Joint() -> Stream.empty();
      case Issuer.OfSide(var own) -> meeting.sides().stream().filter(side -> !id(side).equals(own));
    };
  }

  private boolean quotes(SideRecord side, Release.Sentence drafted) {
    return meeting.words().stream()
        .filter(word -> drafted.origins().contains(word.origin()))
        .map(PublicWord::side)
        .anyMatch(Optional.of(id(side))::equals);
  }

  private boolean names(SideRecord side, String text) {
    var read = text.toLowerCase(Locale.ROOT);
    return Stream.concat(
            side.delegation().name().byLanguage().values().stream(), people(side).distinct())
        .filter(name -> !name.isBlank())
        .anyMatch(name -> read.contains(name.toLowerCase(Locale.ROOT)));
  }

  private Stream<String> people(SideRecord side) {
    return meeting.people().stream()
        .filter(person -> person.delegation().equals(Optional.of(id(side))))
        .map(Person::names)
        .flatMap(names -> names.values().stream())
        .flatMap(Foreign::forms);
  }

  private static Stream<String> forms(PersonName name) {
    return Stream.of(name.fullName(), name.shortForm());
  }

  private static DelegationId id(SideRecord side) {
    return side.delegation().id();
  }
}
