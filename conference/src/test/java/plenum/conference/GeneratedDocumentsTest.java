package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What must hold of documents in every meeting: two and three sides, one chair and several, right
 * and wrong people. Who may read is told by the seats' names and the journal, not by the rules.
 */
class GeneratedDocumentsTest {
  private static final int MEETINGS = 30;
  private static final int COMMANDS = 250;

  private record Moment(
      Conference before,
      Generator.Asked asked,
      Decision decision,
      Meeting meeting,
      DocumentWitness witness) {
    Conference after() {
      return meeting.conference();
    }

    List<Event> events() {
      return decision instanceof Decision.Accepted(var events) ? events : List.of();
    }
  }

  @Test
  void who_was_not_given_a_document_never_has_it() {
    everyMoment(moment -> {
      for (var seat : moment.after().programme().seats()) {
        var reading = Reading.of(moment.after(), seat.id());
        for (var document : moment.after().documents().all().values()) {
          var reads = reading.document(document.id()).isPresent();
          var given = moment.witness().given(document.id(), seat.id());
          var inside = moment.after().admitted(seat.id());
          demand(reads == (given && inside), seat.id() + " and " + document);
        }
      }
    });
  }

  @Test
  void the_public_part_of_the_journal_names_nothing_that_is_not_everybodys() {
    everyMoment(moment -> {
      for (var event : moment.events()) {
        if (event instanceof DocumentEvent.DocumentAdded(var id, _, _, _, _, _)) {
          open(moment, id, event);
        } else if (event instanceof DocumentEvent.DocumentAmended(var id, _, _, _)) {
          open(moment, id, event);
        }
      }
    });
  }

  private static void open(Moment moment, DocumentId id, Event event) {
    var told = event.publicPart().toString().contains(".pdf");
    demand(told == moment.witness().isOpen(id), event.toString());
  }

  @Test
  void what_is_shown_is_one_that_everybody_has_and_its_page_is_one_of_the_presenters() {
    everyMoment(moment -> {
      moment
          .after()
          .documents()
          .shown()
          .ifPresent(shown -> {
            var document = moment.after().documents().document(shown.document()).orElseThrow();
            demand(document.isPublic(), "shown, and not everybody's");
            for (var version : document.details().versions()) {
              int page = shown.pageOf(version);
              demand(page >= 1 && page <= version.pages(), "page " + page);
            }
          });
      for (var event : moment.events()) {
        switch (event) {
          case DocumentEvent.DocumentShown(var id, var page, var presenter, _) ->
              inRange(moment, id, page, presenter);
          case DocumentEvent.PageTurned(var page, _) -> {
            var shown = moment.before().documents().shown().orElseThrow();
            demand(moment.asked().actor().equals(new Actor.Seated(shown.presenter())), "who leafs");
            inRange(moment, shown.document(), page, shown.presenter());
          }
          default -> {}
        }
      }
    });
  }

  @Test
  void nothing_is_shown_or_leafed_in_the_plenary_from_inside_a_sealed_room() {
    var tried = new TreeSet<Boolean>();
    everyMoment(moment -> {
      if (moment.asked().actor() instanceof Actor.Seated(var seat)
          && moment.witness().inside(seat)) {
        var refused = moment.decision() instanceof Decision.Refused(CaucusRefusal.InASealedRoom _);
        tried.add(refused);
        for (var event : moment.events()) {
          demand(!(event instanceof DocumentEvent.DocumentShown), "shown from inside");
          demand(!(event instanceof DocumentEvent.PageTurned), "leafed from inside");
        }
        var rights =
            DocumentRights.of(moment.after(), moment.asked().actor(), moment.meeting().now());
        demand(rights.shows().isEmpty(), "offered from inside");
      }
    });
    assertThat(tried).as("whether somebody tried").contains(true);
  }

  private static void inRange(Moment moment, DocumentId id, int page, SeatId presenter) {
    var document = moment.before().documents().document(id).orElseThrow();
    // Each sample's first side speaks English, the second Vietnamese, the third English.
    var language = presenter.value().startsWith("merrow") ? "vi" : "en";
    var version = document.details().version(language);
    var pages =
        version
            .or(() -> document.details().version("en"))
            .orElse(document.details().versions().getFirst())
            .pages();
    demand(page >= 1 && page <= pages, "page " + page + " of " + pages);
  }

