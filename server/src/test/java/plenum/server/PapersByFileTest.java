package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.server.command.Console;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.wire.DocumentView;
import plenum.wire.Edit;
import plenum.wire.OrderOfProceedings;
import plenum.wire.OrderOfProceedings.DocumentStanding;

/** A conference convened by a file that names documents, against the whole program. */
class PapersByFileTest extends ConveningProgram {
  private Path file;

  @BeforeEach
  void copy() throws Exception {
    var folder = Files.createDirectories(data.resolve("desk"));
    file = folder.resolve("conference.yaml");
    Files.copy(SAMPLE, file);
    Files.createDirectories(folder.resolve("documents"));
    for (var language : new String[] {"en", "vi"}) {
      var name = "documents/winter-" + language + ".pdf";
      Files.copy(SAMPLE.resolveSibling(name), folder.resolve(name));
    }
  }

  private String convened(int code, String... more) {
    var out = new ByteArrayOutputStream();
    var words = new ArrayList<String>();
    words.addAll(List.of("convene", file.toString(), "--data", data.toString()));
    words.addAll(List.of(more));
    assertThat(execute(out, words.toArray(String[]::new)))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String id() {
    return Json.read(convened(0, "--json").strip(), ConvenedConference.class).id();
  }

  private String text(String id, String language) throws Exception {
    var request =
        to("/conferences/" + id + "/documents/winter/" + language).header("Cookie", cookie);
    var answer = client.send(request.GET().build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void each_language_has_its_version_as_soon_as_it_is_convened() throws Exception {
    var id = id();
    assertThat(get("/api/conferences/" + id + "/documents").body())
        .contains("winter", "winter-en.pdf", "winter-vi.pdf", "briefing");
    assertThat(text(id, "en")).contains("Passengers");
    assertThat(text(id, "vi")).contains("lượt khách");
  }

  @Test
  void the_file_that_is_written_back_names_them() throws Exception {
    var back = get("/api/conferences/" + id() + "/file").body();
    assertThat(back).contains("documents:", "id: winter", "vi: \"winter-vi.pdf\"");
  }

  @Test
  void whoever_convenes_finds_them_on_the_page_and_changes_them_there() throws Exception {
    var id = id();
    var papers = order(id).papers();
    assertThat(papers.laysForAll()).isTrue();
    assertThat(papers.laysFor()).containsExactly("bach-lam", "orrin");
    var winter = winter(order(id));
    assertThat(winter.mayEdit()).isTrue();
    assertThat(winter.document().item()).contains("briefing");
    var title = Map.of("en", "Winter, corrected");
    var amended = order(edit(id, new Edit.AmendDocument("winter", title, false, Optional.empty())));
    assertThat(winter(amended).document().title()).isEqualTo(title);
    assertThat(winter(amended).document().download()).isFalse();
    assertThat(winter(amended).document().item()).isEmpty();
    var struck = order(edit(id, new Edit.StrikeDocumentVersion("winter", "vi")));
    assertThat(winter(struck).document().versions()).hasSize(1);
    var last = edit(id, new Edit.StrikeDocumentVersion("winter", "en"));
    assertThat(last.body()).contains("it has one file for each language, and at least one");
    assertThat(order(edit(id, new Edit.StrikeDocument("winter"))).papers().documents()).isEmpty();
  }

  @Test
  void a_sides_own_that_is_held_goes_with_it_when_it_is_taken_over() throws Exception {
    Files.writeString(
        file, Files.readString(file).replace("hand-out: everybody", "hand-out: held"));
    var id = id();
    var token = claim(order(id));
    assertThat(order(id).papers().documents()).isEmpty();
    assertThat(order(id).papers().laysFor()).containsExactly("orrin");
    var own = order(bearer("/api/delegations", token));
    assertThat(winter(own).mayEdit()).isTrue();
    assertThat(own.papers().laysFor()).containsExactly("bach-lam");
    assertThat(own.papers().laysForAll()).isFalse();
    var everybody = new Edit.HandDocumentOut("winter", DocumentView.DocumentRelease.EVERYBODY);
    assertThat(edit(id, everybody).body()).contains("\"code\":\"unknown-document\"");
    var given = order(bearer("/api/delegations/edits", token, everybody));
    assertThat(winter(given).document().release()).isEqualTo(everybody.release());
    assertThat(winter(order(id)).mayEdit()).isFalse();
  }

  private static DocumentStanding winter(OrderOfProceedings order) {
    return order.papers().documents().stream()
        .filter(it -> it.id().equals("winter"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void by_the_servers_address_they_come_along_too() {
    assertThat(convened(0, "--server", origin())).contains("Conference ");
  }

  @ParameterizedTest
  @CsvSource({
    "gone,There is no such file",
    "words,This is",
    "damaged,This file is damaged",
    "large,too large"
  })
  void a_file_that_cannot_be_taken_is_named_with_its_line_and_nothing_is_convened(
      String how, String said) throws Exception {
    var bad = file.resolveSibling("documents/winter-vi.pdf");
    switch (how) {
      case "gone" -> Files.delete(bad);
      case "words" -> Files.writeString(bad, "just words\n");
      case "damaged" -> Files.writeString(bad, "%PDF-1.7\nno more than that\n");
      default -> {
        try (var sparse = new RandomAccessFile(bad.toFile(), "rw")) {
          sparse.setLength(60_000_001);
        }
      }
    }
    var before = get("/api/conferences").body();
    assertThat(convened(1))
        .contains(said, "winter-vi.pdf", "documents[winter].files.vi")
        .containsPattern("line \\d+");
    assertThat(get("/api/conferences").body()).isEqualTo(before);
  }

  @Test
  void a_text_that_comes_without_its_files_is_refused() throws Exception {
    var request = to("/api/conferences").header("Cookie", cookie).header("Origin", origin());
    var text = BodyPublishers.ofString(Files.readString(SAMPLE));
    var answer = send(request.header("Content-Type", "application/yaml").POST(text));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("winter-en.pdf", "was not sent along");
  }

  private int execute(ByteArrayOutputStream out, String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    return Main.commandLine(console, InstantSource.system(), random).execute(arguments);
  }
}
