package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.command.Actor;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;
import plenum.conference.event.Event;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.SittingEnd;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Of another side's people nothing is taken without that side's yes, and nothing in a sealed room,
 * in meetings where everybody asks everybody and doors open and close all the time. Read from the
 * journal alone, without the rules' help.
 */
class GeneratedPhotographsTest {
  private static final int MEETINGS = 60;
  private static final int STEPS = 400;

  static LongStream seeds() {
    return LongStream.range(0, MEETINGS);
  }

  /** What somebody who reads the journal knows. */
  private static final class Reader {
    final Conference programme;
    final Map<SittingId, PhotographEvent.SittingAsked> asked = new HashMap<>();
    final Map<SittingId, Set<DelegationId>> allowed = new HashMap<>();
    final Map<SittingId, Map<SeatId, String>> taken = new HashMap<>();
    final Set<SittingId> over = new HashSet<>();
    final Map<CaucusId, DelegationId> sides = new HashMap<>();
    final Map<CaucusId, Set<SeatId>> named = new HashMap<>();
    final Set<SeatId> gone = new HashSet<>();

    Reader(Conference programme) {
      this.programme = programme;
    }

    boolean apart(SeatId seat) {
      var side = side(seat);
      return named.values().stream().anyMatch(room -> room.contains(seat))
          || sides.values().stream().anyMatch(one -> Optional.of(one).equals(side));
    }

    Optional<DelegationId> side(SeatId seat) {
      return programme.sideOf(seat);
    }

    void sees(Event event) {
      switch (event) {
        case CaucusEvent.SideWithdrew(var id, _, var side, _, _) -> sides.put(id, side);
        case CaucusEvent.SideReturned(var id, _, _) -> sides.remove(id);
        case CaucusEvent.WentAside(var id, _, var heads, var interpreters, _) -> {
          var seats = new HashSet<>(heads);
          seats.addAll(interpreters);
          named.put(id, seats);
        }
        case CaucusEvent.CameBack(var id, var seat, _) -> named.get(id).remove(seat);
        case CaucusEvent.AsideEnded(var id, _) -> named.remove(id);
        case AdmissionEvent.SeatLeft(var seat, _) -> gone.add(seat);
        case PhotographEvent.SittingAsked sitting -> {
          asked.put(sitting.sitting(), sitting);
          allowed.put(sitting.sitting(), new HashSet<>());
          taken.put(sitting.sitting(), new HashMap<>());
        }
        case PhotographEvent.SittingAllowed(var id, var side, _) -> allowed.get(id).add(side);
        case PhotographEvent.SittingEnded(var id, _, _) -> over.add(id);
        default -> {}
      }
    }
  }

  private interface Check {
    void check(Reader reader, PhotographGenerator.Asked asked, Event event);
  }

