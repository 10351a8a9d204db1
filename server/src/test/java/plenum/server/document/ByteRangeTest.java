package plenum.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
  @Test
  void whatever_a_header_says_the_part_lies_in_the_file() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder("bytes=");
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append("0123456789-,".charAt(random.nextInt(12)));
      }
      long size = 1 + random.nextInt(1000);
      if (ByteRange.of(Optional.of(text.toString()), size)
          instanceof ByteRange.Asked.Part(var part)) {
        assertThat(part.from()).as("%s of %d", text, size).isBetween(0L, size - 1);
        assertThat(part.length()).as("%s of %d", text, size).isBetween(1L, size - part.from());
      }
    }
  }

  @Test
  void without_a_header_it_is_the_whole() {
    assertThat(ByteRange.of(Optional.empty(), 10)).isEqualTo(new ByteRange.Asked.Whole());
  }
}
