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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Channel;
import plenum.conference.routing.Edge;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lane;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Live;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.Viewing;

/** What must hold of channels and booths, whoever speaks, interprets, withdraws or falls away. */
class GeneratedInterpretationTest {
  private static final int MEETINGS = 40;
  private static final int STEPS = 220;
  private static final Set<OutletName> CHANNEL = Set.of(OutletName.CHANNEL_A, OutletName.CHANNEL_B);

  private static List<Run> runs = List.of();

  record Run(long seed, List<BoothMoment> moments, List<InterpretationEvent> events) {}

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

  static Run run(long seed) {
    var generator = new BoothGenerator(seed);
    var phones = new PhoneGenerator(seed);
    var meeting = FloorGenerator.open(BoothGenerator.programme(seed));
    var interlock = Interlock.values()[(int) (seed % 3)];
    meeting.does(
        Meeting.sitting(new SeatId("operator")),
        new InterpretationCommand.PlanBooths(BoothGenerator.plan(interlock)));
    var witness = new BoothWitness();
    meeting.journal().forEach(witness::sees);
    var moments = new ArrayList<BoothMoment>();
    var happened = new ArrayList<InterpretationEvent>();
    var lanes = Lanes.NONE;
    for (int step = 0; step < STEPS; step++) {
      meeting.later(generator.pause());
      var asked = generator.asked(meeting.conference(), meeting.now());
      if (meeting.asks(asked.actor(), asked.command()) instanceof Decision.Accepted(var events)) {
        events.forEach(witness::sees);
        events.forEach(phones::sees);
        events.stream()
            .filter(InterpretationEvent.class::isInstance)
            .map(InterpretationEvent.class::cast)
            .forEach(happened::add);
      }
      phones
          .asked(meeting.conference())
          .map(one -> meeting.asks(one.actor(), one.command()))
          .ifPresent(decision -> {
            if (decision instanceof Decision.Accepted(var events)) {
              events.forEach(witness::sees);
              events.forEach(phones::sees);
            }
          });
      witness.settles(meeting.conference());
      if (asked.command() instanceof InterpretationCommand.PlanBooths) {
        witness.out.keySet().removeIf(seat -> !meeting.conference().interpretation().isOnAir(seat));
      }
      var live = generator.live(meeting.conference(), phones.ears(), lanes);
      lanes = lanes.follow(meeting.conference(), live, meeting.now());
      live = live.with(live.ears().with(lanes));
      moments.add(moment(meeting, live, witness, phones));
      lanes = settled(meeting, live, moments, witness, phones, lanes);
    }
    return new Run(seed, moments, happened);
  }

  /** The same meeting at the moment at which something is due to leave, as the clock would ask. */
  private static Lanes settled(
      Meeting meeting,
      Live live,
      List<BoothMoment> moments,
      BoothWitness witness,
      PhoneGenerator phones,
      Lanes lanes) {
    if (lanes.due().isEmpty() || moments.size() % 2 == 0) {
      return lanes;
    }
    var due = lanes.due().get();
    meeting.later(Duration.between(meeting.now(), due));
    var next = lanes.follow(meeting.conference(), live, meeting.now());
    var then = live.with(live.ears().with(next));
    moments.add(moment(meeting, then, witness, phones));
    return next;
  }

  private static BoothMoment moment(
      Meeting meeting, Live live, BoothWitness witness, PhoneGenerator phones) {
    return new BoothMoment(
        meeting.conference(),
        live,
        Routing.of(meeting.conference(), live),
        Map.copyOf(witness.out),
        phones.admitted(),
        meeting.now());
  }

  private static void everyMoment(Consumer<BoothMoment> check) {
    everyMoment(runs(), check);
  }

