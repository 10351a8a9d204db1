package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.media.engine.TransportPlan.Carries;
import plenum.media.engine.TransportPlan.Extensions;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.Named;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.forward.VideoCodec;

class DemultiplexerTest {
  private static final Extensions READ = new Extensions(1, 2, 3, 4, 5);
  private static final List<PayloadType> VP8 =
      List.of(
          new PayloadType(96, Optional.of(VideoCodec.VP8), Carries.MEDIA),
          new PayloadType(97, Optional.of(VideoCodec.VP8), Carries.REPAIRS));
  private static final Incoming SOUND =
      new Incoming(
          "0",
          1,
          false,
          READ,
          List.of(),
          List.of(new Named(10, 0)),
          List.of(new PayloadType(111, Optional.empty(), Carries.MEDIA)));
  private static final Incoming CAMERA =
      new Incoming("1", 2, true, READ, List.of("h", "m", "l"), List.of(), VP8);
  private static final Incoming SLIDES =
      new Incoming("2", 3, true, READ, List.of(), List.of(new Named(30, 31)), VP8);

  private final Demultiplexer all = new Demultiplexer(List.of(SOUND, CAMERA, SLIDES));

  private static Demultiplexer.Stream find(Demultiplexer in, SentStream stream) {
    return in.find(stream.next(0, false, -1, 0, new byte[] {1}).data(), 0);
  }

  private static SentStream camera(int ssrc, String rid, boolean repairs) {
    return new SentStream(ssrc, "1", rid, repairs ? 97 : 96, repairs, 0);
  }

  private static SentStream nameless(int ssrc, int type) {
    var stream = new SentStream(ssrc, "", "", type, false, 0);
    stream.acknowledged();
    return stream;
  }

  @Test
  void what_the_offer_names_needs_no_further_name() {
    assertThat(find(all, nameless(10, 111)).section()).isSameAs(SOUND);
    assertThat(find(all, nameless(30, 96)).section()).isSameAs(SLIDES);
    assertThat(find(all, nameless(31, 97)).repairs()).isTrue();
  }

  @Test
  void simulcast_is_told_apart_by_rid_and_remembered_when_the_names_fall_away() {
    var middle = camera(41, "m", false);
    var repairs = camera(42, "m", true);
    assertThat(find(all, middle).layer()).isEqualTo(1);
    assertThat(find(all, repairs)).isEqualTo(new Demultiplexer.Stream(CAMERA, 42, 1, true));
    middle.acknowledged();
    repairs.acknowledged();
    assertThat(find(all, middle)).isEqualTo(new Demultiplexer.Stream(CAMERA, 41, 1, false));
    assertThat(find(all, repairs).repairs()).isTrue();
    assertThat(all.ssrc(2, 1)).isEqualTo(41);
    assertThat(all.ssrc(2, 0)).isZero();
  }

  @Test
  void a_nameless_packet_of_simulcast_belongs_nowhere() {
    assertThat(find(all, nameless(50, 96))).isNull();
    assertThat(find(all, camera(51, "unheard", false))).isNull();
  }

  @Test
  void a_payload_type_of_one_section_alone_is_enough() {
    assertThat(find(all, nameless(60, 111)).section()).isSameAs(SOUND);
  }

  @Test
  void an_encoder_that_begins_anew_takes_the_place_and_stragglers_do_not_take_it_back() {
    var old = camera(41, "h", false);
    var fresh = camera(43, "h", false);
    find(all, old);
    assertThat(find(all, fresh).layer()).isZero();
    assertThat(find(all, old)).isNull();
    assertThat(all.ssrc(2, 0)).isEqualTo(43);
  }

  @Test
  void new_numbers_without_end_are_not_remembered_without_end() {
    for (int ssrc = 1000; ssrc < 2000; ssrc++) {
      assertThat(find(all, camera(ssrc, "h", false)).ssrc()).isEqualTo(ssrc);
    }
    assertThat(all.ssrc(2, 0)).isEqualTo(1999);
    assertThat(find(all, camera(1998, "h", false))).isNull();
  }
}