  @Test
  void only_its_own_side_or_a_chair_for_nobodys_touches_a_document() {
    everyMoment(moment -> {
      for (var event : moment.events()) {
        var touched =
            switch (event) {
              case DocumentEvent.DocumentAdded added -> Optional.of(added.document());
              case DocumentEvent.DocumentAmended amended -> Optional.of(amended.document());
              case DocumentEvent.DocumentHandedOut handed -> Optional.of(handed.document());
              case DocumentEvent.DocumentWithdrawn gone -> Optional.of(gone.document());
              default -> Optional.<DocumentId>empty();
            };
        touched.ifPresent(id ->
            demand(
                DocumentWitness.leads(
                    moment.before(), moment.asked().actor(), moment.witness().owner(id)),
                "who touches " + id));
      }
    });
  }

  @Test
  void nothing_that_was_handed_out_is_taken_back() {
    everyMoment(moment ->
        moment
            .before()
            .documents()
            .all()
            .forEach((id, document) ->
                moment
                    .after()
                    .documents()
                    .document(id)
                    .ifPresent(later ->
                        demand(later.release().compareTo(document.release()) >= 0, "taken back"))));
  }

  @Test
  void what_a_seat_is_told_it_may_do_is_what_the_rules_let_it_do() {
    everyMoment(
        moment -> {
          var conference = moment.after();
          var now = moment.meeting().now();
          for (var seat : conference.programme().seats()) {
            var actor = new Actor.Seated(seat.id());
            var rights = DocumentRights.of(conference, actor, now);
            for (var id : conference.documents().all().keySet()) {
              demand(
                  rights.keeps().contains(id)
                      == Rules.permits(
                          conference, new DocumentCommand.WithdrawDocument(id), actor, now),
                  seat.id() + " keeps " + id);
            }
            demand(
                rights.stops()
                    == Rules.permits(conference, new DocumentCommand.StopShowing(), actor, now),
                seat.id() + " stops");
            for (var id : conference.documents().all().keySet()) {
              var shown =
                  Rules.decide(conference, new DocumentCommand.ShowDocument(id, 1), actor, now);
              demand(
                  rights.shows().contains(id) == shown instanceof Decision.Accepted,
                  seat.id() + " shows " + id);
            }
            var mine =
                new DocumentCommand.AddDocument(
                    new DocumentId("new"),
                    Optional.empty(),
                    DocumentsTest.details(DocumentKind.DOCUMENT));
            if (conference.documents().all().size() < 200) {
              demand(
                  rights.addsForAll() == Rules.permits(conference, mine, actor, now),
                  seat.id() + " adds for all");
            }
          }
        },
        12);
  }

  @Test
  void replaying_gives_the_same_documents() {
    for (long seed = 0; seed < MEETINGS; seed++) {
      var meeting = run(seed, _ -> {});
      var replayed =
          Conference.none(meeting.conference().id()).after(List.copyOf(meeting.journal()));
      assertThat(replayed).as("seed %d", seed).isEqualTo(meeting.conference());
    }
  }

  @Test
  void every_event_and_refusal_of_documents_is_reached() {
    var names = new TreeSet<String>();
    everyMoment(moment -> {
      moment.events().stream()
          .filter(DocumentEvent.class::isInstance)
          .forEach(event -> names.add(EventTypes.of(event).name()));
      if (moment.decision() instanceof Decision.Refused(DocumentRefusal why)) {
        names.add(why.key());
      }
    });
    assertThat(names)
        .contains(
            "document-added",
            "document-amended",
            "document-withdrawn",
            "document-handed-out",
            "document-shown",
            "page-turned",
            "showing-stopped",
            "unknown-document",
            "document-id-taken",
            "handed-out-already",
            "not-handed-out",
            "notes-are-for-interpreters",
            "notes-of-nobody",
            "not-yours-to-show",
            "nothing-shown",
            "not-the-presenter",
            "no-such-page");
  }

