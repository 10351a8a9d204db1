package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.event.EventTypesTest;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.event.PhotographEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Edge;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;

/** What must hold in every meeting, over meetings of random people who do right and wrong. */
class GeneratedMeetingsTest {
  private static final int MEETINGS = 200;
  private static final int COMMANDS = 250;

  /** What other generators reach. */
  private static final List<Class<? extends Event>> ELSEWHERE =
      List.of(
          FloorEvent.class,
          AgendaEvent.class,
          CaucusEvent.class,
          OpeningEvent.class,
          MarkEvent.class,
          StatementEvent.class,
          ReleaseEvent.class,
          MinutesEvent.class,
          RegisterEvent.class,
          InterpretationEvent.class,
          PhoneEvent.class,
          CaptureEvent.class,
          DocumentEvent.class,
          PhotographEvent.PhotographDescribed.class,
          PhotographEvent.PhotographCropped.class,
          PhotographEvent.SittingAsked.class,
          PhotographEvent.SittingAllowed.class,
          PhotographEvent.SittingEnded.class);

  /** One moment: what was asked in which state, and what came of it. */
  private record Moment(
      Generator generator,
      Conference before,
      Generator.Asked asked,
      Decision decision,
      Conference after,
      Witness witness,
      Instant now) {}

  @TestFactory
  Stream<DynamicTest> at_every_moment() {
    var laws =
        new Laws<Moment>()
            .demand(
                "every refusal has a sentence in every language",
                everyRefusalHasASentenceIn(catalogues()))
            .demand(
                "only a side's own leaders let in, turn away and remove",
                GeneratedMeetingsTest::onlyOwnLeadersLetIn)
            .demand(
                "a meeting closes only when every reachable chair has agreed",
                GeneratedMeetingsTest::closesOnlyWhenAgreed)
            .demand(
                "no link that went through other hands opens a side's page",
                GeneratedMeetingsTest::noLinkOfOtherHandsOpens)
            .demand(
                "nobody takes a side over by a link that was used or replaced",
                GeneratedMeetingsTest::nobodyTakesOverByAnOldLink)
            .demand(
                "who takes a side over leaves no seat's link as it was",
                GeneratedMeetingsTest::takingOverRenewsSeatsLinks);
    return laws.tests(() -> everyMoment(laws));
  }

  @TestFactory
  Stream<DynamicTest> in_every_routing() {
    var laws =
        new Laws<Routed>()
            .demand(
                "nobody outside receives or is received",
                it -> nobodyOutsideReceives(it.moment(), it.routing()))
            .demand(
                "guests have no edge where the floor is closed",
                it -> guestsHaveNoEdge(it.moment(), it.routing()))
            .demand(
                "a muted seat has no audio edge",
                it -> mutedSeatsAreSilent(it.moment(), it.routing()))
            .demand(
                "no seat hears its own microphone",
                everyPage((seat, reception, moment) ->
                    demand(
                        !senders(moment, reception.floor().sources()).contains(seat), "own voice")))
            .demand(
                "nobody stands on their own stage",
                everyPage((seat, reception, _) ->
                    demand(reception.stage().filter(seat::equals).isEmpty(), "own stage")))
            .demand(
                "every outlet carries the kind of source it is for",
                everyPage((_, reception, _) -> fits(reception)))
            .demand(
                "no two tiles show the same picture",
                everyPage((_, reception, _) -> noTwoTilesShowTheSame(reception)));
    return laws.tests(() -> everyRouting(laws));
  }

  @Test
  void replaying_the_events_gives_the_same_state() {
    for (long seed = 0; seed < MEETINGS; seed++) {
      var meeting = run(seed, (_, _) -> {});
      var replayed =
          Conference.none(meeting.conference().id()).after(List.copyOf(meeting.journal()));
      assertThat(replayed).as("seed %d", seed).isEqualTo(meeting.conference());
    }
  }

  @Test
  void meetings_reach_every_event_so_that_nothing_here_holds_emptily() {
    var names =
        LongStream.range(0, MEETINGS)
            .boxed()
            .flatMap(seed -> run(seed, (_, _) -> {}).journal().stream())
            .map(event -> EventTypes.of(event).name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.all().stream()
                .filter(type ->
                    ELSEWHERE.stream().noneMatch(kind -> kind.isAssignableFrom(type.shape())))
                .map(EventTypes.EventType::name)
                .filter(name -> !EventTypesTest.FORMER.contains(name))
                .toList());
  }

  private static List<Properties> catalogues() {
    return ReaderLanguages.ALL.stream()
        .map(language -> SentencesTest.catalogue("refusals", language))
        .toList();
  }

