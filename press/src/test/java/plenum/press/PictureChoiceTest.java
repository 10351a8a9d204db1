package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Crop;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Provenance;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.PressOffice;
import plenum.press.office.Proof;
import plenum.press.office.ProofReader;
import plenum.press.office.Setting;

/** Which photograph a release shows, and that an approval is of a text with that one. */
class PictureChoiceTest {
  private static final List<String> HASHES =
      Stream.of("a", "b", "c").map(letter -> letter.repeat(64)).toList();
  private static final List<Print> PRINTS =
      HASHES.stream().map(PictureChoiceTest::photograph).map(PictureChoiceTest::whole).toList();

  record Desk(Issuer issuer, String language) {}

  static Stream<Desk> desks() {
    return Stream.of(new Issuer.Joint(), new Issuer.OfSide(new DelegationId("orrin")))
        .flatMap(issuer -> Stream.of("en", "vi").map(language -> new Desk(issuer, language)));
  }

  private static Photograph photograph(String hash) {
    return new Photograph(
        hash,
        "image/jpeg",
        3000,
        2000,
        Texts.of("en", "At the event: " + hash.charAt(0)).and("vi", "Tại sự kiện"),
        Texts.of("en", "Orrin Wire").and("vi", "Hãng tin Orrin"),
        Texts.NONE,
        LocalDate.of(2026, 3, 13));
  }

  private static Print whole(Photograph photograph) {
    return new Print(photograph, Provenance.UNKNOWN, Byline.NONE, Optional.empty());
  }

  private static MeetingRecord record(int photographs) {
    var meeting = Meetings.of(Meetings.programme()).comes("orrin-head").opens().closes();
    HASHES.stream()
        .limit(photographs)
        .map(PictureChoiceTest::photograph)
        .forEach(one ->
            meeting.and(
                new PhotographEvent.PhotographLaid(
                    one, Provenance.UNKNOWN, Byline.NONE, Optional.empty())));
    return meeting.record();
  }

  private static Proof proof(Desk desk, int photographs, List<Print> prints, PictureChoice choice) {
    var office = new PressOffice(Optional.empty(), choice, Map.of());
    return ProofReader.read(record(photographs), prints, desk.issuer(), office, desk.language());
  }

  private static Proof proof(Desk desk, PictureChoice choice) {
    return proof(desk, HASHES.size(), PRINTS, choice);
  }

  private static PictureChoice chosen(int which) {
    return new PictureChoice.Chosen(HASHES.get(which));
  }

  private static Optional<String> shown(Proof proof) {
    return proof.picture().map(Proof.Picture::photograph);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void a_release_shows_the_photograph_that_its_desk_chose(Desk desk) {
    for (int which = 0; which < HASHES.size(); which++) {
      assertThat(shown(proof(desk, chosen(which)))).contains(HASHES.get(which));
    }
    assertThat(shown(proof(desk, new PictureChoice.Latest()))).contains(HASHES.getLast());
    assertThat(shown(proof(desk, new PictureChoice.None()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void what_is_laid_down_later_changes_the_latest_and_no_chosen_one(Desk desk) {
    for (int laid = 1; laid <= HASHES.size(); laid++) {
      assertThat(shown(proof(desk, laid, PRINTS, chosen(0)))).contains(HASHES.getFirst());
      assertThat(shown(proof(desk, laid, PRINTS, new PictureChoice.Latest())))
          .contains(HASHES.get(laid - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("desks")
  void two_choices_have_one_fingerprint_where_they_show_the_same_photograph_alone(Desk desk) {
    var fingerprints = new HashMap<Optional<String>, String>();
    Stream.of(new PictureChoice.Latest(), chosen(0), chosen(1), chosen(2), new PictureChoice.None())
        .map(choice -> proof(desk, choice))
        .forEach(proof -> {
          var fingerprint = Setting.fingerprint(proof);
          var before = fingerprints.put(shown(proof), fingerprint);
          assertThat(before).isIn(null, fingerprint);
        });
    assertThat(fingerprints.values()).hasSize(4).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void another_crop_is_another_text_to_approve_of(Desk desk) {
    var cut = new Cut(new Crop(0, 0, 900, 600), "e".repeat(64));
    var cropped = List.of(PRINTS.getFirst().cropped(Optional.of(cut)));
    assertThat(Setting.fingerprint(proof(desk, 3, cropped, chosen(0))))
        .isNotEqualTo(Setting.fingerprint(proof(desk, chosen(0))));
  }

  @ParameterizedTest
  @MethodSource("desks")
  void a_photograph_is_missed_where_there_is_none_and_not_where_none_is_wanted(Desk desk) {
    assertThat(missing(proof(desk, 0, List.of(), new PictureChoice.Latest()))).isTrue();
    assertThat(missing(proof(desk, 0, List.of(), new PictureChoice.None()))).isFalse();
    assertThat(missing(proof(desk, new PictureChoice.None()))).isFalse();
  }

  private static boolean missing(Proof proof) {
    return proof.draft().missing().stream().anyMatch(one -> one.part() == Missing.Part.PHOTOGRAPH);
  }
}
