package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorsTest {
  private final Visitors visitors = new Visitors();

  @Test
  void strangers_of_one_address_are_few_and_others_are_unharmed() {
    int in = 0;
    while (visitors.comes("192.0.2.1") && in < 10_000) {
      in++;
    }
    assertThat(in).isEqualTo(Visitors.MOST_STRANGERS);
    assertThat(visitors.mayCome("192.0.2.1")).isFalse();
    assertThat(visitors.comes("192.0.2.2")).isTrue();
  }

  @Test
  void who_has_greeted_makes_room_for_the_next_stranger() {
    int in = 0;
    while (visitors.comes("192.0.2.1") && in < 10_000) {
      visitors.greets("192.0.2.1");
      in++;
    }
    assertThat(in).isEqualTo(Visitors.MOST);
  }

  @Test
  void who_goes_makes_room() {
    for (int i = 0; i < 10 * Visitors.MOST_STRANGERS; i++) {
      assertThat(visitors.comes("192.0.2.1")).isTrue();
      visitors.goes("192.0.2.1", false);
    }
  }
}