  private static Meeting play(long seed, Check check) {
    var generator = new PhotographGenerator(seed);
    var meeting = FloorGenerator.open(FloorGenerator.programme(seed));
    var reader = new Reader(meeting.conference());
    for (int step = 0; step < STEPS; step++) {
      var asked = generator.asked(meeting.conference());
      if (meeting.asks(asked.actor(), asked.command()) instanceof Decision.Accepted(var events)) {
        for (var event : events) {
          try {
            check.check(reader, asked, event);
          } catch (AssertionError e) {
            throw new AssertionError("seed %d, step %d, %s".formatted(seed, step, asked), e);
          }
          reader.sees(event);
        }
      }
    }
    return meeting;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void another_sides_people_are_not_photographed_without_that_sides_yes(long seed) {
    play(
        seed,
        (reader, _, event) -> {
          if (event instanceof PhotographEvent.PhotographLaid laid) {
            for (var sitter : laid.provenance().sitters()) {
              var id = laid.sitting().orElseThrow();
              var asked = reader.asked.get(id);
              var own = reader.side(asked.by()).equals(reader.side(sitter));
              assertThat(asked.sitters()).contains(sitter);
              assertThat(reader.over).doesNotContain(id);
              assertThat(own || reader.allowed.get(id).contains(reader.side(sitter).orElseThrow()))
                  .as("%s agreed to %s", reader.side(sitter), laid)
                  .isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_side_says_yes_by_its_own_leaders_alone(long seed) {
    play(
        seed,
        (reader, asked, event) -> {
          if (event instanceof PhotographEvent.SittingAllowed(_, var side, var by)) {
            assertThat(reader.side(by)).contains(side);
            assertThat(asked.actor()).isEqualTo(Meeting.sitting(by));
            assertThat(by.value()).matches(".*-(head|deputy|secretary)");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_taken_in_a_sealed_room_or_laid_down_from_one(long seed) {
    play(
        seed,
        (reader, asked, event) -> {
          switch (event) {
            case PhotographEvent.PhotographLaid laid
                when laid.provenance().origin() == Origin.AT_THE_CAMERA ->
                assertThat(laid.provenance().sitters()).noneMatch(reader::apart);
            case PhotographEvent.PhotographLaid laid
                when laid.provenance().origin() == Origin.BROUGHT
                    && asked.actor() instanceof Actor.Seated(var by) ->
                assertThat(reader.apart(by)).isFalse();
            case PhotographEvent.SittingAsked(_, var by, var sitters, _) -> {
              assertThat(reader.apart(by)).isFalse();
              assertThat(sitters).noneMatch(reader::apart);
            }
            case PhotographEvent.SittingAllowed(_, _, var by) ->
                assertThat(reader.apart(by)).isFalse();
            default -> {}
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void only_the_sitter_lays_down_what_their_camera_took(long seed) {
    play(
        seed,
        (_, asked, event) -> {
          if (event instanceof PhotographEvent.PhotographLaid laid) {
            switch (laid.provenance().origin()) {
              case AT_THE_CAMERA ->
                  assertThat(laid.provenance().sitters())
                      .singleElement()
                      .satisfies(one -> assertThat(asked.actor()).isEqualTo(Meeting.sitting(one)));
              case COMPOSED -> assertThat(asked.actor()).isEqualTo(Meeting.SERVER);
              case BROUGHT -> assertThat(laid.provenance().sitters()).isEmpty();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_photographs_words_and_crop_are_changed_by_its_own_side(long seed) {
    var sides = new HashMap<String, Optional<DelegationId>>();
    play(
        seed,
        (reader, asked, event) -> {
          if (event instanceof PhotographEvent.PhotographLaid laid) {
            sides.putIfAbsent(laid.photograph().sha256(), laid.provenance().side());
          }
          var sha256 =
              switch (event) {
                case PhotographEvent.PhotographCropped(var one, _) -> one;
                case PhotographEvent.PhotographDescribed described -> described.sha256();
                default -> "";
              };
          if (!sha256.isEmpty() && asked.actor() instanceof Actor.Seated(var by)) {
            assertThat(List.of(Optional.empty(), reader.side(by))).contains(sides.get(sha256));
          }
        });
  }

  @Test
  void all_of_it_happens() {
    var origins = EnumSet.noneOf(Origin.class);
    var ends = EnumSet.noneOf(SittingEnd.class);
    var shapes = new HashSet<Class<?>>();
    seeds()
        .forEach(seed ->
            play(
                seed,
                (reader, _, event) -> {
                  if (event instanceof PhotographEvent) {
                    shapes.add(event.getClass());
                  }
                  if (event instanceof PhotographEvent.PhotographLaid laid) {
                    origins.add(laid.provenance().origin());
                  }
                  if (event instanceof PhotographEvent.SittingEnded(_, var end, _)) {
                    ends.add(end);
                  }
                }));
    assertThat(origins).containsExactly(Origin.values());
    assertThat(ends).containsExactly(SittingEnd.values());
    assertThat(shapes).containsExactlyInAnyOrder(PhotographEvent.class.getPermittedSubclasses());
  }
}
