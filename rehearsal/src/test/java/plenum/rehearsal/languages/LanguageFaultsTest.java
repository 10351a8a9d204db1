package plenum.rehearsal.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenum.rehearsal.rules.Fault;
import plenum.wire.Outlet;

class LanguageFaultsTest {
  @Test
  void of_a_meeting_that_went_well_every_fault_but_that_of_what_never_was_is_noticed() {
    var planted = LanguageFaults.planted(Talk.whole().matter());
    assertThat(planted).hasSize(10);
    assertThat(planted)
        .filteredOn(fault -> !fault.noticed())
        .extracting(Fault::what)
        .containsExactly("a change of the speaker's language was taken out");
    assertThat(planted)
        .filteredOn(Fault::noticed)
        .allSatisfy(fault -> assertThat(fault.example()).as("%s", fault).isNotEmpty());
  }

  @Test
  void an_interpreters_mistake_is_noticed_where_it_was_made_and_nowhere_else() {
    var made =
        Talk.whole().hears(Talk.LISTENER, Outlet.CHANNEL_A, Talk.OTHER_HEAD, "zh", 50, 52).matter();
    assertThat(LanguageFaults.made(made.during(Talk.span(49, 53))).noticed()).isTrue();
    assertThat(LanguageFaults.made(made.during(Talk.span(53, 60))).noticed()).isFalse();
  }
}
