package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Scratch.Kept.class)
class CabinetTest {
  @Parameter Scratch.Kept kept = Scratch.Kept.SQLITE;

  private static final byte[] ONE = {1, 0, -1};
  private static final byte[] TWO = {2};

  @TempDir Path folder;
  private Scratch scratch;
  private Cabinet cabinet;

  @BeforeEach
  void open() {
    scratch = Scratch.open(kept, folder);
    cabinet = new Cabinet(scratch.database());
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  @Test
  void a_document_is_found_after_a_restart() {
    cabinet.put("keys", "links", ONE);
    scratch.close();
    open();
    assertThat(cabinet.find("keys", "links").orElseThrow()).isEqualTo(ONE);
  }

  @Test
  void a_document_takes_the_place_of_an_older_one() {
    cabinet.put("keys", "links", ONE);
    cabinet.put("keys", "links", TWO);
    assertThat(cabinet.find("keys", "links").orElseThrow()).isEqualTo(TWO);
  }

  @Test
  void a_label_is_known_in_its_own_drawer_alone() {
    cabinet.put("keys", "links", ONE);
    assertThat(cabinet.find("accounts", "links")).isEmpty();
  }

  @Test
  void what_is_there_is_not_replaced_by_put_if_absent() {
    assertThat(cabinet.putIfAbsent("keys", "links", ONE)).isEqualTo(ONE);
    assertThat(cabinet.putIfAbsent("keys", "links", TWO)).isEqualTo(ONE);
    assertThat(cabinet.find("keys", "links").orElseThrow()).isEqualTo(ONE);
  }

  @Test
  void labels_are_listed_in_order() {
    cabinet.put("accounts", "bo", ONE);
    cabinet.put("accounts", "ada", ONE);
    cabinet.put("keys", "links", ONE);
    assertThat(cabinet.list("accounts")).containsExactly("ada", "bo");
  }

  @Test
  void a_deleted_document_is_gone() {
    cabinet.put("keys", "links", ONE);
    assertThat(cabinet.delete("keys", "links")).isTrue();
    assertThat(cabinet.delete("keys", "links")).isFalse();
    assertThat(cabinet.find("keys", "links")).isEmpty();
  }

  @Test
  void several_are_added_together_or_not_at_all() {
    assertThat(cabinet.add(List.of(leaf("papers", "one", ONE), leaf("words", "one", TWO))))
        .isTrue();
    assertThat(cabinet.add(List.of(leaf("papers", "one", TWO), leaf("words", "one", ONE))))
        .isFalse();
    assertThat(cabinet.find("papers", "one").orElseThrow()).isEqualTo(ONE);
    assertThat(cabinet.find("words", "one").orElseThrow()).isEqualTo(TWO);
  }

  @Test
  void several_are_removed_together() {
    cabinet.put("papers", "one", ONE);
    cabinet.put("words", "one", TWO);
    cabinet.remove(List.of(new Cabinet.Place("papers", "one"), new Cabinet.Place("words", "one")));
    assertThat(cabinet.list("papers")).isEmpty();
    assertThat(cabinet.list("words")).isEmpty();
  }

  @Test
  void every_document_of_a_drawer_is_given() {
    cabinet.put("papers", "one", ONE);
    cabinet.put("papers", "two", TWO);
    cabinet.put("words", "one", TWO);
    var given = new TreeMap<String, byte[]>();
    cabinet.each("papers", given::put);
    assertThat(given.keySet()).containsExactly("one", "two");
    assertThat(given.get("two")).isEqualTo(TWO);
  }

  private static Cabinet.Leaf leaf(String drawer, String label, byte[] document) {
    return new Cabinet.Leaf(new Cabinet.Place(drawer, label), document);
  }

  @Test
  void a_closed_database_refuses_with_the_reason() {
    scratch.close();
    assertThatThrownBy(() -> cabinet.put("keys", "links", ONE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("CLOSED");
  }
}
