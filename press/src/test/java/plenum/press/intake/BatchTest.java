package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
  private final List<String> kept = new ArrayList<>();
  private final Batch batch =
      new Batch(Releases.INTAKE, new Known(), (name, _, _) -> kept.add(name), Releases.RECEIVED);

  @Test
  void one_bad_file_among_many_is_named_and_the_rest_goes_on() throws IOException {
    batch.take("one", Releases.open().get(0).bytes());
    var bad = batch.take("bad", "{\n\"bodies\": 1,,}".getBytes(StandardCharsets.UTF_8));
    batch.take("two", Releases.open().get(1).bytes());
    assertThat(kept).containsExactly("one", "two");
    assertThat(bad)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why().line()).isEqualTo(2));
  }

  @Test
  void the_same_release_with_other_spaces_and_capitals_is_known_again() throws IOException {
    var text = text(0);
    take("first", text);
    assertThat(sameness("again", text.replace("\n", "\n\n").toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(new Sameness.Same("first"));
    assertThat(kept).containsExactly("first");
  }

  @Test
  void the_same_text_under_another_header_is_known_again() throws IOException {
    var text = text(0);
    take("first", text);
    int body = text.indexOf("Hai Long (DLNA)");
    var other = "Party meets Front over video\n\n13/03/2026\n\n" + text.substring(body);
    assertThat(sameness("other", other)).isEqualTo(new Sameness.Alike("first", 1));
  }

  @Test
  void a_text_with_a_sentence_more_is_alike() throws IOException {
    var text = text(0);
    take("first", text);
    assertThat(
            sameness(
                "longer",
                text.replace(
                    "work with young people.",
                    "work with young people. The meeting lasted two hours.")))
        .isInstanceOfSatisfying(
            Sameness.Alike.class, alike -> assertThat(alike.shared()).isBetween(0.7, 0.99));
  }

  @Test
  void no_two_of_the_examples_are_taken_for_one() throws IOException {
    var all = new ArrayList<>(Releases.open());
    all.addAll(Releases.aside());
    for (var sample : all) {
      batch.take(sample.file().toString(), sample.bytes());
    }
    assertThat(kept).hasSameSizeAs(all);
  }

  @Test
  void what_is_forgotten_is_new_again() throws IOException {
    var known = new Known();
    var print = Fingerprint.of(Releases.example("01-agency-en.txt"));
    known.add("first", print);
    known.forget("first");
    assertThat(known.ask(print)).isEqualTo(new Sameness.New());
  }

  private static String text(int sample) throws IOException {
    return new String(Releases.open().get(sample).bytes(), StandardCharsets.UTF_8);
  }

  private Sameness sameness(String name, String text) {
    return ((Outcome.Taken) take(name, text)).sameness();
  }

  private Outcome take(String name, String text) {
    return batch.take(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
