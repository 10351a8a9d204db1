package plenum.media.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;
import static plenum.media.engine.Hall.sound;
import static plenum.media.engine.Inspection.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.capture.HeaderRing;
import plenum.media.capture.HeaderRing.Captured;
import plenum.media.capture.HeaderTap.Gate;
import plenum.media.capture.Pcapng;
import plenum.media.capture.PcapngFile;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.forward.LayerWish;

/** What is recorded of one seat among others: headers of its packets, and nothing else. */
class RecordingTest {
  /** Within every synthetic payload. */
  private static final String PAYLOAD = "LEN";

  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(20));
  private static final int RECORDED = 1;

  private final HeaderRing ring = new HeaderRing();
  private final List<Captured> captured = new ArrayList<>();

  private static Hall meeting(int shards) {
    var hall = new Hall(9, shards, WIRE);
    hall.strict = false;
    for (int number = 1; number <= 3; number++) {
      var seat = hall.join(number, 1);
      seat.reports = true;
      seat.tellsArrivals = true;
      seat.repeats = number == RECORDED ? 2 : 0;
    }
    return hall;
  }

  private static void route(Hall hall) {
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 1; seat <= 3; seat++) {
      feeds.put(key(seat, 1), new Feed.Floor(1));
      feeds.put(key(seat, 2), new Feed.Floor(2));
      feeds.put(key(seat, PICTURE_SLOT), new Feed.Picture(picture(seat % 3 + 1), LayerWish.HIGH));
    }
    hall.route(List.of(sound(1), sound(2)), sound(2), feeds);
  }

  private void record(Hall hall) {
    hall.shardOf(RECORDED).shard.record(Hall.CONFERENCE, RECORDED, ring, hall.now());
  }

  /** As who writes a file does, several times per second. */
  private void run(Hall hall, long nanos) {
    for (long passed = 0; passed < nanos; passed += 500 * MS) {
      hall.run(500 * MS);
      drain();
    }
  }

  private void drain() {
    for (var out = ring.poll(); out.isPresent(); out = ring.poll()) {
      captured.add(out.get());
    }
  }

  private byte[] file() {
    var file = new ByteArrayOutputStream();
    file.writeBytes(Pcapng.opening("plenum", "a test"));
    captured.forEach(one -> file.writeBytes(Pcapng.packet(one)));
    file.writeBytes(Pcapng.closing(Hall.START, Hall.START + 1, 1, ring.lost(), "over"));
    return file.toByteArray();
  }

  private static String text(byte[] octets) {
    return new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void headers_of_both_ways_are_recorded_and_never_a_payload(int shards) {
    var hall = meeting(shards);
    hall.recorded = () -> Set.of(RECORDED);
    record(hall);
    hall.network.link(hall.seats.get(1).address, Direction.DOWN, WIRE.withLoss(0.05));
    hall.network.link(hall.seats.get(1).address, Direction.UP, WIRE.withLoss(0.05));
    route(hall);
    long from = hall.now();
    run(hall, 16 * SECOND);
    inspect(hall, "recorded");
    var read = PcapngFile.read(file());
    assertThat(read.linkType()).isEqualTo(228);
    assertThat(read.packets()).hasSizeGreaterThan(2_000);
    assertThat(text(file())).doesNotContain(PAYLOAD, "name1");
    var types = new TreeMap<Integer, Integer>();
    for (var packet : read.packets()) {
      assertThat(packet.time()).isGreaterThanOrEqualTo(from + Gate.HELD);
      assertThat(packet.from()).isEqualTo(packet.outbound() ? 0xc0000202 : 0xc0000201);
      if (!packet.control()) {
        types.merge(packet.header()[1] & 0x7f | (packet.outbound() ? 0x100 : 0), 1, Integer::sum);
        assertThat(packet.header().length).isBetween(12, 50).isLessThan(packet.length());
      }
    }
    assertThat(types)
        .containsKeys(
            Seat.RED, Seat.VP8, Seat.RTX, 0x100 | Seat.RED, 0x100 | Seat.VP8, 0x100 | Seat.RTX);
    assertThat(read.packets()).filteredOn(PcapngFile.Packet::control).hasSizeGreaterThan(50);
    assertThat(read.packets())
        .extracting(PcapngFile.Packet::comment)
        .contains("dropped: layer_not_selected");
    assertThat(ByteBuffer.wrap(read.end().get(5)).getLong()).isZero();
    assertThat(new String(read.section().get(1), UTF_8)).isEqualTo("a test");
  }

  @Test
  void nobody_else_is_recorded_and_nothing_before_the_routes_say_so() {
    var hall = meeting(1);
    record(hall);
    route(hall);
    run(hall, 8 * SECOND);
    assertThat(captured).isEmpty();
    hall.recorded = () -> Set.of(2, 3);
    route(hall);
    run(hall, 8 * SECOND);
    assertThat(captured).as("others may be").isEmpty();
    hall.recorded = () -> Set.of(RECORDED);
    route(hall);
    run(hall, 8 * SECOND);
    assertThat(captured).isNotEmpty();
    assertThat(captured)
        .filteredOn(one -> !one.control() && !one.outbound())
        .extracting(one -> ByteBuffer.wrap(one.header()).getInt(8) / 1_000)
        .containsOnly(RECORDED);
    captured.clear();
    hall.shardOf(RECORDED).shard.recordNoMore(Hall.CONFERENCE, RECORDED);
    run(hall, 2 * SECOND);
    assertThat(captured).as("once it was ended").isEmpty();
  }

  /** What the test knows of when its seat may be recorded, and what has come on the ring. */
  private final class Watch {
    private final Caucuses rooms;
    private final String seed;
    private boolean may;
    private long since;
    private int seen;
    int changes;

    Watch(Caucuses rooms, String seed) {
      this.rooms = rooms;
      this.seed = seed;
    }

    /** Asked before each change of routes: what was recorded until then was recorded before it. */
    Set<Integer> recorded() {
      boolean now = rooms.roomOf.get(RECORDED) == 0;
      if (now != may) {
        look();
        may = now;
        since = rooms.hall.now();
        changes++;
      }
      return may ? Set.of(RECORDED) : Set.of();
    }

    void look() {
      drain();
      for (; seen < captured.size(); seen++) {
        var one = captured.get(seen);
        assertThat(may).as("recorded in the plenary, %s: %s", seed, one).isTrue();
        assertThat(one.time() - since)
            .as("recorded soon after a sealed room, %s: %s", seed, one)
            .isGreaterThanOrEqualTo(Gate.HELD);
        assertThat(text(one.header())).doesNotContain(PAYLOAD);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "4,2"})
  void nothing_of_a_sealed_time_is_recorded(long seed, int shards) {
    var rooms = new Caucuses(seed, shards);
    var watch = new Watch(rooms, "seed " + seed);
    rooms.hall.recorded = watch::recorded;
    rooms.route();
    record(rooms.hall);
    for (int step = 1; step <= 24; step++) {
      rooms.happens();
      rooms.move(RECORDED, step % 2);
      rooms.route();
      for (long passed = 0; passed < (step % 5) * 3 * SECOND; passed += SECOND) {
        rooms.hall.run(SECOND);
        watch.look();
      }
    }
    watch.look();
    assertThat(watch.changes).isGreaterThan(10);
    assertThat(captured).hasSizeGreaterThan(300);
    assertThat(captured).anyMatch(Captured::resumed);
  }

  @Test
  void a_reader_that_is_too_slow_holds_up_nothing() {
    var hall = meeting(1);
    hall.recorded = () -> Set.of(RECORDED);
    record(hall);
    route(hall);
    hall.run(40 * SECOND);
    inspect(hall, "unread");
    assertThat(ring.lost()).isGreaterThan(1_000);
    drain();
    int before = captured.size();
    hall.run(SECOND);
    drain();
    assertThat(captured.get(before).lost()).isEqualTo(ring.lost());
    assertThat(PcapngFile.read(file()).packets().get(before).lostBefore()).isEqualTo(ring.lost());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_reader_that_is_not_ours_reads_it(@TempDir Path folder) throws Exception {
    var hall = meeting(1);
    hall.recorded = () -> Set.of(RECORDED);
    record(hall);
    route(hall);
    run(hall, 9 * SECOND);
    var path = Files.write(folder.resolve("seat.pcapng"), file());
    var rows =
        tshark(
            path,
            "-T",
            "fields",
            "-e",
            "_ws.expert.message",
            "-e",
            "frame.protocols",
            "-e",
            "rtp.seq",
            "-e",
            "rtp.ssrc",
            "-e",
            "frame.comment");
    assertThat(rows).hasSameSizeAs(captured);
    for (int i = 0; i < rows.size(); i++) {
      var one = captured.get(i);
      var fields = rows.get(i).split("\t", -1);
      assertThat(fields[1]).as(rows.get(i)).contains(one.control() ? "rtcp" : "rtp");
      if (!one.control()) {
        var header = ByteBuffer.wrap(one.header());
        assertThat(fields[2]).isEqualTo(String.valueOf(header.getShort(2) & 0xffff));
        assertThat(Long.decode(fields[3]).intValue()).isEqualTo(header.getInt(8));
      }
    }
    assertThat(rows).anyMatch(row -> row.endsWith("dropped: layer_not_selected"));
    var malformed = tshark(path, "-Y", "_ws.malformed && !rtcp");
    assertThat(malformed).isEmpty();
  }

  private static List<String> tshark(Path file, String... more)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "tshark",
                "-n",
                "-r",
                file.toString(),
                "-d",
                "udp.port==5004,rtp",
                "-d",
                "udp.port==5005,rtcp"));
    command.addAll(List.of(more));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.lines().toList();
  }
}
