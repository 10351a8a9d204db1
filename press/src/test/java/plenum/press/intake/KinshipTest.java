package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KinshipTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final Kinship.Mark THEIRS = mark("DLNA", "Fronts meet");

  @Test
  void word_by_word_the_same_is_a_copy_whoever_printed_it() {
    assertThat(kin(mark("HLP", "Other"), new Sameness.Same("one")))
        .isEqualTo(new Kinship.Copy("one"));
  }

  @Test
  void a_changed_text_is_a_version_unless_another_agency_wrote_it() {
    var alike = new Sameness.Alike("one", 0.9);
    assertThat(kin(mark("dlna", "Fronts meet"), alike)).isEqualTo(new Kinship.Version("one"));
    assertThat(kin(mark("", "Fronts meet"), alike)).isEqualTo(new Kinship.Version("one"));
    assertThat(kin(mark("HLP", "Fronts meet"), alike)).isEqualTo(new Kinship.Stranger());
  }

  @Test
  void the_same_text_under_another_head_is_a_version_of_the_same_agency_alone() {
    var same = new Sameness.Alike("one", 1);
    assertThat(kin(mark("DLNA", "Fronts meet again"), same)).isEqualTo(new Kinship.Version("one"));
    assertThat(kin(mark("DLNA", "fronts MEET"), same)).isEqualTo(new Kinship.Copy("one"));
    assertThat(kin(mark("HLP", "Fronts meet again"), same)).isEqualTo(new Kinship.Copy("one"));
  }

  @Test
  void the_same_item_is_a_version_whatever_its_words() {
    assertThat(Kinship.of(mark("", ""), new Sameness.New(), Optional.of("one"), _ -> THEIRS))
        .isEqualTo(new Kinship.Version("one"));
  }

  @Test
  void what_is_like_nothing_is_a_stranger() {
    assertThat(kin(mark("DLNA", "Fronts meet"), new Sameness.New()))
        .isEqualTo(new Kinship.Stranger());
  }

  private static Kinship kin(Kinship.Mark mine, Sameness sameness) {
    return Kinship.of(mine, sameness, Optional.empty(), _ -> THEIRS);
  }

  private static Kinship.Mark mark(String agency, String headline) {
    return new Kinship.Mark("", agency, headline, Optional.of(DAY));
  }
}
