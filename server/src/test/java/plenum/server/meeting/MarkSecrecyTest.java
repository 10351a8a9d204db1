package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.event.SealedPart;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.intercom.Intercom;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Live;
import plenum.conference.routing.Routing;
import plenum.journal.EventCodec;
import plenum.wire.Ending;
import plenum.wire.OwnView;
import plenum.wire.WireJson;

/**
 * What a side marks reaches no page of another side, and nothing of the journal that all may read.
 */
class MarkSecrecyTest {
  private static final int COMMANDS = 100;
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final WireJson JSON = new WireJson();
  private static final EventCodec<Event> CODEC = EventShapes.codec();

  @TempDir Path folder;

  private static Programme programme(Random random) {
    Chairing chairing =
        random.nextInt(3) == 0 ? new Chairing.OneSeat(Tables.HEAD) : new Chairing.AllHeads();
    return Tables.programme(2 + random.nextInt(2), chairing, FloorPolicy.CLOSED, Kind.REAL);
  }

  private static Device device(SeatId seat) {
    return new Device(Screen.key(seat.value()), "");
  }

  /** Its note says whose it is, in a word that stands nowhere else. */
  private static MarkSays says(Random random, Conference conference, DelegationId side) {
    var sides = conference.programme().delegations();
    var kind = MarkKind.values()[random.nextInt(MarkKind.values().length)];
    Optional<Whose> whose =
        random.nextBoolean()
            ? Optional.of(new Whose.OfSide(sides.get(random.nextInt(sides.size())).id()))
            : Optional.empty();
    return new MarkSays(kind, whose, secret(side) + random.nextInt(1_000));
  }

  private static String secret(DelegationId side) {
    return "secret of " + side + " no ";
  }

