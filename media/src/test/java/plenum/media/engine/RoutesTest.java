package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.media.forward.Admission;

class RoutesTest {
  @Test
  void a_microphone_in_two_rooms_is_refused_by_its_number_and_theirs() {
    var floors =
        Map.of(
            0, new Admission(List.of(101, 102), 0),
            7, new Admission(List.of(103), 103),
            3, new Admission(List.of(104, 102), 104));
    assertThatThrownBy(() -> new Routes(1, floors, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A microphone is admitted to one room at most, but 102 is to rooms 0 and 3");
  }

  @Test
  void a_conference_of_one_floor_has_it_in_the_plenary() {
    var routes = new Routes(1, List.of(101, 102), 102, Map.of());
    assertThat(routes.floors())
        .containsExactly(Map.entry(Routes.PLENARY, new Admission(List.of(101, 102), 102)));
    assertThat(new Feed.Floor(2)).isEqualTo(new Feed.Floor(Routes.PLENARY, 2));
  }

  @Test
  void in_a_room_that_is_not_named_nobody_may_be_heard() {
    var routes = new Routes(1, List.of(101), 101, Map.of());
    assertThat(routes.floor(4)).isEqualTo(Admission.NOBODY);
  }
}