  private static Consumer<Moment> everyRefusalHasASentenceIn(List<Properties> catalogues) {
    return moment -> {
      if (moment.decision() instanceof Decision.Refused(var why)) {
        for (var catalogue : catalogues) {
          demand(catalogue.containsKey(why.key()), why.key());
        }
      }
    };
  }

  private static void onlyOwnLeadersLetIn(Moment moment) {
    for (var event : events(moment)) {
      switch (event) {
        case AdmissionEvent.SeatAdmitted(var seat, _, _) -> mayAdmit(moment, seat);
        case AdmissionEvent.SeatTakenOver(var seat, _, _, _) -> mayAdmit(moment, seat);
        case AdmissionEvent.TurnedAway(var seat, _, _) -> mayAdmit(moment, seat);
        case AdmissionEvent.SeatRemoved(var seat, _) -> mayLead(moment, seat);
        default -> {}
      }
    }
  }

  private static void closesOnlyWhenAgreed(Moment moment) {
    if (events(moment).stream().noneMatch(ProceedingsEvent.Closed.class::isInstance)) {
      return;
    }
    var programme = moment.before().programme();
    for (var chair : programme.chairs()) {
      var deputy =
          programme
              .seat(chair)
              .flatMap(Seat::delegation)
              .flatMap(programme::delegation)
              .flatMap(side -> side.deputy());
      var somebody =
          moment.witness().reachable(chair, moment.now())
              || deputy.filter(s -> moment.witness().reachable(s, moment.now())).isPresent();
      assertThat(moment.witness().agreed.contains(chair) || !somebody).as("%s", chair).isTrue();
    }
  }

  private static void noLinkOfOtherHandsOpens(Moment moment) {
    moment
        .witness()
        .handedOut
        .forEach((side, links) -> {
          var state = moment.after().side(side).orElseThrow();
          demand(links.stream().noneMatch(state::opens), side + " is open to who handed out");
        });
  }

  private static void nobodyTakesOverByAnOldLink(Moment moment) {
    for (var event : events(moment)) {
      if (event instanceof LinkEvent.SideTakenOver(var side, var used, var kept, _)) {
        var before = moment.before().side(side).orElseThrow();
        assertThat(before.usedAt(used)).isEmpty();
        assertThat(used).isEqualTo(before.generation());
        assertThat(moment.witness().handedOut.get(side)).contains(used).doesNotContain(kept);
      }
    }
  }

  private static void takingOverRenewsSeatsLinks(Moment moment) {
    for (var event : events(moment)) {
      if (event instanceof LinkEvent.SideTakenOver(var side, _, _, _)) {
        for (var seat : moment.before().programme().seats()) {
          var before = moment.before().state(seat.id()).orElseThrow();
          var after = moment.after().state(seat.id()).orElseThrow();
          assertThat(after.generation() - before.generation())
              .as("%s", seat)
              .isEqualTo(seat.of(side) ? 1 : 0);
          assertThat(after.presence()).isEqualTo(before.presence());
        }
      }
    }
  }

  private static void nobodyOutsideReceives(Moment moment, Routing routing) {
    var inside = moment.witness().inside;
    demand(inside.containsAll(senders(moment, routing.floor().sources())), "floor");
    routing
        .receptions()
        .forEach((receiver, reception) -> {
          demand(!moment.witness().over, "over");
          demand(
              !(receiver instanceof Receiver.Page(var seat)) || inside.contains(seat), "receives");
          demand(inside.containsAll(senders(moment, reception.sources())), "is received");
        });
  }

  private static void guestsHaveNoEdge(Moment moment, Routing routing) {
    var programme = moment.after().programme();
    if (programme.heading().floor() == FloorPolicy.OPEN) {
      return;
    }
    everySender(moment, routing, seat -> programme.seat(seat).orElseThrow().role() != Role.GUEST);
  }

  private static void mutedSeatsAreSilent(Moment moment, Routing routing) {
    senders(moment, routing.floor().sources())
        .forEach(seat -> demand(!moment.witness().muted.contains(seat), "muted"));
  }

  private static void fits(Reception reception) {
    reception.edges().forEach(GeneratedMeetingsTest::fits);
    for (var source : reception.floor().sources()) {
      demand(source.kind() == SourceKind.MICROPHONE, "floor");
    }
  }

  private static void noTwoTilesShowTheSame(Reception reception) {
    var tiles = OutletName.TILES.stream().flatMap(tile -> reception.edge(tile).stream()).toList();
    demand(tiles.size() == tiles.stream().distinct().count(), "tiles");
  }

  private static void fits(OutletName outlet, Edge edge) {
    var kind = outlet == OutletName.SLIDES ? SourceKind.SLIDES : SourceKind.CAMERA;
    demand(!outlet.isAudio() && edge.source().kind() == kind, outlet.name());
  }