  private static Command command(Random random, Conference conference, Seat seat) {
    var side = seat.delegation().orElseThrow();
    var last = Math.max(1, conference.marks().last());
    return switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          new MarkCommand.MarkMoment(MarkKind.values()[random.nextInt(MarkKind.values().length)]);
      case 3, 4, 5 ->
          new MarkCommand.AmendMark(1 + random.nextInt(last), says(random, conference, side));
      case 6 -> new MarkCommand.WithdrawMark(1 + random.nextInt(last));
      case 7 -> new FloorCommand.Give(seat.id());
      case 8 ->
          new FloorCommand.SetTerms(Terms.of(random.nextBoolean() ? Mode.REQUEST : Mode.FREE));
      case 9 -> new AdmissionCommand.Leave(seat.id(), device(seat.id()).key());
      case 10 -> new AdmissionCommand.Return(seat.id(), device(seat.id()).key());
      default -> new FloorCommand.OpenMicrophone();
    };
  }

  /** Everybody comes, and the meeting is opened. */
  private static List<Asked> beginning(Programme programme) {
    var asked = new ArrayList<Asked>();
    for (Seat seat : programme.seats()) {
      asked.add(
          new Asked(
              new Actor.Seated(seat.id()),
              new AdmissionCommand.Knock(seat.id(), 1, device(seat.id()))));
    }
    for (Seat seat : programme.seats()) {
      var admit = new AdmissionCommand.Admit(seat.id(), device(seat.id()).key());
      var head = new SeatId(seat.delegation().orElseThrow() + "-head");
      asked.add(new Asked(seat.id().equals(head) ? House.CONVENER : new Actor.Seated(head), admit));
    }
    asked.add(new Asked(new Actor.Seated(Tables.HEAD), new ProceedingsCommand.Open()));
    return asked;
  }

  private record Asked(Actor actor, Command command) {}

  private static final class Silent implements Outbox.Line {
    @Override
    public void send(String message) {}

    @Override
    public void close() {}

    @Override
    public void cut() {}
  }

  private static Map<SeatId, Page> pages(Programme programme) {
    var pages = new HashMap<SeatId, Page>();
    for (Seat seat : programme.seats()) {
      var visitor =
          new Page.Visitor(seat.id(), 1, device(seat.id()).key(), "tab", "a browser", "en");
      pages.put(seat.id(), new Page(visitor, new Outbox(new Silent()), JSON));
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void no_page_of_another_side_and_nobody_but_who_leads_it_is_shown_a_mark(int seed) {
    var random = new Random(seed);
    var programme = programme(random);
    var pages = pages(programme);
    var conference =
        after(
            Conference.none(new ConferenceId("c")),
            new Asked(House.CONVENER, new ProgrammeCommand.Convene(programme)),
            NOON);
    for (Asked asked : beginning(programme)) {
      conference = after(conference, asked, NOON);
    }
    int shown = 0;
    for (int step = 0; step < COMMANDS; step++) {
      var now = NOON.plusSeconds(step);
      var seat = programme.seats().get(random.nextInt(programme.seats().size()));
      var asked = new Asked(new Actor.Seated(seat.id()), command(random, conference, seat));
      conference = after(conference, asked, now);
      shown += demanded(conference, pages, now, "seed " + seed + ", step " + step + ", " + asked);
    }
    pages.values().forEach(page -> page.end(Ending.LEFT));
    assertThat(shown).as("seed %d: marks shown to their own side", seed).isPositive();
  }

  private static Conference after(Conference before, Asked asked, Instant now) {
    return switch (Rules.decide(before, asked.command(), asked.actor(), now)) {
      case Decision.Accepted(var events) -> {
        events.forEach(MarkSecrecyTest::isSealed);
        yield before.after(events);
      }
      case Decision.Refused _ -> before;
    };
  }

  private static void isSealed(Event event) {
    var draft = CODEC.draft(event);
    assertThat(draft.body().toString())
        .doesNotContain("secret of", "STATEMENT", "COMMITMENT", "DECISION");
  }

  private static int demanded(
      Conference conference, Map<SeatId, Page> pages, Instant now, String where) {
    var outlook = Outlook.of(conference, now, _ -> Optional.empty());
    var routing = Routing.of(conference, Live.NONE);
    var views = new Views(outlook, new Lines(), Map.of(), routing);
    assertThat(JSON.tree(views.chamber()).toString() + JSON.tree(views.seats(Routing.PLENARY)))
        .as(where)
        .doesNotContain("secret of", "STATEMENT", "COMMITMENT", "DECISION");
    int shown = 0;
    for (Seat seat : conference.programme().seats()) {
      var intercom = new IntercomViews(conference, Intercom.SILENT, Instant.EPOCH);
      var own =
          new OwnViews(outlook, new Lines(), routing, intercom, _ -> false)
              .of(pages.get(seat.id()));
      var side = seat.delegation().orElseThrow();
      assertThat(own.marks().values())
          .as(where)
          .allMatch(mark -> mark.by().startsWith(side.value()));
      assertThat(othersSecrets(conference, side))
          .as(where)
          .noneMatch(JSON.tree(own).toString()::contains);
      if (!outlook.setting().place(seat.id()).orElseThrow().leads()
          || own.where() != OwnView.Where.CHAMBER) {
        assertThat(own.marks()).as(where).isEmpty();
      } else {
        assertThat(own.marks()).as(where).hasSize(conference.marks().of(side).size());
        shown += own.marks().size();
      }
      assertThat(JSON.tree(views.lobby(seat.id())).toString()).doesNotContain("secret of");
    }
    return shown;
  }

  private static List<String> othersSecrets(Conference conference, DelegationId side) {
    return conference.programme().delegations().stream()
        .map(other -> other.id())
        .filter(other -> !other.equals(side))
        .map(MarkSecrecyTest::secret)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void the_journal_gives_the_marks_back_and_nothing_of_them_to_everybody(int seed) {
    var random = new Random(seed);
    var programme = programme(random);
    var house = House.open(folder);
    try {
      var meeting = house.convene(programme);
      for (Asked asked : beginning(programme)) {
        meeting.ask(asked.command(), asked.actor()).join();
      }
      for (int i = 0; i < COMMANDS; i++) {
        house.clock.pass(Duration.ofSeconds(1));
        var seat = programme.seats().get(random.nextInt(programme.seats().size()));
        var now = meeting.look(conference -> conference).join();
        meeting.ask(command(random, now, seat), new Actor.Seated(seat.id())).join();
      }
      var before = meeting.look(Conference::marks).join();
      assertThat(before.all()).as("seed %d", seed).isNotEmpty();
      assertThat(house.journal.entries(meeting.id().value(), 1))
          .as("seed %d", seed)
          .noneMatch(entry -> entry.stored().contains("secret of"))
          .noneMatch(entry -> entry.stored().matches(".*(STATEMENT|COMMITMENT|DECISION).*"));
      house = house.again();
      var again = house.conferences.find(meeting.id().value()).orElseThrow();
      assertThat(again.look(Conference::marks).join()).as("seed %d", seed).isEqualTo(before);
    } finally {
      house.close();
    }
  }

  @Test
  void no_event_with_a_sealed_part_writes_it_for_everybody() {
    for (var type : EventTypes.all()) {
      var components = type.shape().getRecordComponents();
      var sealed =
          Arrays.stream(components)
              .filter(component ->
                  component.getGenericType() instanceof ParameterizedType generic
                      && List.of(generic.getActualTypeArguments()).contains(SealedPart.class))
              .findFirst();
      if (sealed.isPresent()) {
        var draft = CODEC.draft((Event) new Specimen(true).of(type.shape()));
        assertThat(draft.body().has(sealed.get().getName())).as(type.name()).isFalse();
        assertThat(draft.sealed()).as(type.name()).isPresent();
      }
    }
  }
}
