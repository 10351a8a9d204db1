package plenum.rehearsal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a journal as the server hands it out, one JSON object per line: the stored bytes of the
 * public part as a string, the digest of a sealed part if there is one, and the chain's hash after
 * it. The chain is recomputed on the way, from the framing that the journal documents:
 *
 * <pre>
 * hash(0) = SHA-256("plenum journal 1\n" ‖ conference id)
 * hash(n) = SHA-256(hash(n - 1) ‖ length ‖ public part ‖ 00), or ‖ 01 ‖ digest where it is sealed
 * </pre>
 *
 * @param lines in order
 * @param firstBroken the first entry whose hash is another one; 0 if all hang together
 */
public record JournalText(List<JournalLine> lines, long firstBroken) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JournalText {
    lines = List.copyOf(lines);
  }

  /**
   * Reads it.
   *
   * @param aheadNanos by how much the server's clock is ahead of the seats'
   * @throws MalformedJournal if a line is none
   */
  public static JournalText read(String text, long aheadNanos) throws MalformedJournal {
    var reading = new Reading(aheadNanos);
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        reading.add(number, line);
      }
    }
    return new JournalText(reading.lines, reading.firstBroken);
  }

  private static final class Reading {
    private final List<JournalLine> lines = new ArrayList<>();
    private final long aheadNanos;
    private byte[] hash = new byte[0];
    private long firstBroken;

    Reading(long aheadNanos) {
      this.aheadNanos = aheadNanos;
    }

    void add(int number, String line) throws MalformedJournal {
      var outer = object(number, line);
      var stored = outer.path("stored").asString("");
      var inner = object(number, stored);
      long seq = inner.path("seq").asLong(-1);
      if (seq != lines.size() + 1) {
        throw new MalformedJournal(number, "it is entry " + seq + ", not " + (lines.size() + 1));
      }
      lines.add(
          new JournalLine(
              seq,
              time(number, inner.path("at").asString("")) - aheadNanos,
              inner.path("actor").asString(""),
              inner.path("type").asString(""),
              inner.path("body")));
      chain(seq, inner.path("conference").asString(""), stored, outer);
    }

    private void chain(long seq, String conference, String stored, JsonNode outer) {
      var before = seq == 1 ? sha256(("plenum journal 1\n" + conference).getBytes(UTF_8)) : hash;
      var bytes = stored.getBytes(UTF_8);
      var length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
      var digest = hex(outer.path("digest").asString(""));
      hash =
          digest.length == 0
              ? sha256(before, length, bytes, new byte[] {0})
              : sha256(before, length, bytes, new byte[] {1}, digest);
      if (firstBroken == 0 && !Arrays.equals(hash, hex(outer.path("hash").asString("")))) {
        firstBroken = seq;
      }
    }

    private static JsonNode object(int number, String text) throws MalformedJournal {
      try {
        var node = JSON.readTree(text);
        if (node != null && node.isObject()) {
          return node;
        }
      } catch (JacksonException wrong) {
        throw new MalformedJournal(number, "it is not JSON: " + wrong.getOriginalMessage());
      }
      throw new MalformedJournal(number, "it is not a JSON object");
    }

    private static long time(int number, String text) throws MalformedJournal {
      try {
        return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.parse(text));
      } catch (DateTimeException | ArithmeticException wrong) {
        throw new MalformedJournal(number, "its time is none: " + text);
      }
    }

    private static byte[] hex(String text) {
      try {
        return HexFormat.of().parseHex(text);
      } catch (IllegalArgumentException none) {
        return new byte[0];
      }
    }

    private static byte[] sha256(byte[]... parts) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
          digest.update(part);
        }
        return digest.digest();
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException("every Java has SHA-256", missing);
      }
    }
  }
}
