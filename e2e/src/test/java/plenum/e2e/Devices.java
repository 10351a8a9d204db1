package plenum.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A camera that shows one colour and a microphone that hears one tone, as files for a browser. */
final class Devices {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int FRAMES_PER_SECOND = 10;
  static final int SAMPLES_PER_SECOND = 48_000;
  private static final int SECONDS = 2;

  /** A browser takes a steady tone for noise and removes it; one that swells like syllables not. */
  private static final int SYLLABLES_PER_SECOND = 4;

  private Devices() {}

  /** YUV4MPEG2, two frames that the browser repeats. */
  static Path camera(Path folder, Colour colour) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var header = "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n";
    bytes.writeBytes(ascii(header.formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)));
    for (int frame = 0; frame < 2; frame++) {
      bytes.writeBytes(ascii("FRAME\n"));
      bytes.writeBytes(plane(WIDTH * HEIGHT, colour.studio()[0]));
      bytes.writeBytes(plane(WIDTH * HEIGHT / 4, colour.studio()[1]));
      bytes.writeBytes(plane(WIDTH * HEIGHT / 4, colour.studio()[2]));
    }
    return Files.write(folder.resolve("camera.y4m"), bytes.toByteArray());
  }

  /** It begins and ends in silence, so that its repetition does not click. */
  static Path microphone(Path folder, int hertz) throws IOException {
    return wave(
        folder.resolve("microphone.wav"),
        SAMPLES_PER_SECOND * SECONDS,
        i -> {
          double at = 2 * Math.PI * i / SAMPLES_PER_SECOND;
          double swell = (1 - Math.cos(at * SYLLABLES_PER_SECOND)) / 2;
          return 0.366 * swell * Math.sin(at * hertz);
        });
  }

  /**
   * WAV, 16 bits, mono.
   *
   * @param sound by the sample's number, -1 to 1
   */
  static Path wave(Path file, int samples, IntToDoubleFunction sound) throws IOException {
    var wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt "));
    wav.putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(SAMPLES_PER_SECOND).putInt(SAMPLES_PER_SECOND * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(samples * 2);
    for (int i = 0; i < samples; i++) {
      wav.putShort((short) (Short.MAX_VALUE * sound.applyAsDouble(i)));
    }
    return Files.write(file, wav.array());
  }

  private static byte[] plane(int size, int value) {
    var plane = new byte[size];
    Arrays.fill(plane, (byte) value);
    return plane;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
