package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.invitation.TokenKind;

class DocumentsOverHttpTest {
  private static final String DOCUMENTS = "/api/conferences/fen/documents";
  private static final String OWN = about("\"side\":\"osk\",");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static OpenConference conference;
  private static Launched.Running running;

  @BeforeAll
  static void start() throws IOException {
    conference = OpenConference.in(data, RANDOM);
    var settings = new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  @Test
  void a_head_brings_a_document_and_its_own_side_reads_it() throws Exception {
    var id = brought(Pdfs.of(3), OWN);
    var file = octets(file(id, "en"), "osk-expert");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(header(file, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(file, "Content-Disposition")).isEqualTo("inline");
    try (var document = Loader.loadPDF(file.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
    assertThat(get(DOCUMENTS, "osk-expert").body())
        .contains(id, "\"pages\":3", "\"release\":\"HELD\"", "\"title\":{\"en\":\"flow\"}");
  }

  @Test
  void what_is_held_is_not_there_for_the_other_side() throws Exception {
    var id = brought(Pdfs.of(1), OWN);
    for (var seat : new String[] {"tarn-head", "tarn-expert", "tarn-interpreter"}) {
      assertThat(get(file(id, "en"), seat).statusCode()).as(seat).isEqualTo(404);
      assertThat(get(DOCUMENTS, seat).body()).as(seat).doesNotContain(id);
    }
    assertThat(get(file("never", "en"), "tarn-head").body())
        .isEqualTo(get(file(id, "en"), "tarn-head").body());
  }

  @Test
  void a_link_without_the_browser_that_was_admitted_opens_nothing() throws Exception {
    var id = brought(Pdfs.of(1), OWN);
    var bearer = "Bearer " + conference.seat("osk-head");
    var bare = send(to(file(id, "en")).header("Authorization", bearer));
    assertThat(bare.statusCode()).isEqualTo(403);
    assertThat(bare.body()).contains("not-in-the-chamber");
    var other =
        send(
            to(file(id, "en"))
                .header("Authorization", bearer)
                .header("Plenum-Device", "tarn-head"));
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(send(to(file(id, "en"))).statusCode()).isEqualTo(401);
    var forged = to(file(id, "en")).header("Authorization", "Bearer " + bearer + "x");
    assertThat(send(forged).statusCode()).isEqualTo(401);
  }

  @Test
  void the_secretary_brings_one_by_the_link_that_is_kept() throws Exception {
    var kept = conference.token(TokenKind.DELEGATION, "osk", 2);
    var taken = send(new Form(Pdfs.of(1), OWN).to().header("Authorization", "Bearer " + kept));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    var listed = send(to(DOCUMENTS).header("Authorization", "Bearer " + kept));
    assertThat(listed.body()).contains(id(taken));
    var used = conference.token(TokenKind.DELEGATION, "osk", 1);
    assertThat(send(to(DOCUMENTS).header("Authorization", "Bearer " + used)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void another_sides_head_and_who_does_not_lead_are_refused_in_words() throws Exception {
    var other = upload("tarn-head", Pdfs.of(1), OWN);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("not-your-side");
    assertThat(upload("osk-expert", Pdfs.of(1), OWN).body()).contains("not-a-leader");
  }

  @Test
  void another_language_is_another_version_of_the_same_document() throws Exception {
    var id = brought(Pdfs.of(2), OWN);
    var second =
        "{\"language\":\"vi\",\"document\":\"" + id + "\",\"title\":{},\"download\":false}";
    var taken = upload("osk-head", Pdfs.of(4), second);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    try (var document = Loader.loadPDF(octets(file(id, "vi"), "osk-expert").body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
    }
    assertThat(get(file(id, "fr"), "osk-expert").statusCode()).isEqualTo(404);
    assertThat(upload("tarn-head", Pdfs.of(1), second).body()).contains("unknown-document");
  }

  @Test
  void parts_of_it_are_sent_as_they_are_asked_for() throws Exception {
    var path = file(brought(Pdfs.of(40), OWN), "en");
    var whole = octets(path, "osk-head").body();
    var part = range(path, "bytes=100-199");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + whole.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
    assertThat(range(path, "bytes=" + (whole.length - 10) + "-").body())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    assertThat(range(path, "bytes=-10").body())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    assertThat(range(path, "bytes=5-999999999999").body())
        .isEqualTo(Arrays.copyOfRange(whole, 5, whole.length));
    var beyond = range(path, "bytes=" + whole.length + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + whole.length);
    for (var odd : new String[] {"bytes=9-5", "bytes=1-2,4-5", "pages=1-2", "bytes=-"}) {
      assertThat(range(path, odd).statusCode()).as(odd).isEqualTo(200);
    }
  }

  @Test
  void a_copy_is_given_only_where_that_is_offered() throws Exception {
    var closed = brought(Pdfs.of(1), OWN);
    assertThat(get(file(closed, "en") + "?download", "osk-head").statusCode()).isEqualTo(403);
    var open = brought(Pdfs.of(1), OWN.replace("\"download\":false", "\"download\":true"));
    var copy = octets(file(open, "en") + "?download", "osk-head");
    assertThat(header(copy, "Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''flow.pdf");
  }

  @Test
  void a_file_of_three_hundred_pages_is_taken() throws Exception {
    long from = System.nanoTime();
    var id = brought(Pdfs.of(300), OWN);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(45));
    assertThat(get(DOCUMENTS, "osk-head").body()).contains(id, "\"pages\":300");
  }

  @Test
  void nothing_of_it_acts_any_more_and_nobody_is_named_in_it() throws Exception {
    var active = Pdfs.active();
    assertThat(text(Pdfs.plain(active))).contains("BOO", "Secret Author", "boo.exe");
    var kept = octets(file(brought(active, OWN), "en"), "osk-head").body();
    assertThat(text(Pdfs.plain(kept))).doesNotContain("BOO", "Secret Author", "boo.exe");
    try (var document = Loader.loadPDF(kept)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getOpenAction()).isNull();
      assertThat(catalog.getCOSObject().keySet().toString()).doesNotContain("AA");
      assertThat(document.getPage(0).getCOSObject().keySet().toString()).doesNotContain("AA");
      assertThat(catalog.getNames().getEmbeddedFiles()).isNull();
      assertThat(catalog.getNames().getJavaScript()).isNull();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Flow");
    }
  }

  @Test
  void whatever_is_sent_gets_an_answer_and_the_next_document_is_taken() throws Exception {
    for (long seed = 0; seed < 8; seed++) {
      var answer = upload("osk-head", Pdfs.mutated(Pdfs.of(2), seed), OWN);
      assertThat(answer.statusCode()).as("seed %d", seed).isIn(201, 413, 415, 422);
    }
    assertThat(upload("osk-head", Pdfs.of(1), OWN).statusCode()).isEqualTo(201);
  }

  @Test
  void a_pdf_that_breaks_off_is_refused() throws Exception {
    var whole = Pdfs.of(20);
    var answer = upload("osk-head", Arrays.copyOf(whole, 60), OWN);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("document-damaged", "save it anew as PDF");
  }

  @Test
  void what_only_is_called_a_pdf_is_refused_by_what_it_is() throws Exception {
    refused(new byte[] {'P', 'K', 3, 4, 0, 0}, 415, "This is a ZIP archive or a document of a");
    refused("<html><script>1</script>".getBytes(StandardCharsets.UTF_8), 415, "a web page");
    refused("GIF89a".getBytes(StandardCharsets.UTF_8), 415, "a picture of another kind");
    refused(new byte[0], 415, "an empty file");
    refused(" %PDF-1.7".getBytes(StandardCharsets.UTF_8), 415, "A PDF, a PNG or a JPEG is taken");
  }

  @Test
  void a_protected_pdf_is_refused() throws Exception {
    refused(Pdfs.encrypted("open sesame"), 422, "Save it without protection");
    refused(Pdfs.encrypted(""), 422, "Save it without protection");
  }

  @Test
  void six_hundred_pages_are_taken_and_one_more_is_not() throws Exception {
    refused(Pdfs.of(601), 413, "It may have up to 600.");
    assertThat(upload("osk-head", Pdfs.of(600), OWN).statusCode()).isEqualTo(201);
  }

  @Test
  void a_small_file_that_unfolds_to_a_huge_picture_is_refused() throws Exception {
    refused(Pictures.bomb(30_000, 30_000), 413, "This picture has too many pixels.");
  }

  @Test
  void a_picture_is_one_page_and_says_nothing_but_its_pixels() throws Exception {
    var held = Pictures.held(Pictures.encoded("jpeg", 300, 200), 1);
    var id = brought(held, OWN);
    var kept = octets(file(id, "en"), "osk-head");
    assertThat(header(kept, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(text(kept.body())).doesNotContain("SecretPlace");
    var drawn = octets(file(brought(Pictures.encoded("png", 120, 80), OWN), "en"), "osk-head");
    assertThat(header(drawn, "Content-Type")).isEqualTo("image/png");
    assertThat(Pictures.decoded(drawn.body()).getWidth()).isEqualTo(120);
  }

  @Test
  void a_file_beyond_the_limit_is_refused() throws Exception {
    refused(Arrays.copyOf(Pdfs.of(1), 60_000_001), 413, "It may have up to 60 megabytes.");
  }

  @Test
  void what_is_said_badly_is_refused() throws Exception {
    for (var about : new String[] {"", "{}", "null", "[]", "{\"language\":\"en\"}"}) {
      assertThat(upload("osk-head", Pdfs.of(1), about).statusCode()).as(about).isEqualTo(400);
    }
    var strange = OWN.replace("\"en\"", "\"../../en\"");
    assertThat(upload("osk-head", Pdfs.of(1), strange).body()).contains("document-unusable");
  }

  private static void refused(byte[] file, int status, String sentence) throws Exception {
    var answer = upload("osk-head", file, OWN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  private static String about(String more) {
    return "{\"language\":\"en\"," + more + "\"title\":{},\"download\":false}";
  }

  private static String file(String document, String language) {
    return "/conferences/fen/documents/" + document + "/" + language;
  }

  private static String brought(byte[] file, String about) throws Exception {
    var taken = upload("osk-head", file, about);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    return id(taken);
  }

  private static String id(HttpResponse<String> taken) {
    var found = ID.matcher(taken.body());
    assertThat(found.find()).as(taken.body()).isTrue();
    return found.group(1);
  }

  private static HttpResponse<String> upload(String seat, byte[] file, String about)
      throws Exception {
    return send(seated(new Form(file, about).to(), seat));
  }

  /** A form of two parts (RFC 7578), as browsers send it. */
  private record Form(byte[] file, String about) {
    private static final String BOUNDARY = "a-boundary-that-no-part-has";

    HttpRequest.Builder to() {
      var body = new ByteArrayOutputStream();
      part(body, "about", about.getBytes(StandardCharsets.UTF_8));
      part(body, "document\"; filename=\"C:\\\\papers\\\\flow.pdf", file);
      body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return DocumentsOverHttpTest.to(DOCUMENTS)
          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] octets) {
      var head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name);
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(octets);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  private static HttpRequest.Builder seated(HttpRequest.Builder request, String seat) {
    return request
        .header("Authorization", "Bearer " + conference.seat(seat))
        .header("Plenum-Device", seat);
  }

  private static HttpResponse<String> get(String path, String seat) throws Exception {
    return send(seated(to(path), seat));
  }

  private static HttpResponse<byte[]> octets(String path, String seat) throws Exception {
    return CLIENT.send(seated(to(path), seat).build(), BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> range(String path, String range) throws Exception {
    var request = seated(to(path), "osk-head").header("Range", range).build();
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  private static String origin() {
    return "http://127.0.0.1:" + running.welcome().address().getPort();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
