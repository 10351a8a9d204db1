package plenum.server.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.media.capture.HeaderRing;
import plenum.media.capture.HeaderTap;
import plenum.media.capture.HeaderTap.Gate;
import plenum.media.capture.PayloadFormat;

class CaptureWriterTest {
  private static final long OPEN = Gate.HELD + 1;

  @TempDir Path folder;
  private final HeaderRing ring = new HeaderRing();
  private final HeaderTap tap = tap();
  private final List<CaptureWriter.Failure> failures = new CopyOnWriteArrayList<>();

  private HeaderTap tap() {
    var gate = new Gate(ring);
    gate.may(true, 0);
    var formats = new PayloadFormat[128];
    Arrays.fill(formats, PayloadFormat.OPUS);
    return new HeaderTap(gate, 1, formats, formats);
  }

  private void packet(int sequence) {
    var packet = new byte[200];
    Arrays.fill(packet, 12, packet.length, (byte) 'S');
    packet[0] = (byte) 0x80;
    packet[1] = 111;
    packet[3] = (byte) sequence;
    tap.came(MemorySegment.ofArray(packet), 0, packet.length, null, OPEN + sequence);
  }

  private CaptureWriter writer(Path file, long most) {
    return new CaptureWriter(file, ring, "Plenum", "a test", most, () -> OPEN, failures::add);
  }

  /** The types of its blocks, if their lengths lead from one to the next and to the end. */
  private static List<Integer> blocks(byte[] file) {
    var types = new CopyOnWriteArrayList<Integer>();
    var at = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    while (at.hasRemaining()) {
      types.add(at.getInt(at.position()));
      at.position(at.position() + at.getInt(at.position() + 4));
    }
    return types;
  }

  @Test
  void what_comes_is_written_and_the_file_ends_with_its_statistics() throws Exception {
    var file = folder.resolve("1.pcapng");
    var writer = writer(file, CaptureWriter.MOST);
    writer.start();
    for (int i = 0; i < 100; i++) {
      packet(i);
    }
    writer.end("it had its time");
    writer.await();
    var written = Files.readAllBytes(file);
    var types = blocks(written);
    assertThat(types).startsWith(0x0a0d0d0a, 1).endsWith(5).hasSize(103);
    assertThat(types.subList(2, 102)).containsOnly(6);
    assertThat(new String(written, ISO_8859_1))
        .contains("it had its time", "a test")
        .doesNotContain("SSS");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(failures).isEmpty();
  }

  @Test
  void a_file_that_is_full_ends_by_itself_and_is_no_longer_than_it_may_be() throws Exception {
    var file = folder.resolve("1.pcapng");
    var writer = writer(file, 4_000);
    for (int i = 0; i < 200; i++) {
      packet(i);
    }
    writer.start();
    writer.await();
    assertThat(failures).containsExactly(CaptureWriter.Failure.FULL);
    assertThat(Files.size(file)).isBetween(3_000L, 4_000L);
    assertThat(blocks(Files.readAllBytes(file))).endsWith(5);
  }

  @Test
  void what_cannot_be_written_is_said() throws Exception {
    var writer = writer(folder.resolve("nowhere").resolve("1.pcapng"), CaptureWriter.MOST);
    writer.start();
    writer.await();
    assertThat(failures).containsExactly(CaptureWriter.Failure.UNWRITTEN);
  }

  @Test
  void files_go_with_their_conference_after_a_day_and_when_there_are_too_many() throws Exception {
    var files = new CaptureFiles(folder.resolve("captures"));
    for (int number = 1; number <= CaptureFiles.MOST + 3; number++) {
      Files.write(files.fresh("fen", number), new byte[1]);
    }
    assertThat(files.find("fen", 3)).isEmpty();
    assertThat(files.find("fen", 4)).isPresent();
    Files.write(files.fresh("moor", 1), new byte[1]);
    var now = Instant.parse("2026-03-12T08:00:00Z");
    for (int number = 4; number <= CaptureFiles.MOST + 3; number++) {
      var age = number < 10 ? CaptureFiles.KEPT.plusSeconds(1) : Duration.ofHours(23);
      Files.setLastModifiedTime(
          files.find("fen", number).orElseThrow(), FileTime.from(now.minus(age)));
    }
    files.expire(now);
    assertThat(files.find("fen", 9)).isEmpty();
    assertThat(files.find("fen", 10)).isPresent();
    files.forget("fen");
    assertThat(files.find("fen", 10)).isEmpty();
    assertThat(files.find("moor", 1)).isPresent();
    assertThat(Files.exists(folder.resolve("captures").resolve("fen"))).isFalse();
  }
}
