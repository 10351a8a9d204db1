package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramBatchTest {
  private final DatagramBatch batch = new DatagramBatch(4, 100);

  @Test
  void a_slot_keeps_the_address_it_was_given() {
    batch.address(3, 0x20010db8_00000000L, 0xffff_ffff_ffff_fffeL, 65535);
    assertThat(batch.address(3))
        .isEqualTo(new RemoteAddress(0x20010db8_00000000L, 0xffff_ffff_ffff_fffeL, 65535));
  }

  @Test
  void slots_lie_one_after_the_other() {
    assertThat(batch.offset(3)).isEqualTo(300);
    assertThat(batch.data().byteSize()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void a_length_that_fits_no_slot_is_refused(int length) {
    assertThatThrownBy(() -> batch.length(0, length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 100");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5})
  void a_count_beyond_the_capacity_is_refused(int count) {
    assertThatThrownBy(() -> batch.count(count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 4");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  void a_slot_that_is_not_there_is_refused(int slot) {
    assertThatThrownBy(() -> batch.length(slot, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batch.address(slot)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "1025, 100", "4, 0", "4, 65536"})
  void a_shape_out_of_range_is_refused(int capacity, int slotSize) {
    assertThatThrownBy(() -> new DatagramBatch(capacity, slotSize))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
