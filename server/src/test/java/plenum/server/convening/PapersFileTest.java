package plenum.server.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/** The documents that a conference's file names. */
class PapersFileTest {
  private static final DelegationId HOST = new DelegationId("bach-lam");

  private static String sample() throws IOException {
    return Files.readString(Path.of("../examples/conference.yaml"));
  }

  private static ProgrammeFile.Reading read(String text) {
    return ProgrammeFile.read(text, new FlawSentences(), "en");
  }

  private static ProgrammeFile.Reading.Read good(String text) {
    return (ProgrammeFile.Reading.Read) read(text);
  }

  @Test
  void the_sample_lays_a_document_in_two_languages_before_its_briefing() throws IOException {
    var paper = good(sample()).papers().getFirst();
    assertThat(paper.id()).isEqualTo(new DocumentId("winter"));
    assertThat(paper.item()).contains(new ItemId("briefing"));
    assertThat(paper.owner()).contains(HOST);
    assertThat(paper.release()).isEqualTo(Release.EVERYBODY);
    assertThat(paper.download()).isTrue();
    assertThat(paper.files())
        .extracting(FiledPaper.InLanguage::language)
        .containsExactly("en", "vi");
  }

  @Test
  void each_files_line_is_known() throws IOException {
    var lines = sample().lines().toList();
    assertThat(FiledPaper.files(good(sample()).papers()))
        .allSatisfy(file -> assertThat(lines.get(file.line() - 1)).contains(file.path()));
  }

  @Test
  void a_paper_that_names_no_side_is_the_hosts_and_everybodys_at_once() throws IOException {
    var paper = good(sample().replace("        side: bach-lam\n", "")).papers().getFirst();
    assertThat(paper.owner()).contains(HOST);
  }

  @Test
  void the_papers_of_the_whole_may_name_an_item_or_none() throws IOException {
    var more =
        """

        documents:
          - title: Map
            files: {en: map.png}
            side: chairs
            hand-out: held
          - title: {en: Notes, vi: Ghi chú}
            kind: speaking-notes
            item: replies
            side: orrin
            files: {en: notes.pdf, vi: notes-vi.pdf}
        """;
    var papers = good(sample() + more).papers();
    assertThat(papers).hasSize(3);
    assertThat(papers.get(1).owner()).isEmpty();
    assertThat(papers.get(1).release()).isEqualTo(Release.HELD);
    assertThat(papers.get(2).release()).isEqualTo(Release.INTERPRETERS);
    assertThat(papers.get(2).item()).contains(new ItemId("replies"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "          vi: documents/winter-vi.pdf | fr: documents/winter-vi.pdf | “fr” is not one of",
        "side: bach-lam | side: nowhere | No such side",
        "hand-out: everybody | hand-out: later | “later” is not one of everybody",
        "download: yes | kind: speaking-notes | Speaking notes go to interpreters",
        "- id: winter | - id: ../winter | is not an id"
      })
  void a_fault_is_named_with_its_line(String right, String wrong, String said) throws IOException {
    var good = sample();
    assertThat(good).containsOnlyOnce(right);
    var faults = ((ProgrammeFile.Reading.Refused) read(good.replace(right, wrong))).faults();
    assertThat(faults.stream().map(FileFault::text).collect(Collectors.joining("\n")))
        .contains(said)
        .contains("line ");
  }

  @Test
  void what_is_written_back_names_the_same_papers() throws IOException {
    var read = good(sample());
    var versions =
        List.of(
            new Version("en", "ab".repeat(32), "application/pdf", 9, 2, "winter: en.pdf"),
            new Version("vi", "cd".repeat(32), "application/pdf", 9, 2, "winter-vi.pdf"));
    var held =
        new Document(
            new DocumentId("map"),
            1,
            Optional.empty(),
            Release.HELD,
            new Details(
                DocumentKind.DOCUMENT, Texts.of("en", "Map"), false, Optional.empty(), versions));
    var notes =
        new Document(
            new DocumentId("notes"),
            2,
            Optional.of(HOST),
            Release.INTERPRETERS,
            new Details(
                DocumentKind.SPEAKING_NOTES,
                Texts.of("en", "Notes").and("vi", "Ghi chú"),
                true,
                Optional.of(new ItemId("briefing")),
                versions));
    var text = ProgrammeWriter.write(read.programme(), read.agenda(), List.of(held, notes));
    var papers = good(text).papers();
    assertThat(papers).hasSize(2);
    same(papers.get(0), held);
    same(papers.get(1), notes);
  }

  private static void same(FiledPaper paper, Document document) {
    assertThat(paper.id()).isEqualTo(document.id());
    assertThat(paper.owner()).isEqualTo(document.owner());
    assertThat(paper.kind()).isEqualTo(document.details().kind());
    assertThat(paper.title()).isEqualTo(document.details().title());
    assertThat(paper.download()).isEqualTo(document.details().download());
    assertThat(paper.item()).isEqualTo(document.details().item());
    assertThat(paper.release()).isEqualTo(document.release());
    assertThat(paper.files())
        .extracting(FiledPaper.InLanguage::path)
        .isEqualTo(document.details().versions().stream().map(Version::fileName).toList());
  }
}