  private static void mayAdmit(Moment moment, SeatId target) {
    var programme = moment.before().programme();
    switch (moment.asked().actor()) {
      case Actor.Convener(var account) -> {
        assertThat(account).isEqualTo("convener");
        assertThat(programme.seats())
            .filteredOn(seat -> leads(moment, seat, target))
            .noneMatch(seat -> reachable(moment, seat.id()));
      }
      case Actor.Seated(var seat) when seat.equals(target) && programme.chairs().contains(seat) ->
          assertThat(moment.before().state(seat)).isPresent();
      case Actor.Server _ -> assertThat(moment.asked().command()).isEqualTo(token(moment, target));
      case Actor.Seated _, Actor.DelegationSecretaryLink _ -> mayLead(moment, target);
    }
  }

  /** Who comes by a token comes by one that is in force. */
  private static Command token(Moment moment, SeatId target) {
    var inForce = moment.before().state(target).orElseThrow().generation();
    return new AdmissionCommand.ArriveByToken(target, inForce, Meeting.device(target, 9));
  }

  private static void mayLead(Moment moment, SeatId target) {
    assertThat(moment.asked().actor()).isInstanceOf(Actor.Seated.class);
    var seat = ((Actor.Seated) moment.asked().actor()).seat();
    assertThat(moment.before().admitted(seat)).isTrue();
    assertThat(leads(moment, moment.before().seat(seat).orElseThrow(), target)).isTrue();
  }

  /** Told by the sample's names, not by the rules. */
  private static boolean leads(Moment moment, Seat seat, SeatId target) {
    var side = moment.before().seat(target).orElseThrow().delegation();
    var own = side.isEmpty() || side.equals(seat.delegation());
    var name = seat.id().value();
    return own
        && (name.endsWith("-head")
            || name.endsWith("-deputy")
            || seat.role() == Role.HEAD
            || side.isPresent() && seat.role() == Role.SECRETARY)
        && (side.isPresent()
            || !(moment.asked().actor() instanceof Actor.Convener)
            || moment.before().programme().chairs().contains(seat.id()));
  }

  private static boolean reachable(Moment moment, SeatId seat) {
    return moment
        .before()
        .state(seat)
        .filter(state -> !state.presence().absentFor(Duration.ofSeconds(60), moment.now()))
        .isPresent();
  }

  private static List<SeatId> senders(Moment moment, List<SourceNumber> sources) {
    return sources.stream()
        .map(source -> moment.witness().numbers.get(source.seatNumber()))
        .toList();
  }

  private static List<Event> events(Moment moment) {
    return moment.decision() instanceof Decision.Accepted(var events) ? events : List.of();
  }

  /** A moment with what is routed in it. */
  private record Routed(Moment moment, Routing routing) {}

  private interface PageCheck {
    void check(SeatId seat, Reception reception, Moment moment);
  }

  /** Cheaper than a fluent assertion, for what is asked a million times. */
  private static void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }

  private static Consumer<Routed> everyPage(PageCheck check) {
    return routed ->
        routed
            .routing()
            .receptions()
            .forEach((receiver, reception) -> {
              if (receiver instanceof Receiver.Page(var seat)) {
                check.check(seat, reception, routed.moment());
              }
            });
  }

  private static void everySender(Moment moment, Routing routing, Predicate<SeatId> allowed) {
    for (var reception : routing.receptions().values()) {
      for (var seat : senders(moment, reception.sources())) {
        demand(allowed.test(seat), seat.value());
      }
    }
  }

  private static void everyRouting(Laws<Routed> laws) {
    for (long seed = 0; seed < MEETINGS; seed++) {
      run(
          seed,
          (moment, where) -> {
            var live = moment.generator().live(moment.after(), moment.now());
            laws.judge(new Routed(moment, Routing.of(moment.after(), live)), where);
          });
    }
  }

  private static void everyMoment(Laws<Moment> laws) {
    for (long seed = 0; seed < MEETINGS; seed++) {
      run(seed, laws::judge);
    }
  }

  private static Meeting run(long seed, BiConsumer<Moment, Supplier<String>> check) {
    var generator = new Generator(seed);
    var meeting = Meeting.of(generator.programme());
    var witness = new Witness();
    witness.sees(meeting.journal());
    for (int step = 0; step < COMMANDS; step++) {
      meeting.later(Duration.ofSeconds(generator.upTo(20)));
      var before = meeting.conference();
      var asked = generator.asked(before, meeting.now());
      var where = "seed " + seed + ", step " + step + ", ";
      try {
        var decision = meeting.asks(asked.actor(), asked.command());
        if (decision instanceof Decision.Accepted(var events)) {
          witness.sees(events);
        }
        var moment =
            new Moment(
                generator, before, asked, decision, meeting.conference(), witness, meeting.now());
        check.accept(moment, () -> where + asked);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(where + asked, e);
      }
    }
    return meeting;
  }
}
