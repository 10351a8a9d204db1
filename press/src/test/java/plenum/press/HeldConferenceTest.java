package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Programme;
import plenum.conference.role.Capacity;
import plenum.press.archive.Entry;
import plenum.press.archive.Form;
import plenum.press.archive.HeldConference;
import plenum.press.archive.Pass;
import plenum.press.archive.Reader;
import plenum.press.news.Attendee;
import plenum.press.news.Party;

/** The record of a closed conference as an entry of the archive. */
class HeldConferenceTest {
  private final Entry entry =
      HeldConference.entry(Meetings.held(Meetings.programme()).record(), "7", "desk").orElseThrow();

  @Test
  void it_has_a_text_in_each_language_of_the_conference() {
    assertThat(entry.languages()).containsExactly("en", "vi");
    assertThat(entry.form()).isEqualTo(Form.CONFERENCE);
    assertThat(entry.id()).isEqualTo("conference:tides");
  }

  @Test
  void it_was_held_on_the_day_of_the_hosts_city() {
    assertThat(entry.date()).contains(LocalDate.of(2026, 3, 13));
  }

  @Test
  void it_names_sides_bodies_and_places_in_each_language() {
    assertThat(entry.in("vi").meeting().sides())
        .extracting(Party::name)
        .containsExactly("Văn phòng Duyên hải Orrin", "Ban Hoa tiêu Velde");
    assertThat(entry.in("en").meeting().sides().getFirst().bodies())
        .containsExactly("Department of Tides", "Orrin Harbour Service");
    assertThat(entry.in("en").meeting().sides().getFirst().place()).isEqualTo("Orrin Haven");
    assertThat(entry.in("vi").headline()).isEqualTo("Bảng thủy triều cho các cảng nhỏ");
  }

  @Test
  void it_names_who_was_there_for_a_side_and_who_chaired() {
    assertThat(entry.leading().meeting().people())
        .filteredOn(Attendee::chaired)
        .extracting(Attendee::name)
        .containsExactly("Edda Quarn", "Rolf Ynderdal");
    assertThat(entry.leading().meeting().people())
        .extracting(Attendee::name)
        .contains("Mirel Ostag")
        .doesNotContain("Tam Orley", "Pia Torsk");
  }

  @Test
  void it_is_for_its_convener_and_its_sides() {
    assertThat(mayRead(HeldConference.convener("desk"))).isTrue();
    assertThat(mayRead(HeldConference.of(Meetings.ID, Meetings.VELDE, Capacity.SECRETARY)))
        .isTrue();
    assertThat(mayRead(HeldConference.convener("another"))).isFalse();
    assertThat(mayRead(HeldConference.of(Meetings.ID, Meetings.VELDE, Capacity.OPERATOR)))
        .isFalse();
    assertThat(Reader.OF_WHAT_IS_OPEN.mayRead(entry.seal())).isFalse();
  }

  @Test
  void a_trial_and_a_rehearsal_never_reach_the_archive() {
    for (var kind : Set.of(Kind.TRIAL, Kind.REHEARSAL)) {
      var real = Meetings.programme();
      var other =
          new Programme(Meetings.heading(kind), real.delegations(), real.persons(), real.seats());
      assertThat(HeldConference.entry(Meetings.held(other).record(), "7", "desk")).isEmpty();
    }
  }

  private boolean mayRead(Pass pass) {
    return new Reader(Set.of(pass)).mayRead(entry.seal());
  }
}
