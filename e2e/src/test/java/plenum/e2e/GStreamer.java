package plenum.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * GStreamer's webrtcbin in a process of its own, driven by {@code gstreamer.py}: publishes by WHIP,
 * or watches by WHEP and keeps what was decoded last.
 */
final class GStreamer implements AutoCloseable {
  /** Debian's own Python: another one on the path knows nothing of Debian's packages. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final Duration END = Duration.ofSeconds(20);

  private final Process process;
  private final Path complaints;
  private final Thread reader;
  private String state = "not begun";
  private Optional<ForeignCamera.Yuv> seen = Optional.empty();
  private short[] heard = new short[0];
  private int rate;
  private long frames;

  private GStreamer(Path folder, List<String> entering, List<String> arguments) {
    try {
      // A file of its own: another client may be reading its own at this moment.
      var script = Files.createTempFile(folder, "gstreamer", ".py");
      Files.writeString(script, Scripts.read("gstreamer.py"));
      complaints = Files.createTempFile(folder, "gstreamer", ".err");
      var command = new ArrayList<>(entering);
      command.addAll(List.of(PYTHON, script.toString()));
      command.addAll(arguments);
      process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = Thread.ofVirtual().start(this::read);
  }

  /** {@code codec} is {@code vp8} or {@code h264}, {@code hertz} the tone's frequency. */
  static GStreamer publishing(
      Path folder, URI endpoint, String token, String codec, Colour colour, int hertz) {
    var argb = "0xff%02x%02x%02x".formatted(colour.red(), colour.green(), colour.blue());
    return new GStreamer(
        folder, List.of(), List.of("publish", endpoint.toString(), token, codec, argb, "" + hertz));
  }

  static GStreamer watching(Path folder, URI endpoint, String token, String codec) {
    return watching(folder, List.of(), endpoint, token, codec);
  }

  /** The same, by a command that runs another one, such as one that enters a namespace. */
  static GStreamer watching(
      Path folder, List<String> entering, URI endpoint, String token, String codec) {
    return new GStreamer(folder, entering, List.of("watch", endpoint.toString(), token, codec));
  }

  /** The mean colour of the picture that was decoded last. */
  synchronized Optional<ForeignCamera.Yuv> seen() {
    return seen;
  }

  /** The share of this tone in what was heard last, 0 to 1. */
  synchronized double tone(double frequency) {
    return rate == 0 ? 0 : Tone.share(heard, rate, frequency);
  }

  synchronized double loudness() {
    return Tone.loudness(heard);
  }

  /** How far it came, and what it complains of. */
  synchronized String diagnosis() {
    try {
      return "connection %s, %d frames, last %s, loudness %.0f; it says:%n%s"
          .formatted(state, frames, seen, loudness(), Files.readString(complaints));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (var lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(line -> take(line.split(" ")));
    } catch (UncheckedIOException | IOException _) {
      // It has ended; what was decoded until then stays.
    }
  }

  private synchronized void take(String[] words) {
    switch (words[0]) {
      case "state" -> state = words[1];
      case "picture" -> {
        frames++;
        seen =
            Optional.of(
                new ForeignCamera.Yuv(number(words, 1), number(words, 2), number(words, 3)));
      }
      case "sound" -> {
        rate = number(words, 1);
        var octets = ByteBuffer.wrap(Base64.getDecoder().decode(words[2]));
        var samples = octets.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        heard = new short[samples.remaining()];
        samples.get(heard);
      }
      default -> throw new AssertionError("gstreamer.py says " + String.join(" ", words));
    }
  }

  private static int number(String[] words, int place) {
    return Integer.parseInt(words[place]);
  }

  /** Ends its connection, and then itself. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      reader.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
