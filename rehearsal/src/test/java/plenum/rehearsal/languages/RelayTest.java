package plenum.rehearsal.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.wire.Outlet;

/** Three languages: a booth into English, and one into Russian that knows no Vietnamese. */
class RelayTest {
  private static Talk talk() {
    return new Talk()
        .cast("v-head", "vi")
        .cast("r-listener", "ru")
        .cast("english", "vi")
        .cast("russian", "vi")
        .says(
            0,
            "booths-planned",
            "{'plan':{'booths':["
                + "{'id':'one','into':['en'],'from':['vi','ru'],'seats':['english']},"
                + "{'id':'two','into':['ru'],'from':['en'],'seats':['russian']}],"
                + "'interlock':'INTERLOCK','pivot':'en'}}")
        .floor(0, "v-head")
        .says(5, "went-on-air", "{'seat':'english'}")
        .says(6, "went-on-air", "{'seat':'russian'}");
  }

  private static Talk heard() {
    return talk()
        .heardByAll("v-head", "vi", 0.1, 60)
        .hears("russian", Outlet.CHANNEL_A, "english", "en", 5.1, 60)
        .hears("r-listener", Outlet.CHANNEL_A, "russian", "ru", 6.1, 60);
  }

  @Test
  void a_booth_that_does_not_know_the_floors_language_has_to_hear_the_pivots() {
    var outcome = heard().judged();
    assertThat(outcome.breaches()).isEmpty();
    assertThat(outcome.count(LanguageRule.RELAY).checks()).isPositive();
    var relayed =
        outcome.changes().stream().filter(Change::relay).map(Change::listener).distinct().toList();
    assertThat(relayed).containsExactly("russian");
  }

  @Test
  void a_relay_that_does_not_come_breaks_its_rule() {
    assertThat(heard().without("russian", Way.CHANNEL).judged().breaches())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rule()).isEqualTo(LanguageRule.RELAY));
  }

  @Test
  void an_ear_turned_to_the_floor_hears_no_channel_and_one_turned_to_a_language_does() {
    var turned = heard().says(30, "ear-turned", "{'seat':'russian','ear':{'is':'of-floor'}}");
    assertThat(turned.judged().breaches())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rule()).isEqualTo(LanguageRule.LANGUAGE));
    var again = "{'seat':'russian','ear':{'is':'relay','language':'en'}}";
    assertThat(turned.says(30, "ear-turned", again).judged().breaches()).isEmpty();
  }

  @Test
  void a_booth_that_is_out_on_the_pivot_hears_the_floor() {
    var own =
        Course.of(
            talk().matter().languages(),
            talk()
                .says(10, "direction-turned", "{'seat':'russian','into':'en'}")
                .matter()
                .journal()
                .lines(),
            java.util.List.of());
    assertThat(own.getLast().due("russian", "vi").channel()).isEqualTo(Optional.empty());
  }
}
