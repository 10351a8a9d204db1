package plenum.conference.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.Samples;

class ProgrammeTest {
  private final Programme sample = Samples.twoSides();
  private final Delegation lanvia = sample.delegations().getFirst();
  private final Seat room = sample.seat(Samples.seat(Samples.LANVIA, "room")).orElseThrow();

  @Test
  void the_sample_has_nothing_wrong() {
    assertThat(sample.problems()).isEmpty();
  }

  @Test
  void an_empty_draft_lacks_things_but_contradicts_nothing() {
    assertThat(Programme.EMPTY.problems()).isNotEmpty();
    assertThat(Programme.EMPTY.contradictions()).isEmpty();
  }

  @Test
  void all_heads_are_chairs_in_the_order_of_the_sides() {
    var turned = sample.with(sample.heading().withOrder(List.of(Samples.MERROW, Samples.LANVIA)));
    assertThat(turned.chairs())
        .containsExactly(
            Samples.seat(Samples.MERROW, "head"), Samples.seat(Samples.LANVIA, "head"));
  }

  @Test
  void a_wrong_zone_is_named_with_its_place() {
    var site = new Site(new SiteId("capital"), lanvia.name(), "Lanvia/Alder");
    assertThat(flaws(sample.with(with(List.of(site), "en", "#1f4e79"))))
        .containsExactly("delegations[lanvia].sites[capital].zone not-a-zone");
  }

  @Test
  void a_wrong_language_and_colour_are_named() {
    assertThat(flaws(sample.with(with(lanvia.sites(), "e_n", "blue"))))
        .containsExactly(
            "delegations[lanvia].language not-a-language",
            "delegations[lanvia].language language-not-offered",
            "delegations[lanvia].colour not-a-colour");
  }

  @Test
  void an_order_without_a_side_is_named() {
    var shorter = sample.with(sample.heading().withOrder(List.of(Samples.LANVIA)));
    assertThat(flaws(shorter)).containsExactly("order order-differs");
  }

  @Test
  void a_person_in_two_seats_is_named() {
    var head = new PersonId("lanvia-1");
    assertThat(flaws(sample.with(with(new Occupant.OnePerson(head)))))
        .containsExactly("seats[lanvia-room].occupant seated-twice");
  }

  @Test
  void a_person_of_another_side_is_named() {
    var stranger = new PersonId("merrow-5");
    assertThat(flaws(sample.with(with(new Occupant.OnePerson(stranger)))))
        .contains("seats[lanvia-room].occupant other-sides-person");
  }

  @Test
  void an_unknown_person_is_named() {
    assertThat(flaws(sample.with(with(new Occupant.OnePerson(new PersonId("nobody"))))))
        .containsExactly("seats[lanvia-room].occupant unknown-person");
  }

  @Test
  void a_second_head_is_named() {
    var second =
        new Seat(
            room.id(), room.number(), room.delegation(), Role.HEAD, room.occupant(), room.site());
    assertThat(flaws(sample.with(second))).containsExactly("seats[lanvia-room].role two-heads");
  }

  @Test
  void a_head_seat_without_the_head_is_named() {
    var other =
        new Delegation(
            lanvia.id(),
            lanvia.name(),
            lanvia.bodies(),
            lanvia.sites(),
            lanvia.language(),
            Optional.of(new PersonId("lanvia-2")),
            lanvia.deputy(),
            lanvia.credit(),
            lanvia.colour());
    assertThat(flaws(sample.with(other)))
        .containsExactly("delegations[lanvia].head head-sits-elsewhere");
  }

  @Test
  void a_missing_translation_is_named() {
    assertThat(flaws(sample.with(heading(Texts.of("en", "Only English"), Duration.ofHours(1)))))
        .containsExactly("subject text-missing");
  }

  @Test
  void a_line_break_in_a_subject_is_named() {
    var subject = Texts.of("en", "Two\nlines").and("vi", "Hai dòng");
    assertThat(flaws(sample.with(heading(subject, Duration.ofHours(1)))))
        .containsExactly("subject.en control-character");
  }

  @Test
  void a_meeting_of_no_length_is_named() {
    assertThat(flaws(sample.with(heading(sample.heading().subject(), Duration.ZERO))))
        .containsExactly("duration duration-out-of-range");
  }

  private static List<String> flaws(Programme programme) {
    return programme.problems().stream().map(one -> one.where() + " " + one.key()).toList();
  }

  private Seat with(Occupant occupant) {
    return new Seat(
        room.id(), room.number(), room.delegation(), room.role(), occupant, room.site());
  }

  private Delegation with(List<Site> sites, String language, String colour) {
    return new Delegation(
        lanvia.id(),
        lanvia.name(),
        lanvia.bodies(),
        sites,
        language,
        lanvia.head(),
        lanvia.deputy(),
        lanvia.credit(),
        colour);
  }

  private Heading heading(Texts subject, Duration duration) {
    var old = sample.heading();
    return new Heading(
        old.purpose(),
        subject,
        old.start(),
        duration,
        old.host(),
        old.order(),
        old.floor(),
        old.kind(),
        old.languages(),
        old.chairing());
  }
}
