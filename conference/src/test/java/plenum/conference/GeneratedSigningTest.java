package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Edge;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;

/** What must hold of a booth that signs, whoever has the floor, withdraws or falls away. */
class GeneratedSigningTest {
  private static final int MEETINGS = 24;
  private static final List<OutletName> SOUND =
      List.of(OutletName.CHANNEL_A, OutletName.CHANNEL_B, OutletName.PARTNER_SOUND);

  private static List<GeneratedInterpretationTest.Run> runs = List.of();

  @BeforeAll
  static void meet() {
    runs = LongStream.range(0, MEETINGS).mapToObj(GeneratedInterpretationTest::run).toList();
  }

  @AfterAll
  static void forget() {
    runs = List.of();
  }

  private static void everyMoment(Consumer<BoothMoment> check) {
    GeneratedInterpretationTest.everyMoment(runs, check);
  }

  /** Who has no partner in the room, whose picture would come by that outlet. */
  private static Stream<BoothMoment.Ear> free(BoothMoment moment) {
    return moment.pages().filter(page -> partner(moment, page).isEmpty());
  }

  private static Optional<SeatId> partner(BoothMoment moment, BoothMoment.Ear page) {
    var id = page.seat().id();
    return page.booth()
        .flatMap(booth -> booth.partnerOf(id))
        .filter(other -> room(moment, other).equals(room(moment, id)))
        .filter(moment.live().connected()::contains);
  }

  /** Empty for who is not here. */
  private static OptionalInt room(BoothMoment moment, SeatId seat) {
    return moment.conference().roomNumber(seat);
  }

  private static Optional<Edge> picture(BoothMoment.Ear page) {
    return page.reception().edge(OutletName.PARTNER_OR_SIGN);
  }

  private static Optional<String> wish(BoothMoment moment, BoothMoment.Ear page) {
    return Optional.ofNullable(moment.live().ears().signs().get(page.seat().id()));
  }

  @Test
  void what_is_pinned_is_the_camera_of_who_is_on_the_air_in_the_sign_language_that_was_chosen() {
    everyMoment(moment ->
        free(moment)
            .forEach(page ->
                picture(page)
                    .ifPresent(edge -> {
                      var signer = moment.sender(edge);
                      var out = moment.out().get(signer.id());
                      assertThat(edge.source().kind()).isEqualTo(SourceKind.CAMERA);
                      assertThat(out).as("%s is off the air", signer.id()).isNotNull();
                      assertThat(out.ended()).isEmpty();
                      assertThat(wish(moment, page)).contains(out.into());
                      assertThat(Medium.of(out.into())).isEqualTo(Medium.SIGN);
                      assertThat(signer).isNotEqualTo(page.seat());
                    })));
  }

  @Test
  void nothing_that_is_pinned_comes_through_a_sealed_door() {
    everyMoment(moment ->
        moment
            .pages()
            .forEach(page ->
                picture(page)
                    .map(moment::sender)
                    .ifPresent(sender ->
                        assertThat(room(moment, sender.id()))
                            .isEqualTo(room(moment, page.seat().id())))));
  }

  @Test
  void whoever_wants_it_has_it_as_long_as_somebody_signs_there() {
    everyMoment(moment ->
        free(moment)
            .filter(page -> wish(moment, page).isPresent())
            .forEach(page -> {
              var ready =
                  moment.out().entrySet().stream()
                      .filter(out -> out.getValue().ended().isEmpty())
                      .filter(out -> out.getValue().into().equals(wish(moment, page).get()))
                      .map(Map.Entry::getKey)
                      .filter(seat -> isSeen(moment, seat, page.seat()))
                      .collect(Collectors.toSet());
              if (!ready.contains(page.seat().id())) {
                var shown = picture(page).map(edge -> moment.sender(edge).id());
                assertThat(shown.isPresent()).as("ready %s", ready).isEqualTo(!ready.isEmpty());
                shown.ifPresent(signer -> assertThat(ready).contains(signer));
              }
            }));
  }

  private static boolean isSeen(BoothMoment moment, SeatId seat, Seat viewer) {
    return room(moment, seat).isPresent()
        && room(moment, seat).equals(room(moment, viewer.id()))
        && moment.live().connected().contains(seat)
        && moment.live().flowing().get(seat).contains(SourceKind.CAMERA)
        && !moment.conference().state(seat).orElseThrow().muted();
  }

  @Test
  void who_signs_is_heard_on_no_channel_and_by_the_partner_only_when_talking_to_them() {
    everyMoment(moment ->
        moment
            .ears()
            .forEach(ear ->
                SOUND.forEach(outlet ->
                    ear.reception()
                        .edge(outlet)
                        .ifPresent(edge -> {
                          assertThat(edge.source().kind()).isEqualTo(SourceKind.MICROPHONE);
                          var sender = moment.sender(edge);
                          if (signs(moment, sender)) {
                            assertThat(outlet).isEqualTo(OutletName.PARTNER_SOUND);
                            assertThat(moment.live().ears().talkback()).contains(sender.id());
                          }
                        }))));
  }

  private static boolean signs(BoothMoment moment, Seat seat) {
    return moment.booth(seat).filter(booth -> booth.medium() == Medium.SIGN).isPresent();
  }

  @Test
  void all_of_this_happens_so_that_nothing_here_holds_emptily() {
    var seen = new TreeSet<String>();
    everyMoment(moment ->
        free(moment)
            .filter(page -> wish(moment, page).isPresent())
            .forEach(page -> seen.add(described(moment, page))));
    assertThat(seen)
        .contains("booth-7 in the plenary", "booth-7 apart", "booth-8 in the plenary", "nobody");
  }

  private static String described(BoothMoment moment, BoothMoment.Ear page) {
    return picture(page)
        .map(moment::sender)
        .map(signer -> signer.id() + place(moment, signer))
        .orElse("nobody");
  }

  private static String place(BoothMoment moment, Seat signer) {
    return moment.room(signer.id()) == Routing.PLENARY ? " in the plenary" : " apart";
  }
}
