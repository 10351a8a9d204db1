package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Channel;
import plenum.conference.routing.Edge;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lane;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Live;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;

/** What must hold of channels and booths, whoever speaks, interprets, withdraws or falls away. */
class GeneratedInterpretationTest {
  private static final int MEETINGS = 40;
  private static final int STEPS = 220;
  private static final Set<OutletName> CHANNEL = Set.of(OutletName.CHANNEL_A, OutletName.CHANNEL_B);

  private static List<Run> runs = List.of();

  /** A moment, with what is on the channels of every room. */
  private record Moment(
      Conference conference,
      Live live,
      Routing routing,
      Map<SeatId, BoothWitness.Out> out,
      Instant now) {
    Stream<Map.Entry<Seat, Reception>> pages() {
      return routing.receptions().entrySet().stream()
          .filter(entry -> entry.getKey() instanceof Receiver.Page)
          .map(entry ->
              Map.entry(
                  conference.seat(((Receiver.Page) entry.getKey()).seat()).orElseThrow(),
                  entry.getValue()));
    }

    Seat sender(Edge edge) {
      return conference.programme().seats().stream()
          .filter(seat -> seat.number() == edge.source().seatNumber())
          .findFirst()
          .orElseThrow();
    }

    int room(SeatId seat) {
      return conference.roomNumber(seat).orElseThrow();
    }

    Hearing choice(Seat seat) {
      return live.ears().choices().getOrDefault(seat.id(), Hearing.DEFAULT);
    }

    Optional<Booth> booth(Seat seat) {
      return conference.interpretation().plan().of(seat.id());
    }

    /** Of a listener who is no interpreter. */
    String language(Seat seat) {
      return choice(seat).language().orElseGet(() -> conference.languageOf(seat.id()));
    }
  }

  private record Run(long seed, List<Moment> moments, List<InterpretationEvent> events) {}

  @AfterAll
  static void forget() {
    runs = List.of();
  }

  private static List<Run> runs() {
    if (runs.isEmpty()) {
      runs = LongStream.range(0, MEETINGS).mapToObj(GeneratedInterpretationTest::run).toList();
    }
    return runs;
  }

  private static Run run(long seed) {
    var generator = new BoothGenerator(seed);
    var meeting = FloorGenerator.open(BoothGenerator.programme(seed));
    var interlock = Interlock.values()[(int) (seed % 3)];
    meeting.does(
        Meeting.sitting(new SeatId("operator")),
        new InterpretationCommand.PlanBooths(BoothGenerator.plan(interlock)));
    var witness = new BoothWitness();
    meeting.journal().forEach(witness::sees);
    var moments = new ArrayList<Moment>();
    var happened = new ArrayList<InterpretationEvent>();
    var lanes = Lanes.NONE;
    for (int step = 0; step < STEPS; step++) {
      meeting.later(generator.pause());
      var asked = generator.asked(meeting.conference(), meeting.now());
      if (meeting.asks(asked.actor(), asked.command()) instanceof Decision.Accepted(var events)) {
        events.forEach(witness::sees);
        events.stream()
            .filter(InterpretationEvent.class::isInstance)
            .map(InterpretationEvent.class::cast)
            .forEach(happened::add);
      }
      witness.settles(meeting.conference());
      if (asked.command() instanceof InterpretationCommand.PlanBooths) {
        witness.out.keySet().removeIf(seat -> !meeting.conference().interpretation().isOnAir(seat));
      }
      var live = generator.live(meeting.conference(), lanes);
      lanes = lanes.follow(meeting.conference(), live, meeting.now());
      live = live.with(live.ears().with(lanes));
      moments.add(moment(meeting, live, witness));
      lanes = settled(meeting, live, moments, witness, lanes);
    }
    return new Run(seed, moments, happened);
  }