  static void everyMoment(List<Run> runs, Consumer<BoothMoment> check) {
    for (var run : runs) {
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
            .ears()
            .forEach(page ->
                channelEdges(page.reception())
                    .forEach(edge -> {
                      var sender = moment.sender(edge);
                      var into = moment.out().get(sender.id());
                      assertThat(into).as("%s is off the air", sender.id()).isNotNull();
                      if (page.booth().isEmpty()) {
                        assertThat(into.into()).isEqualTo(moment.language(page));
                      } else {
                        assertThat(Optional.of(into.into()))
                            .isEqualTo(moment.routing().relays().get(page.seat().id()).channel());
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
            .ears()
            .forEach(page ->
                channelEdges(page.reception())
                    .forEach(edge -> assertThat(moment.sender(edge)).isNotEqualTo(page.seat()))));
  }

  @Test
  void whoever_has_chosen_the_original_gets_no_channel() {
    everyMoment(moment ->
        moment
            .ears()
            .filter(page -> page.booth().isEmpty())
            .filter(page -> page.choice().mode() == Hearing.Mode.ORIGINAL)
            .forEach(page -> assertThat(channelEdges(page.reception())).isEmpty()));
  }

  @Test
  void the_floor_is_there_for_everybody_but_who_asked_for_the_interpretation_alone_and_has_it() {
    everyMoment(moment ->
        moment
            .ears()
            .filter(page -> !moment.routing().carriesFloor(page.reception()))
            .forEach(page -> {
              assertThat(page.choice().mode()).isEqualTo(Hearing.Mode.INTERPRETATION);
              assertThat(channelEdges(page.reception())).hasSize(1);
            }));
  }

  @Test
  void who_is_spoken_to_in_their_language_hears_the_floor_alone_once_the_fade_is_over() {
    everyMoment(moment ->
        moment
            .ears()
            .filter(page -> page.booth().isEmpty())
            .filter(page -> spokenTo(moment, page))
            .forEach(page -> {
              assertThat(moment.routing().carriesFloor(page.reception())).isTrue();
              if (lane(moment, page).until().isEmpty()) {
                assertThat(channelEdges(page.reception())).isEmpty();
              }
            }));
  }

  private static boolean spokenTo(BoothMoment moment, BoothMoment.Ear ear) {
    return moment
        .routing()
        .channels(moment.room(ear.seat().id()))
        .spoken()
        .filter(moment.language(ear)::equals)
        .isPresent();
  }

  private static Lane lane(BoothMoment moment, BoothMoment.Ear ear) {
    return moment
        .live()
        .ears()
        .lanes()
        .lane(new Channel(moment.room(ear.seat().id()), moment.language(ear)));
  }

  @Test
  void who_is_not_spoken_to_in_their_language_has_the_booth_at_once() {
    everyMoment(moment ->
        moment
            .ears()
            .filter(page -> page.booth().isEmpty())
            .filter(page -> page.choice().mode() != Hearing.Mode.ORIGINAL)
            .filter(page -> Medium.of(moment.language(page)) == Medium.VOICE)
            .filter(page -> !spokenTo(moment, page))
            .filter(page -> !isOut(moment, page))
            .forEach(page -> {
              var ready =
                  moment.out().entrySet().stream()
                      .filter(out -> out.getValue().ended().isEmpty())
                      .filter(out -> out.getValue().into().equals(moment.language(page)))
                      .map(Map.Entry::getKey)
                      .filter(seat -> carries(moment, seat, page.seat()))
                      .collect(Collectors.toSet());
              var heard =
                  channelEdges(page.reception())
                      .map(moment::sender)
                      .map(Seat::id)
                      .filter(ready::contains)
                      .toList();
              assertThat(heard.isEmpty()).as("ready %s", ready).isEqualTo(ready.isEmpty());
            }));
  }

  /** Whether it is their own seat that is heard there: by the phone beside it nobody is. */
  private static boolean isOut(BoothMoment moment, BoothMoment.Ear ear) {
    return moment
        .routing()
        .channels(moment.room(ear.seat().id()))
        .of(moment.language(ear))
        .interpreter()
        .filter(ear.seat().id()::equals)
        .isPresent();
  }

  /** Whether all is well with this interpreter's line and where they sit. */
  private static boolean carries(BoothMoment moment, SeatId seat, Seat listener) {
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
            .ears()
            .forEach(page ->
                Stream.of(
                        OutletName.CHANNEL_A,
                        OutletName.CHANNEL_B,
                        OutletName.PARTNER_SOUND,
                        OutletName.PARTNER_OR_SIGN)
                    .flatMap(outlet -> page.reception().edge(outlet).stream())
                    .forEach(edge ->
                        assertThat(moment.room(moment.sender(edge).id()))
                            .isEqualTo(moment.room(page.seat().id())))));
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
                  .filter(page -> page.reception().sources().contains(voice))
                  .forEach(page -> {
                    assertThat(page.reception().floor().sources())
                        .as("the floor of %s has %s", page.seat().id(), seat)
                        .doesNotContain(voice);
                    assertThat(moment.booth(own).orElseThrow().partnerOf(seat))
                        .contains(page.seat().id());
                    assertThat(channelEdges(page.reception()).map(Edge::source))
                        .doesNotContain(voice);
                  });
            }));
  }

  @Test
  void what_is_said_to_the_partner_reaches_no_phone() {
    everyMoment(moment -> {
      var voices = Voices.of(moment.conference()).microphones();
      moment
          .phones()
          .flatMap(phone -> phone.reception().sources().stream())
          .map(source -> moment.sender(new Edge(source, OutletName.FLOOR_1.layer())).id())
          .filter(moment.live().ears().talkback()::contains)
          .forEach(seat -> assertThat(voices).contains(seat));
    });
  }

