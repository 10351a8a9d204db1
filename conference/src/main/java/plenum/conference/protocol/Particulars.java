package plenum.conference.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/**
 * Whom and what a line is about; which parts it has, its kind says.
 *
 * @param who whom it happened to, or who did it
 * @param by the chair in whose right it was done, or the interpreter who handed over
 * @param people several at once
 * @param person whose word was marked
 * @param number of a proposal or a roll call
 * @param how the name of the right, of the end of a turn, of what was asked for, or of the mark
 * @param lasted how long they spoke themselves; an interpreter's time is not counted
 * @param language BCP 47
 */
public record Particulars(
    Optional<Who> who,
    Optional<Who> by,
    List<Who> people,
    Optional<DelegationId> side,
    Optional<PersonId> person,
    Optional<Topic> topic,
    Optional<Integer> number,
    Optional<Headcount> headcount,
    Optional<Enum<?>> how,
    Optional<Duration> lasted,
    Optional<String> language) {

  static final Particulars NONE =
      new Particulars(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Particulars {
    people = List.copyOf(people);
  }

  Particulars who(Who seat) {
    return with(Optional.of(seat), by, people, side, person, topic, number, how);
  }

  Particulars by(Optional<Who> chair) {
    return with(who, chair, people, side, person, topic, number, how);
  }

  Particulars people(List<Who> several) {
    return with(who, by, several, side, person, topic, number, how);
  }

  Particulars side(Optional<DelegationId> delegation) {
    return with(who, by, people, delegation, person, topic, number, how);
  }

  Particulars person(Optional<PersonId> named) {
    return with(who, by, people, side, named, topic, number, how);
  }

  Particulars topic(Optional<Topic> of) {
    return with(who, by, people, side, person, of, number, how);
  }

  Particulars number(int of) {
    return with(who, by, people, side, person, topic, Optional.of(of), how);
  }

  Particulars how(Optional<? extends Enum<?>> way) {
    return with(who, by, people, side, person, topic, number, way.map(it -> it));
  }

  Particulars headcount(Headcount count) {
    return new Particulars(
        who, by, people, side, person, topic, number, Optional.of(count), how, lasted, language);
  }

  Particulars lasted(Optional<Duration> time) {
    return new Particulars(
        who, by, people, side, person, topic, number, headcount, how, time, language);
  }

  Particulars language(Optional<String> tag) {
    return new Particulars(
        who, by, people, side, person, topic, number, headcount, how, lasted, tag);
  }

  private Particulars with(
      Optional<Who> seat,
      Optional<Who> chair,
      List<Who> several,
      Optional<DelegationId> delegation,
      Optional<PersonId> named,
      Optional<Topic> of,
      Optional<Integer> numbered,
      Optional<Enum<?>> way) {
    return new Particulars(
        seat, chair, several, delegation, named, of, numbered, headcount, way, lasted, language);
  }
}