  /** The same meeting at the moment at which something is due to leave, as the clock would ask. */
  private static Lanes settled(
      Meeting meeting, Live live, List<Moment> moments, BoothWitness witness, Lanes lanes) {
    if (lanes.due().isEmpty() || moments.size() % 2 == 0) {
      return lanes;
    }
    var due = lanes.due().get();
    meeting.later(Duration.between(meeting.now(), due));
    var next = lanes.follow(meeting.conference(), live, meeting.now());
    var then = live.with(live.ears().with(next));
    moments.add(moment(meeting, then, witness));
    return next;
  }

  private static Moment moment(Meeting meeting, Live live, BoothWitness witness) {
    return new Moment(
        meeting.conference(),
        live,
        Routing.of(meeting.conference(), live),
        Map.copyOf(witness.out),
        meeting.now());
  }

  private static void everyMoment(Consumer<Moment> check) {
    for (var run : runs()) {
      for (int i = 0; i < run.moments().size(); i++) {
        try {
          check.accept(run.moments().get(i));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + run.seed() + ", moment " + i, e);
        }
      }
    }
  }

  private static Stream<Edge> channelEdges(Reception reception) {
    return CHANNEL.stream().flatMap(outlet -> reception.edge(outlet).stream());
  }

  @Test
  void a_channel_never_carries_another_language_than_its_listeners() {
    everyMoment(moment ->
        moment
            .pages()
            .forEach(page ->
                channelEdges(page.getValue())
                    .forEach(edge -> {
                      var sender = moment.sender(edge);
                      var into = moment.out().get(sender.id());
                      assertThat(into).as("%s is off the air", sender.id()).isNotNull();
                      if (moment.booth(page.getKey()).isEmpty()) {
                        assertThat(into.into()).isEqualTo(moment.language(page.getKey()));
                      } else {
                        assertThat(Optional.of(into.into()))
                            .isEqualTo(moment.routing().relays().get(page.getKey().id()).channel());
                      }
                      into.ended()
                          .ifPresent(
                              at -> assertThat(moment.now()).isBefore(at.plus(Lane.OVERLAP)));
                    })));
  }

  @Test
  void nobody_hears_themselves_on_a_channel() {
    everyMoment(moment ->
        moment
            .pages()
            .forEach(page ->
                channelEdges(page.getValue())
                    .forEach(edge -> assertThat(moment.sender(edge)).isNotEqualTo(page.getKey()))));
  }

  @Test
  void whoever_has_chosen_the_original_gets_no_channel() {
    everyMoment(moment ->
        moment
            .pages()
            .filter(page -> moment.booth(page.getKey()).isEmpty())
            .filter(page -> moment.choice(page.getKey()).mode() == Hearing.Mode.ORIGINAL)
            .forEach(page -> assertThat(channelEdges(page.getValue())).isEmpty()));
  }

  @Test
  void the_floor_is_there_for_everybody_but_who_asked_for_the_interpretation_alone_and_has_it() {
    everyMoment(moment ->
        moment
            .pages()
            .filter(page -> !moment.routing().carriesFloor(page.getValue()))
            .forEach(page -> {
              assertThat(moment.choice(page.getKey()).mode())
                  .isEqualTo(Hearing.Mode.INTERPRETATION);
              assertThat(channelEdges(page.getValue())).hasSize(1);
            }));
  }

  @Test
  void who_is_spoken_to_in_their_language_hears_the_floor_alone_once_the_fade_is_over() {
    everyMoment(moment ->
        moment
            .pages()
            .filter(page -> moment.booth(page.getKey()).isEmpty())
            .filter(page -> spokenTo(moment, page.getKey()))
            .forEach(page -> {
              assertThat(moment.routing().carriesFloor(page.getValue())).isTrue();
              if (lane(moment, page.getKey()).until().isEmpty()) {
                assertThat(channelEdges(page.getValue())).isEmpty();
              }
            }));
  }

  private static boolean spokenTo(Moment moment, Seat seat) {
    return moment
        .routing()
        .channels(moment.room(seat.id()))
        .spoken()
        .filter(moment.language(seat)::equals)
        .isPresent();
  }

  private static Lane lane(Moment moment, Seat seat) {
    return moment
        .live()
        .ears()
        .lanes()
        .lane(new Channel(moment.room(seat.id()), moment.language(seat)));
  }

  @Test
  void who_is_not_spoken_to_in_their_language_has_the_booth_at_once() {
    everyMoment(moment ->
        moment
            .pages()
            .filter(page -> moment.booth(page.getKey()).isEmpty())
            .filter(page -> moment.choice(page.getKey()).mode() != Hearing.Mode.ORIGINAL)
            .filter(page -> !spokenTo(moment, page.getKey()))
            .forEach(page -> {
              var ready =
                  moment.out().entrySet().stream()
                      .filter(out -> out.getValue().ended().isEmpty())
                      .filter(out -> out.getValue().into().equals(moment.language(page.getKey())))
                      .map(Map.Entry::getKey)
                      .filter(seat -> carries(moment, seat, page.getKey()))
                      .collect(Collectors.toSet());
              var heard =
                  channelEdges(page.getValue())
                      .map(moment::sender)
                      .map(Seat::id)
                      .filter(ready::contains)
                      .toList();
              assertThat(heard.isEmpty()).as("ready %s", ready).isEqualTo(ready.isEmpty());
            }));
  }

  /** Whether all is well with this interpreter's line and where they sit. */
  private static boolean carries(Moment moment, SeatId seat, Seat listener) {
    var live = moment.live();
    return moment.conference().roomNumber(seat).isPresent()
        && moment.room(seat) == moment.room(listener.id())
        && live.connected().contains(seat)
        && live.flowing().get(seat).contains(SourceKind.MICROPHONE)
        && !live.ears().talkback().contains(seat)
        && !moment.conference().state(seat).orElseThrow().muted();
  }

  @Test
  void two_sources_are_on_one_channel_for_the_time_of_a_fade_and_no_longer() {
    for (var run : runs()) {
      var since = new HashMap<Channel, Instant>();
      for (var moment : run.moments()) {
        var lanes = moment.live().ears().lanes();
        since.keySet().removeIf(channel -> !isDouble(lanes.lane(channel)));
        lanes
            .byChannel()
            .forEach((channel, lane) -> {
              if (isDouble(lane)) {
                var began = since.computeIfAbsent(channel, _ -> moment.now());
                assertThat(lane.until()).as("seed %d", run.seed()).isPresent();
                assertThat(lane.until().get()).isAfter(moment.now());
                assertThat(moment.now()).isBefore(began.plus(Lane.OVERLAP.multipliedBy(2)));
              }
            });
      }
    }
  }

  private static boolean isDouble(Lane lane) {
    return lane.a().isPresent() && lane.b().isPresent();
  }

  @Test
  void no_channel_leads_from_one_room_to_another() {
    everyMoment(moment ->
        moment
            .pages()
            .forEach(page ->
                Stream.of(
                        OutletName.CHANNEL_A,
                        OutletName.CHANNEL_B,
                        OutletName.PARTNER_SOUND,
                        OutletName.PARTNER_PICTURE)
                    .flatMap(outlet -> page.getValue().edge(outlet).stream())
                    .forEach(edge ->
                        assertThat(moment.room(moment.sender(edge).id()))
                            .isEqualTo(moment.room(page.getKey().id())))));
  }

  @Test
  void who_works_in_a_booth_is_on_the_floor_only_in_a_turn_that_they_render() {
    everyMoment(moment -> {
      var voices = Voices.of(moment.conference()).microphones();
      for (var mix : moment.routing().floors().values()) {
        mix.sources().stream()
            .map(source -> moment.sender(new Edge(source, OutletName.FLOOR_1.layer())))
            .filter(seat -> moment.booth(seat).isPresent())
            .forEach(seat -> assertThat(voices).contains(seat.id()));
      }
    });
  }

  @Test
  void what_is_said_to_the_partner_reaches_the_partner_alone() {
    everyMoment(moment ->
        moment
            .live()
            .ears()
            .talkback()
            .forEach(seat -> {
              var own = moment.conference().seat(seat).orElseThrow();
              var voice = SourceNumber.of(own, SourceKind.MICROPHONE);
              if (Voices.of(moment.conference()).microphones().contains(seat)) {
                return; // has the floor: there is one microphone
              }
              moment
                  .pages()
                  .filter(page -> page.getValue().sources().contains(voice))
                  .forEach(page -> {
                    assertThat(page.getValue().floor().sources())
                        .as("the floor of %s has %s", page.getKey().id(), seat)
                        .doesNotContain(voice);
                    assertThat(moment.booth(own).orElseThrow().partnerOf(seat))
                        .contains(page.getKey().id());
                    assertThat(channelEdges(page.getValue()).map(Edge::source))
                        .doesNotContain(voice);
                  });
            }));
  }

  @Test
  void no_chain_of_relays_closes() {
    everyMoment(moment ->
        moment
            .routing()
            .relays()
            .forEach((listener, heard) -> {
              var seen = new HashSet<SeatId>();
              var at = Optional.of(listener);
              int degree = -1;
              while (at.isPresent()) {
                assertThat(seen.add(at.get())).as("%s hears themselves", listener).isTrue();
                degree++;
                at = speaker(moment, at.get());
              }
              assertThat(heard.degree()).isEqualTo(degree);
            }));
  }

  private static Optional<SeatId> speaker(Moment moment, SeatId listener) {
    return moment
        .routing()
        .relays()
        .get(listener)
        .channel()
        .flatMap(language ->
            moment.routing().channels(moment.room(listener)).of(language).interpreter());
  }

  @Test
  void with_an_interlock_no_second_microphone_goes_out_on_a_channel() {
    everyMoment(moment -> {
      if (moment.conference().interpretation().plan().interlock() == Interlock.NONE) {
        return;
      }
      var out = new HashMap<Channel, SeatId>();
      moment
          .conference()
          .interpretation()
          .consoles()
          .forEach((seat, console) ->
              console
                  .onAir()
                  .map(on -> out.put(new Channel(on.room(), console.into()), seat))
                  .ifPresent(
                      other -> assertThat(seat).as("%s speaks there too", other).isEqualTo(other)));
    });
  }

  @Test
  void a_microphone_does_not_follow_its_interpreter_through_a_door() {
    everyMoment(moment ->
        moment
            .conference()
            .interpretation()
            .consoles()
            .forEach((seat, console) ->
                console
                    .onAir()
                    .map(Console.OnAir::room)
                    .ifPresent(room -> assertThat(moment.room(seat)).isEqualTo(room))));
  }

  @Test
  void meetings_reach_every_event_and_channels_are_heard_so_that_nothing_here_holds_emptily() {
    var counts = new TreeMap<String, Integer>();
    for (var run : runs()) {
      run.events().forEach(event -> count(counts, event.getClass().getSimpleName()));
      for (var moment : run.moments()) {
        moment.pages().forEach(page -> count(moment, page, counts));
      }
    }
    assertThat(counts.keySet())
        .containsAll(
            Stream.of(InterpretationEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("BoothsPlanned"))
                .toList())
        .contains("fading", "sealed", "relay", "relay of a relay", "no floor", "partner");
  }

  private static void count(
      Moment moment, Map.Entry<Seat, Reception> page, TreeMap<String, Integer> counts) {
    var carried = channelEdges(page.getValue()).count();
    if (carried == 2) {
      count(counts, "fading");
    }
    if (carried > 0 && moment.room(page.getKey().id()) != Routing.PLENARY) {
      count(counts, "sealed");
    }
    if (!moment.routing().carriesFloor(page.getValue())) {
      count(counts, "no floor");
    }
    if (page.getValue().edge(OutletName.PARTNER_SOUND).isPresent()) {
      count(counts, "partner");
    }
    var heard = moment.routing().relays().get(page.getKey().id());
    if (heard != null && heard.degree() > 0) {
      count(counts, heard.degree() > 1 ? "relay of a relay" : "relay");
    }
  }

  private static void count(TreeMap<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
