package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.Conference;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

class CaptionsTest {
  private static final SeatId ANNA = new SeatId("photographed-anna");
  private static final SeatId LAM = new SeatId("photographed-lam");
  private static final SeatId ROOM = new SeatId("photographed-room");

  private static Conference conference() {
    var programme = Meetings.programme();
    var heading = programme.heading();
    programme =
        programme.with(
            new Heading(
                heading.purpose(),
                heading.subject(),
                heading.start(),
                heading.duration(),
                heading.host(),
                heading.order(),
                heading.floor(),
                heading.kind(),
                List.of("en", "vi", "zh", "ru", "fr", "pl"),
                heading.chairing()));
    programme =
        seated(
            programme,
            ANNA,
            Map.of(
                "en", new PersonName("Anna Vell", "Vell", "Director", "River Office"),
                "zh", new PersonName("安娜·维尔", "维尔", "局长", "河流局"),
                "ru", new PersonName("Анна Велл", "Велл", "директор", "Речное управление")));
    programme =
        seated(
            programme,
            LAM,
            Map.of(
                "en", new PersonName("Lam Thu", "Thu", "Chair", "Delta Board"),
                "vi", new PersonName("Lâm Thu", "Thu", "", "Ban Châu thổ")));
    var room = new Occupant.Room(Texts.of("en", "River Room"), List.of(new PersonId("p-" + ANNA)));
    programme = programme.with(draft(ROOM, room).numbered(93));
    return Conference.none(new ConferenceId("river"))
        .after(new ProgrammeEvent.Convened(programme, "convener"));
  }

  private static Programme seated(Programme programme, SeatId seat, Map<String, PersonName> names) {
    var person = new Person(new PersonId("p-" + seat), Optional.of(Meetings.VELDE), names);
    var occupant = new Occupant.OnePerson(person.id());
    return programme.with(person).with(draft(seat, occupant).numbered(seat.equals(ANNA) ? 91 : 92));
  }

  private static SeatDraft draft(SeatId seat, Occupant occupant) {
    return new SeatDraft(
        seat, Optional.of(Meetings.VELDE), Role.DELEGATE, occupant, Optional.empty());
  }

  private static String caption(String language, SeatId... sitters) {
    return Captions.of(conference(), List.of(sitters)).get(language).plain();
  }

  @Test
  void a_person_is_named_with_title_and_body_at_the_event() {
    assertThat(caption("en", ANNA)).isEqualTo("Anna Vell, Director, River Office, at the event.");
    assertThat(caption("zh", ANNA)).isEqualTo("河流局局长安娜·维尔在活动现场。");
    assertThat(caption("ru", ANNA))
        .isEqualTo("Анна Велл, директор, Речное управление, на мероприятии.");
  }

  @Test
  void heads_side_by_side_are_named_in_their_order() {
    assertThat(caption("en", LAM, ANNA))
        .isEqualTo(
            "Lam Thu, Chair, Delta Board; and Anna Vell, Director, River Office, at the event.");
  }

  @Test
  void of_a_room_and_of_what_was_brought_it_says_only_that() {
    assertThat(caption("en", ROOM)).isEqualTo("At the event.");
    assertThat(caption("vi")).isEqualTo("Tại sự kiện.");
    assertThat(caption("fr")).isEqualTo("Lors de l’événement.");
  }

  @Test
  void what_nobody_supplied_in_a_language_is_a_gap_there() {
    var line = Captions.of(conference(), List.of(LAM)).get("vi");
    assertThat(line.plain())
        .isEqualTo("Lâm Thu, [thiếu chức danh: Lâm Thu], Ban Châu thổ, tại sự kiện.");
    assertThat(line.complete()).isFalse();
    assertThat(caption("vi", ANNA)).startsWith("[thiếu họ tên: ");
  }

  @Test
  void only_whole_captions_are_laid_down_by_themselves() {
    assertThat(Captions.whole(conference(), List.of(LAM)).byLanguage()).containsOnlyKeys("en");
    assertThat(Captions.whole(conference(), List.of(ANNA)).byLanguage())
        .containsOnlyKeys("en", "zh", "ru");
  }

  @Test
  void a_language_without_words_has_no_caption() {
    assertThat(Captions.of(conference(), List.of(ANNA)))
        .containsOnlyKeys("en", "vi", "zh", "ru", "fr");
  }
}
