package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.invitation.TokenKind;

class RemainsTest {
  private static final String RIVER = "/api/conferences/river/";
  private static final String NOTHING = "{}";

  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ClosedConferences conferences;
  private static Launched.Running running;

  @BeforeAll
  static void start() throws IOException {
    conferences = ClosedConferences.in(data, RANDOM);
    var settings = new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    var launched = new Program(InstantSource.system(), RANDOM).start(reading.configuration());
    running = (Launched.Running) launched;
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  @Test
  void a_seat_of_the_conference_reads_its_record() throws Exception {
    var record = get(RIVER + "record", seat("tarn-expert"));
    assertThat(record.statusCode()).isEqualTo(200);
    assertThat(record.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(record.body())
        .contains("\"seconds\":3000", "\"full\":\"Ulma Reck\"", "\"releases\":[\"en\",\"vi\"]")
        .contains("\"opened\":\"2026-03-12T08:00:00Z\"", "\"zone\":\"Asia/Tokyo\"");
  }

  @Test
  void the_convener_reads_it_by_their_session() throws Exception {
    var request = to(RIVER + "record").header("Cookie", session());
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_else_reads_it() throws Exception {
    var elsewhere = conferences.seat("lake", "osk-head");
    var replaced = conferences.token(TokenKind.SEAT, "river", "osk-head", 7);
    var stranger = conferences.seat("river", "nobody");
    var delegation = conferences.token(TokenKind.DELEGATION, "river", "osk", 1);
    for (var path :
        new String[] {RIVER + "record", RIVER + "release?language=en", page("en.txt")}) {
      assertThat(send(to(path)).statusCode()).as(path).isEqualTo(401);
      assertThat(get(path, "forged").statusCode()).as(path).isEqualTo(401);
      assertThat(get(path, elsewhere).statusCode()).as(path).isEqualTo(403);
      assertThat(get(path, replaced).statusCode()).as(path).isEqualTo(403);
      assertThat(get(path, stranger).statusCode()).as(path).isEqualTo(403);
      assertThat(get(path, delegation).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void a_meeting_that_is_open_has_no_record_yet() throws Exception {
    var answer = get("/api/conferences/marsh/record", conferences.seat("marsh", "osk-head"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("not-closed", "The meeting is not closed yet.");
  }

  @Test
  void the_draft_is_given_in_each_of_the_conferences_languages() throws Exception {
    var release = get(RIVER + "release?language=vi", seat("osk-head"));
    assertThat(release.body())
        .contains("\"template\":\"held.INFORM\"", "Báo cáo tuyết", "\"meant\":true");
    assertThat(get(RIVER + "release?language=fr", seat("osk-head")).statusCode()).isEqualTo(404);
  }

  @Test
  void the_files_stand_by_themselves() throws Exception {
    var text = get(page("en.txt"), seat("osk-head"));
    assertThat(text.body()).contains("OSK (Osk Press), 12 March 2026 — Osk Snow Survey held");
    var html = get(page("en.html"), seat("osk-head"));
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; img-src data:; style-src 'sha256-");
    assertThat(html.body()).startsWith("<!doctype html>").contains("<h1>Osk Snow Survey and");
  }

  @Test
  void a_head_lays_a_photograph_beside_the_closed_meeting() throws Exception {
    var about =
        """
        {"caption":{"en":"Ulma Reck at the event.","vi":"Bà Ulma Reck"},"credit":{"en":"Osk Press"}}
        """;
    var taken = upload("river", seat("osk-head"), Pictures.encoded("jpeg", 640, 400), about);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    var hash = hash(taken);
    assertThat(get(RIVER + "record", seat("tarn-expert")).body())
        .contains(
            hash, "\"width\":640,\"height\":400", "\"place\":{\"en\":\"Osk\",\"vi\":\"Osk\"}");
    assertThat(get(page("vi.html"), seat("tarn-head")).body()).contains("data:image/jpeg;base64,");
    var picture = octets(RIVER + "photographs/" + hash, seat("tarn-expert"));
    assertThat(Pictures.decoded(picture.body()).getWidth()).isEqualTo(640);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
  }

  @Test
  void its_words_are_changed_and_stand_in_the_file_that_goes_out() throws Exception {
    var hash = hash(upload("river", seat("osk-head"), Pictures.encoded("jpeg", 500, 400), NOTHING));
    assertThat(get(RIVER + "record", seat("osk-head")).body())
        .contains("\"drafts\":{\"en\":{\"text\":\"At the event.\",\"whole\":true}");
    var words =
        """
        {"caption":{"en":"At the event.","vi":"Tại sự kiện."},"creator":"Mai Thủy",
         "copyright":{"en":"© Osk Press"},"date":"2026-03-12"}
        """;
    var path = RIVER + "photographs/" + hash;
    assertThat(put(path + "/words", seat("osk-head"), words).statusCode()).isEqualTo(200);
    var file = octets(path, seat("tarn-expert"));
    var read = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file.body()));
    var xmp = read.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
    var core = "http://purl.org/dc/elements/1.1/";
    assertThat(xmp.getLocalizedText(core, "description", null, "vi").getValue())
        .isEqualTo("Tại sự kiện.");
    assertThat(xmp.getArrayItem(core, "creator", 1).getValue()).isEqualTo("Mai Thủy");
    var unchanged =
        to(path)
            .header("Authorization", "Bearer " + seat("tarn-expert"))
            .header("If-None-Match", file.headers().firstValue("ETag").orElseThrow());
    assertThat(send(unchanged).statusCode()).isEqualTo(304);
  }

  @Test
  void a_part_is_printed_and_the_whole_comes_back() throws Exception {
    var hash = hash(upload("river", seat("osk-head"), Pictures.encoded("jpeg", 700, 400), NOTHING));
    var path = RIVER + "photographs/" + hash;
    var part = "{\"part\":{\"x\":100,\"y\":50,\"width\":320,\"height\":240}}";
    var cut = put(path + "/crop", seat("osk-head"), part);
    assertThat(cut.statusCode()).as(cut.body()).isEqualTo(200);
    assertThat(get(RIVER + "record", seat("osk-head")).body())
        .contains("\"width\":320,\"height\":240,\"whole\":{\"width\":700,\"height\":400}");
    assertThat(Pictures.decoded(octets(path, seat("osk-head")).body()).getWidth()).isEqualTo(320);
    var whole = octets(path + "?whole", seat("osk-head"));
    assertThat(Pictures.decoded(whole.body()).getWidth()).isEqualTo(700);
    assertThat(put(path + "/crop", seat("osk-head"), "{}").statusCode()).isEqualTo(200);
    assertThat(Pictures.decoded(octets(path, seat("osk-head")).body()).getWidth()).isEqualTo(700);
  }

  @Test
  void a_part_outside_and_work_of_another_side_are_refused() throws Exception {
    var hash = hash(upload("river", seat("osk-head"), Pictures.encoded("jpeg", 300, 300), NOTHING));
    var path = RIVER + "photographs/" + hash;
    var outside = "{\"part\":{\"x\":200,\"y\":0,\"width\":200,\"height\":200}}";
    assertThat(put(path + "/crop", seat("osk-head"), outside).body()).contains("crop-outside");
    assertThat(put(path + "/crop", seat("tarn-head"), "{}").body()).contains("not-your-side");
    assertThat(put(path + "/words", seat("tarn-head"), "{}").body()).contains("not-your-side");
    assertThat(put(path + "/words", seat("osk-expert"), "{}").statusCode()).isEqualTo(403);
    assertThat(
            upload("river", seat("tarn-head"), Pictures.encoded("jpeg", 300, 300), NOTHING).body())
        .contains("photograph-of-others");
  }

  private static HttpResponse<String> put(String path, String token, String body) throws Exception {
    return send(
        to(path).header("Authorization", "Bearer " + token).PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void a_photograph_is_shown_to_nobody_else() throws Exception {
    var hash =
        hash(
            upload(
                "lake",
                conferences.seat("lake", "osk-head"),
                Pictures.encoded("jpeg", 70, 48),
                NOTHING));
    var path = "/api/conferences/lake/photographs/" + hash;
    assertThat(send(to(path)).statusCode()).isEqualTo(401);
    assertThat(get(path, seat("osk-head")).statusCode()).isEqualTo(403);
    assertThat(get(RIVER + "photographs/" + hash, seat("osk-head")).statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_camera_wrote_beside_the_pixels_is_gone_and_the_picture_upright() throws Exception {
    var held = Pictures.held(Pictures.encoded("jpeg", 300, 200), 6);
    assertThat(new String(held, StandardCharsets.ISO_8859_1)).contains("SecretPlace");
    var token = conferences.seat("lake", "tarn-head");
    var hash = hash(upload("lake", token, held, NOTHING));
    var kept = octets("/api/conferences/lake/photographs/" + hash, token).body();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("SecretPlace", "Exif");
    var picture = Pictures.decoded(kept);
    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(300);
    // The red half lay left; with the camera's right side up it is above.
    assertThat(picture.getRGB(100, 20) >> 16 & 0xff).isGreaterThan(200);
    assertThat(picture.getRGB(100, 280) & 0xff).isGreaterThan(200);
  }

  @Test
  void what_is_larger_than_print_needs_is_made_smaller() throws Exception {
    var token = conferences.seat("lake", "tarn-head");
    var taken = upload("lake", token, Pictures.encoded("png", 6000, 60), NOTHING);
    assertThat(get("/api/conferences/lake/record", token).body())
        .contains(hash(taken), "\"width\":4096,\"height\":41");
  }

  @Test
  void an_expert_may_not_add_one() throws Exception {
    var refused = upload("river", seat("osk-expert"), red(), NOTHING);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("not-for-you", "This is not yours to do here.");
    assertThat(get(RIVER + "record", seat("osk-expert")).body())
        .contains("\"mayAddPhotograph\":false");
  }

  @Test
  void the_convener_may_from_a_page_of_ours_only() throws Exception {
    var form = new PhotographForm().file(red()).text("about", NOTHING);
    var ours =
        form.to(URI.create(origin()), "river")
            .header("Cookie", session())
            .header("Origin", origin());
    assertThat(send(ours).statusCode()).isEqualTo(201);
    var theirs =
        form.to(URI.create(origin()), "river")
            .header("Cookie", session())
            .header("Origin", "https://else.test");
    assertThat(send(theirs).statusCode()).isEqualTo(403);
  }

  @Test
  void a_text_named_as_a_photograph_is_refused() throws Exception {
    refused("Just a text.".getBytes(StandardCharsets.UTF_8), 415, "This is not a photograph.");
  }

  @Test
  void an_svg_is_refused() throws Exception {
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    refused(svg.getBytes(StandardCharsets.UTF_8), 415, "JPEG and PNG files are taken.");
  }

  @Test
  void a_small_file_that_unfolds_to_a_huge_picture_is_refused() throws Exception {
    refused(Pictures.bomb(60_000, 60_000), 413, "This picture has too many pixels.");
    refused(Pictures.bomb(16_000, 16_000), 413, "up to 40 million");
  }

  @Test
  void a_damaged_picture_is_refused() throws Exception {
    refused(Pictures.broken(red()), 422, "This picture cannot be decoded.");
    refused(Pictures.bomb(400, 400), 422, "This picture cannot be decoded.");
  }

  @Test
  void a_file_beyond_the_limit_is_refused() throws Exception {
    var large = Arrays.copyOf(red(), 15_000_001);
    refused(large, 413, "It may have up to 15 megabytes.");
  }

  @Test
  void words_in_a_language_that_nobody_speaks_here_are_refused() throws Exception {
    var refused = upload("river", seat("osk-head"), red(), "{\"caption\":{\"fr\":\"Photo\"}}");
    assertThat(refused.statusCode()).isEqualTo(400);
    var dated = upload("river", seat("osk-head"), red(), "{\"date\":\"12 March\"}");
    assertThat(dated.body()).contains("photograph-about");
  }

  @Test
  void a_form_without_a_file_is_refused() throws Exception {
    var request = to(RIVER + "photographs").header("Authorization", "Bearer " + seat("osk-head"));
    var answer = send(request.POST(BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("photograph-missing");
  }

  private static void refused(byte[] file, int status, String sentence) throws Exception {
    var answer = upload("river", seat("osk-head"), file, NOTHING);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  private static byte[] red() throws IOException {
    return Pictures.encoded("jpeg", 64, 48);
  }

  private static String hash(HttpResponse<String> answer) {
    var found = Pattern.compile("\"hash\":\"([0-9a-f]{64})\"").matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private static String seat(String seat) {
    return conferences.seat("river", seat);
  }

  private static String page(String file) {
    return "/conferences/river/release/" + file;
  }

  private static HttpResponse<String> upload(
      String conference, String token, byte[] file, String about) throws Exception {
    var form = new PhotographForm().file(file).text("about", about);
    return send(
        form.to(URI.create(origin()), conference).header("Authorization", "Bearer " + token));
  }

  private static String session() throws Exception {
    var command = new ByteArrayOutputStream();
    var stream = new PrintStream(command, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    Main.commandLine(console, InstantSource.system(), RANDOM)
        .execute("link", "--data", data.toString());
    var path = URI.create(command.toString(StandardCharsets.UTF_8).strip()).getPath();
    var token = path.substring(path.lastIndexOf('/') + 1);
    var body = BodyPublishers.ofString("{\"token\":\"" + token + "\"}");
    var answer = send(to("/api/sign-in").header("Origin", origin()).POST(body));
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<byte[]> octets(String path, String token) throws Exception {
    var request = to(path).header("Authorization", "Bearer " + token).build();
    return CLIENT.send(request, BodyHandlers.ofByteArray());
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