  /** Cheaper than a fluent assertion, for what is asked a million times. */
  private static void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }

  private static void everyMoment(Consumer<Moment> check) {
    everyMoment(check, MEETINGS);
  }

  private static void everyMoment(Consumer<Moment> check, int meetings) {
    for (long seed = 0; seed < meetings; seed++) {
      run(seed, check);
    }
  }

  private static Meeting run(long seed, Consumer<Moment> check) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var meeting = FloorGenerator.open(FloorGenerator.programme(seed));
    meeting.does(
        Meeting.sitting(meeting.conference().programme().chairs().getFirst()),
        new FloorCommand.SetTerms(Terms.of(Mode.CHAIR_CALLS)));
    var witness = new DocumentWitness(seed % 3 == 0);
    for (int step = 0; step < COMMANDS; step++) {
      meeting.later(Duration.ofSeconds(random.nextInt(5)));
      var before = meeting.conference();
      var asked = asked(random, before);
      try {
        var decision = meeting.asks(asked.actor(), asked.command());
        if (decision instanceof Decision.Accepted(var events)) {
          events.forEach(witness::sees);
        }
        check.accept(new Moment(before, asked, decision, meeting, witness));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", step " + step + ", " + asked, e);
      }
    }
    return meeting;
  }

  private static Generator.Asked asked(RandomGenerator random, Conference conference) {
    var seats = conference.programme().seats();
    var seat = seats.get(random.nextInt(seats.size())).id();
    var side = one(random, conference.programme().delegations()).id();
    var id = new DocumentId("d" + random.nextInt(6));
    var keeper =
        conference.documents().document(id).flatMap(document -> document.owner()).orElse(side);
    Actor actor =
        switch (random.nextInt(6)) {
          case 0 -> new Actor.Seated(seat);
          case 1 -> new Actor.DelegationSecretaryLink(side);
          case 2 -> random.nextInt(5) == 0 ? Meeting.CONVENER : presenter(conference, seat);
          default -> new Actor.Seated(Samples.seat(keeper, "head"));
        };
    return switch (random.nextInt(15)) {
      case 3 ->
          new Generator.Asked(new Actor.Seated(Samples.seat(side, "head")), door(random, side));
      case 0 ->
          new Generator.Asked(
              new Actor.Seated(conference.programme().chairs().getFirst()),
              random.nextBoolean() ? new FloorCommand.Give(seat) : new FloorCommand.Take(seat));
      case 1 -> new Generator.Asked(new Actor.Seated(seat), coming(random, conference, seat));
      case 2 -> new Generator.Asked(presenter(conference, seat), command(random, id, side));
      default -> new Generator.Asked(actor, command(random, id, side));
    };
  }

  private static Actor presenter(Conference conference, SeatId other) {
    return new Actor.Seated(
        conference.documents().shown().map(shown -> shown.presenter()).orElse(other));
  }

  private static Command coming(RandomGenerator random, Conference conference, SeatId seat) {
    var device = Meeting.device(seat, 1).key();
    var chair = conference.programme().chairs().contains(seat);
    return random.nextInt(3) == 0 && !chair
        ? new AdmissionCommand.Leave(seat, device)
        : new AdmissionCommand.Return(seat, device);
  }

  /** Seldom shut for long, or nobody would be left to show anything. */
  private static Command door(RandomGenerator random, DelegationId side) {
    return random.nextInt(3) == 0
        ? new CaucusCommand.Withdraw(side)
        : new CaucusCommand.Return(side);
  }

  private static Command command(RandomGenerator random, DocumentId id, DelegationId side) {
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          new DocumentCommand.AddDocument(
              id,
              random.nextInt(3) == 0 ? Optional.empty() : Optional.of(side),
              DocumentsTest.details(one(random, List.of(DocumentKind.values()))));
      case 2 -> {
        var language = one(random, List.of("en", "vi", "fr"));
        yield random.nextInt(4) == 0
            ? new DocumentCommand.StrikeVersion(id, language)
            : new DocumentCommand.AddVersion(
                id, DocumentsTest.version(language, 1 + random.nextInt(12)));
      }
      case 3 ->
          random.nextInt(3) == 0
              ? new DocumentCommand.WithdrawDocument(id)
              : new DocumentCommand.StopShowing();
      case 4, 5 -> new DocumentCommand.HandOut(id, one(random, List.of(Release.values())));
      case 6, 7 -> new DocumentCommand.ShowDocument(id, random.nextInt(14));
      default -> new DocumentCommand.Leaf(random.nextInt(14));
    };
  }

  private static <T> T one(RandomGenerator random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
