package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.InterpretationView.SignView;

/** Who asks for signs; what then comes to their page is the routing's part. */
class SignsTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen delegate;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    var signs = new Booth(new BoothId("signs"), List.of("ase"), List.of(), List.of());
    var plan = new BoothPlan(List.of(signs), Interlock.INTERLOCK, Optional.empty());
    var done = meeting.ask(new InterpretationCommand.PlanBooths(plan), House.CONVENER).join();
    assertThat(done).isInstanceOf(Meeting.Reply.Done.class);
    house.inside(meeting, Tables.HEAD); // who lets the delegate in
    delegate = house.inside(meeting, Tables.DELEGATE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Map<SeatId, String> wishes() {
    return meeting.look(_ -> meeting.lines().live().ears().signs()).join();
  }

  @Test
  void a_page_is_told_of_sign_languages_apart_from_what_can_be_heard() {
    var interpretation = delegate.own().interpretation();
    assertThat(interpretation.signs()).isEqualTo(Map.of("ase", new SignView(Optional.empty())));
    assertThat(interpretation.channels()).isEmpty();
  }

  @Test
  void what_a_page_wants_to_see_counts_until_it_wants_it_no_more() {
    delegate.ok(id -> new FromPage.ShowSigns(id, Optional.of("ase")));
    assertThat(wishes()).isEqualTo(Map.of(Tables.DELEGATE, "ase"));
    delegate.ok(id -> new FromPage.ShowSigns(id, Optional.empty()));
    assertThat(wishes()).isEmpty();
  }

  @Test
  void who_leaves_leaves_no_wish_to_whoever_sits_there_next() {
    delegate.ok(id -> new FromPage.ShowSigns(id, Optional.of("ase")));
    delegate.tell(FromPage.Leave::new);
    delegate.awaitEnd();
    house.settle();
    assertThat(wishes()).isEmpty();
  }

  @Test
  void a_language_that_nobody_signs_is_refused_and_so_is_one_that_is_heard() {
    for (var strange : List.of("fsl", "en")) {
      assertThat(delegate.refusal(id -> new FromPage.ShowSigns(id, Optional.of(strange))))
          .isEqualTo("nobody-interprets");
    }
    assertThat(wishes()).isEmpty();
  }
}