  @Test
  void a_phone_hears_only_once_it_was_let_in_beside_a_seat_that_is_in_the_meeting() {
    everyMoment(moment -> {
      var heard =
          moment
              .phones()
              .map(ear -> listener(ear.phone().orElseThrow()))
              .collect(Collectors.toSet());
      var may =
          moment.live().ears().phones().values().stream()
              .map(GeneratedInterpretationTest::listener)
              .filter(moment.admitted()::contains)
              .filter(one -> moment.conference().inPlenary(one.seat()))
              .filter(_ -> moment.conference().phase().receives())
              .collect(Collectors.toSet());
      assertThat(heard).isEqualTo(may);
    });
  }

  private static PhoneGenerator.Listener listener(PhoneEar phone) {
    return new PhoneGenerator.Listener(phone.seat(), phone.device());
  }

  @Test
  void nothing_from_behind_a_sealed_door_and_no_picture_reaches_a_phone() {
    everyMoment(moment ->
        moment
            .phones()
            .forEach(phone -> {
              assertThat(CHANNEL).containsAll(phone.reception().edges().keySet());
              assertThat(phone.reception().stage()).isEmpty();
              assertThat(phone.reception().head()).isEmpty();
              assertThat(phone.reception().floor().room()).isEqualTo(Routing.PLENARY);
              assertThat(phone.reception().sources())
                  .allSatisfy(source -> {
                    assertThat(source.kind()).isEqualTo(SourceKind.MICROPHONE);
                    var sender = moment.sender(new Edge(source, OutletName.FLOOR_1.layer()));
                    assertThat(moment.room(sender.id())).isEqualTo(Routing.PLENARY);
                    assertThat(sender).isNotEqualTo(phone.seat());
                  });
            }));
  }

  /** Whoever asks for a channel by a language cannot ask for one of another room. */
  @Test
  void who_watches_in_a_language_has_it_from_the_plenary_and_nothing_while_the_seat_is_withdrawn() {
    var channels = new AtomicInteger();
    everyMoment(moment ->
        viewers(moment)
            .forEach((viewing, reception) -> {
              assertThat(moment.room(viewing.as().orElseThrow())).isEqualTo(Routing.PLENARY);
              reception
                  .edge(OutletName.FLOOR_1)
                  .map(moment::sender)
                  .ifPresent(sender -> {
                    channels.incrementAndGet();
                    assertThat(moment.room(sender.id())).isEqualTo(Routing.PLENARY);
                    assertThat(Optional.of(moment.out().get(sender.id()).into()))
                        .isEqualTo(viewing.language());
                  });
            }));
    assertThat(channels).hasPositiveValue();
  }

  private static Map<Viewing, Reception> viewers(BoothMoment moment) {
    var viewers = new HashMap<Viewing, Reception>();
    moment
        .routing()
        .receptions()
        .forEach((receiver, reception) -> {
          if (receiver instanceof Receiver.Viewer(var id)) {
            viewers.put(moment.live().viewers().get(id), reception);
          }
        });
    return viewers;
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

  private static Optional<SeatId> speaker(BoothMoment moment, SeatId listener) {
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
        moment.phones().forEach(phone -> count(phone, counts));
        moment.live().ears().phones().values().stream()
            .filter(phone -> moment.admitted().contains(listener(phone)))
            .filter(phone -> moment.conference().roomOf(phone.seat()).isPresent())
            .forEach(_ -> count(counts, "phone behind a sealed door"));
      }
    }
    assertThat(counts.keySet())
        .containsAll(
            Stream.of(InterpretationEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("BoothsPlanned"))
                .toList())
        .contains("fading", "sealed", "relay", "relay of a relay", "no floor", "partner")
        .contains("phone behind a sealed door", "phone on a channel", "phone on the floor");
  }

  private static void count(
      BoothMoment moment, BoothMoment.Ear page, TreeMap<String, Integer> counts) {
    var carried = channelEdges(page.reception()).count();
    if (carried == 2) {
      count(counts, "fading");
    }
    if (carried > 0 && moment.room(page.seat().id()) != Routing.PLENARY) {
      count(counts, "sealed");
    }
    if (!moment.routing().carriesFloor(page.reception())) {
      count(counts, "no floor");
    }
    if (page.reception().edge(OutletName.PARTNER_SOUND).isPresent()) {
      count(counts, "partner");
    }
    var heard = moment.routing().relays().get(page.seat().id());
    if (heard != null && heard.degree() > 0) {
      count(counts, heard.degree() > 1 ? "relay of a relay" : "relay");
    }
  }

  private static void count(BoothMoment.Ear phone, TreeMap<String, Integer> counts) {
    count(
        counts,
        channelEdges(phone.reception()).findAny().isPresent()
            ? "phone on a channel"
            : "phone on the floor");
  }

  private static void count(TreeMap<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
