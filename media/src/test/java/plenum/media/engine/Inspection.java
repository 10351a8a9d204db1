package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for every receiver, whatever happened in the hall. */
final class Inspection {
  private Inspection() {}

  static void inspect(Hall hall, String seed) {
    assertThat(hall.violations).as(seed).isEmpty();
    hall.shards.forEach(
        shard -> assertThat(shard.shard.faults().count()).as("faults, " + seed).isZero());
    for (var seat : hall.seats.values()) {
      assertThat(seat.strangers).as("undecipherable at seat " + seat.number + seed).isZero();
      seat.playbacks.forEach((ssrc, playback) -> {
        String where = "stream " + ssrc + ", " + seed;
        var packets = List.copyOf(playback.packets.values());
        assertThat(packets).as(where).allMatch(packet -> packet.contributors() == 1);
        timestampsRise(packets, where);
        if (playback.video) {
          picturesFollow(packets, where);
          assertThat(hall.numbers(seat, ssrc))
              .as("repairs of " + where)
              .containsAll(playback.repaired.stream().map(playback::near).toList());
        } else {
          soundsAreWhatTheySay(packets, where);
        }
      });
    }
  }

  private static void timestampsRise(List<Playback.Packet> packets, String where) {
    for (int i = 1; i < packets.size(); i++) {
      int step = (int) (packets.get(i).timestamp() - packets.get(i - 1).timestamp());
      assertThat(step).as("step of timestamps in " + where).isNotNegative();
    }
  }

  private static void soundsAreWhatTheySay(List<Playback.Packet> packets, String where) {
    for (var packet : packets) {
      if (!Truth.silent(packet.payload())) {
        assertThat(Truth.ofOpus(packet.payload()).source())
            .as("source in " + where)
            .isEqualTo(packet.contributor());
      }
    }
  }

  /** Another source or layer begins with a key frame; picture ids rise by one per frame. */
  private static void picturesFollow(List<Playback.Packet> packets, String where) {
    Truth before = null;
    Playback.Packet last = null;
    for (var packet : packets) {
      var truth = Truth.ofVp8(packet.payload());
      assertThat(truth.source()).as("source in " + where).isEqualTo(packet.contributor());
      boolean other = before == null || begins(before, truth);
      if (other && last != null && packet.sequence() == last.sequence() + 1) {
        assertThat(truth.key() && truth.index() == 0)
            .as("a switch in " + where + " on a key frame: " + before + " -> " + truth)
            .isTrue();
      }
      if (last != null && packet.sequence() == last.sequence() + 1) {
        pictureIds(before, last, truth, packet, other, where);
      }
      before = truth;
      last = packet;
    }
  }

  /** It is not the next packet of the same stream: the outlet has begun anew. */
  private static boolean begins(Truth before, Truth truth) {
    boolean next =
        truth.frame() == before.frame()
            ? truth.index() == before.index() + 1
            : truth.frame() == before.frame() + 1
                && before.index() + 1 == before.count()
                && truth.index() == 0;
    return before.source() != truth.source() || before.layer() != truth.layer() || !next;
  }

  private static void pictureIds(
      Truth before,
      Playback.Packet last,
      Truth truth,
      Playback.Packet packet,
      boolean other,
      String where) {
    int step = Truth.pictureId(packet.payload()) - Truth.pictureId(last.payload()) & 0x7fff;
    int index = Truth.layerIndex(packet.payload()) - Truth.layerIndex(last.payload()) & 0xff;
    int frames = other || truth.frame() != before.frame() ? 1 : 0;
    assertThat(step).as("picture id in " + where + ": " + before + " " + truth).isEqualTo(frames);
    assertThat(index).as("layer index in " + where).isEqualTo(frames);
  }
}
