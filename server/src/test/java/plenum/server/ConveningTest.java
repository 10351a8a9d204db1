package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.server.identity.Account;
import plenum.server.identity.PasswordHash;
import plenum.server.store.CabinetAccounts;
import plenum.wire.Edit;
import plenum.wire.OrderOfProceedings;
import plenum.wire.OrderOfProceedings.SeatStanding;
import plenum.wire.WireJson;

/** Convening as conveners, secretaries and commands do it, against the whole program. */
class ConveningTest {
  private static final Path SAMPLE = Path.of("../examples/conference.yaml");
  private static final String PASSWORD = "another long enough one";

  @TempDir Path data;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WireJson json = new WireJson();
  private Launched.Running running;
  private String cookie = "";

  @BeforeEach
  void start() throws Exception {
    var settings = new EnumMap<Key, String>(Key.class);
    settings.put(Key.PORT, "0");
    settings.put(Key.MEDIA_PORT, "0");
    Files.createDirectories(data);
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      new CabinetAccounts(new Cabinet(database))
          .keep(new Account("second", "second", new PasswordHash(random).of(PASSWORD)));
    }
    var configuration =
        ((Reading.Read) new ConfigurationReader(Map.of()).read(data, settings)).configuration();
    running = (Launched.Running) new Program(InstantSource.system(), random).start(configuration);
    var link = running.welcome().signIn().getPath();
    var token = link.substring(link.lastIndexOf('/') + 1);
    cookie = signIn("{\"token\":\"" + token + "\"}");
  }

  @AfterEach
  void stop() {
    running.end().run(Duration.ofSeconds(10));
    client.close();
  }

  @Test
  void the_command_prints_exactly_id_and_seats() throws Exception {
    var out = new ByteArrayOutputStream();
    assertThat(execute(out, "convene", SAMPLE.toString(), "--data", data.toString(), "--json"))
        .isZero();
    var text = out.toString(StandardCharsets.UTF_8).strip();
    assertThat(text)
        .matches(
            "\\{\"id\":\"[a-z0-9]+\",\"seats\":\\[(\\{\"id\":\"[^\"]+\",\"name\":\"[^\"]+\","
                + "\"role\":\"[a-z-]+\",\"link\":\"http://[^\"]+/s/[^\"]+\"},?)+]}");
    assertThat(Json.read(text, ConvenedConference.class).seats())
        .extracting(ConvenedConference.SeatOf::name)
        .contains("Trầm Thị Yên", "Depot meeting room");
  }

  @Test
  void the_command_finds_the_running_server_by_its_address_too() throws Exception {
    var out = new ByteArrayOutputStream();
    assertThat(
            execute(
                out, "convene", SAMPLE.toString(), "--data", data.toString(), "--server", origin()))
        .isZero();
  }

  @Test
  void the_command_names_file_line_and_key_of_a_fault() throws Exception {
    var bad = data.resolve("bad.yaml");
    Files.writeString(bad, Files.readString(SAMPLE).replace("host: bach-lam", "host: nobody"));
    var out = new ByteArrayOutputStream();
    assertThat(execute(out, "convene", bad.toString(), "--data", data.toString())).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("bad.yaml, line ", "host: There is no delegation nobody");
  }

  @Test
  void try_prints_a_link_to_a_seat() throws Exception {
    var out = new ByteArrayOutputStream();
    assertThat(execute(out, "try", "--data", data.toString(), "--json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"link\":\"http://")
        .contains("/s/");
  }

  @Test
  void whoever_is_signed_out_sees_nothing() throws Exception {
    cookie = "";
    assertThat(get("/api/conferences").statusCode()).isEqualTo(401);
    assertThat(post("/api/conferences", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void another_account_finds_no_such_conference() throws Exception {
    var id = begin();
    cookie = signIn("{\"name\":\"second\",\"password\":\"" + PASSWORD + "\"}");
    assertThat(get("/api/conferences/" + id).statusCode()).isEqualTo(404);
    assertThat(edit(id, new Edit.StrikeSeat("side-1-head")).statusCode()).isEqualTo(404);
    assertThat(get("/api/conferences").body()).isEqualTo("[]");
  }

  @Test
  void another_sites_page_changes_nothing() throws Exception {
    var request = to("/api/conferences").header("Origin", "https://elsewhere.example");
    var answer = send(request.POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_new_conference_is_listed_with_what_is_missing() throws Exception {
    var id = begin();
    assertThat(get("/api/conferences").body()).contains("\"id\":\"" + id + "\"");
    var order = order(id);
    assertThat(order.delegations()).hasSize(2);
    assertThat(order.problems())
        .extracting(OrderOfProceedings.ProblemEntry::key)
        .contains("text-missing");
    assertThat(order.thisComputerOnly()).isTrue();
  }

  @Test
  void problems_are_said_in_the_readers_language() throws Exception {
    var id = begin();
    var vietnamese = get("/api/conferences/" + id, "vi-VN,en;q=0.5").body();
    assertThat(vietnamese).contains("Còn thiếu nội dung bằng Tiếng Anh.");
  }

  @Test
  void each_edit_raises_the_revision_and_comes_back() throws Exception {
    var id = begin();
    var before = order(id);
    var heading = before.heading();
    var changed =
        new OrderOfProceedings.HeadingEntry(
            heading.purpose(),
            Map.of("en", "Harbour lights"),
            heading.start(),
            heading.minutes(),
            heading.host(),
            heading.order(),
            heading.openFloor(),
            heading.languages(),
            heading.chair());
    var after = order(edit(id, new Edit.AmendHeading(changed)));
    assertThat(after.heading().subject()).containsEntry("en", "Harbour lights");
    assertThat(after.revision()).isGreaterThan(before.revision());
  }

  @Test
  void a_refusal_carries_its_key_and_a_sentence() throws Exception {
    var id = begin();
    var refused = edit(id, new Edit.StrikePerson("side-1-head"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body())
        .contains("\"code\":\"programme-flawed\"")
        .contains("There is no person side-1-head");
  }

  @Test
  void what_is_no_edit_is_a_plain_error() throws Exception {
    var id = begin();
    for (var body :
        new String[] {
          "",
          "[]",
          "{\"is\":\"Nothing\"}",
          "{\"is\":\"AddSeat\"}",
          "{\"is\":\"StrikeSeat\",\"seat\":\"../x\"}",
          "{\"is\":\"AddPerson\",\"person\":null}"
        }) {
      var answer = post("/api/conferences/" + id + "/edits", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void a_new_link_replaces_the_old_and_a_revoked_one_is_gone() throws Exception {
    var id = begin();
    var old = seat(order(id), "side-1-head").link();
    var anew = order(edit(id, new Edit.ReissueSeatLink("side-1-head")));
    assertThat(seat(anew, "side-1-head").link()).isPresent().isNotEqualTo(old);
    var revoked = seat(order(edit(id, new Edit.RevokeSeatLink("side-1-head"))), "side-1-head");
    assertThat(revoked.link()).isEmpty();
    assertThat(revoked.revoked()).isTrue();
    assertThat(get("/api/conferences/" + id + "/seats/side-1-head/qr").statusCode()).isEqualTo(404);
  }

  @Test
  void a_seats_invitation_comes_as_letter_calendar_and_code() throws Exception {
    var convened = convene();
    var seat = convened.seats().getFirst();
    var path = "/api/conferences/" + convened.id() + "/seats/" + seat.id() + "/";
    assertThat(get(path + "letter").body()).contains(seat.link(), "Bạch Lâm", "15:00");
    var calendar = get(path + "calendar");
    assertThat(calendar.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .contains("attachment");
    assertThat(Biweekly.parse(calendar.body()).first().getEvents()).hasSize(1);
    assertThat(get(path + "qr").body()).startsWith("<svg");
    assertThat(get(path + "other").statusCode()).isEqualTo(404);
  }

  @Test
  void the_letter_to_the_other_side_tells_its_own_time() throws Exception {
    var convened = convene();
    var path = "/api/conferences/" + convened.id() + "/seats/orrin-head/letter";
    assertThat(get(path).body()).contains("08:00").contains("Orrinmouth");
  }

  @Test
  void a_delegations_link_comes_as_letter_and_code_until_the_side_is_claimed() throws Exception {
    var order = order(convene().id());
    var side = order.delegations().getFirst();
    var path = "/api/conferences/" + order.id() + "/delegations/" + side.entry().id() + "/";
    assertThat(get(path + "letter").body()).contains(side.link().orElseThrow(), "thư ký", "15:00");
    assertThat(get(path + "qr").body()).startsWith("<svg");
    assertThat(get(path + "other").statusCode()).isEqualTo(404);
    claim(order);
    assertThat(get(path + "letter").statusCode()).isEqualTo(404);
  }

  @Test
  void once_a_side_is_claimed_the_convener_sees_none_of_its_links() throws Exception {
    var id = convene().id();
    var before = order(id);
    claim(before);
    var after = order(id);
    var side = after.delegations().getFirst();
    assertThat(side.claimed()).isTrue();
    assertThat(side.mayEdit()).isFalse();
    assertThat(side.link()).isEmpty();
    assertThat(seat(after, "bach-lam-head").link()).isEmpty();
    assertThat(seat(after, "orrin-head").link()).isPresent();
    assertThat(get("/api/conferences/" + id + "/seats/bach-lam-head/letter").statusCode())
        .isEqualTo(404);
    assertThat(edit(id, new Edit.StrikeSeat("bach-lam-secretary")).body())
        .contains("\"code\":\"side-is-claimed\"");
  }

  @Test
  void a_secretary_sees_and_edits_the_own_side_alone() throws Exception {
    var before = order(convene().id());
    var token = claim(before);
    var own = order(bearer("/api/delegations", token));
    assertThat(own.own()).contains("bach-lam");
    assertThat(own.seats()).hasSize(3).allMatch(seat -> seat.link().isPresent());
    assertThat(seat(own, "bach-lam-head").link())
        .isNotEqualTo(seat(before, "bach-lam-head").link());
    assertThat(own.persons()).hasSize(3);
    var struck = bearer("/api/delegations/edits", token, new Edit.StrikeSeat("bach-lam-secretary"));
    assertThat(order(struck).seats()).hasSize(2);
    var other = bearer("/api/delegations/edits", token, new Edit.StrikeSeat("orrin-head"));
    assertThat(other.body()).contains("\"code\":\"not-your-side\"");
    assertThat(bearer("/api/delegations/seats/orrin-head/letter", token).statusCode())
        .isEqualTo(404);
    assertThat(bearer("/api/delegations/seats/bach-lam-head/letter", token).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_delegation_link_that_was_replaced_opens_nothing() throws Exception {
    var token = claim(order(convene().id()));
    bearer("/api/delegations/edits", token, new Edit.ReissueDelegationLink("bach-lam"));
    assertThat(bearer("/api/delegations", token).statusCode()).isEqualTo(401);
    assertThat(post("/api/delegations", "{\"token\":\"" + token + "\"}").body())
        .contains("link-replaced");
  }

  @Test
  void a_seats_link_is_no_delegations_link() throws Exception {
    var link = convene().seats().getFirst().link();
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(post("/api/delegations", "{\"token\":\"" + token + "\"}").statusCode())
        .isEqualTo(401);
    assertThat(bearer("/api/delegations", token + "x").statusCode()).isEqualTo(401);
  }

  @Test
  void the_conference_can_be_taken_away_as_a_file_and_convened_again() throws Exception {
    var file = get("/api/conferences/" + convene().id() + "/file").body();
    var request = to("/api/conferences").header("Cookie", cookie).header("Origin", origin());
    var again =
        send(
            request.header("Content-Type", "application/yaml").POST(BodyPublishers.ofString(file)));
    assertThat(Json.read(again.body(), ConvenedConference.class).seats()).hasSize(6);
  }

  private ConvenedConference convene() throws Exception {
    var request = to("/api/conferences").header("Cookie", cookie).header("Origin", origin());
    var file = BodyPublishers.ofString(Files.readString(SAMPLE));
    var answer = send(request.header("Content-Type", "application/yaml").POST(file));
    return Json.read(answer.body(), ConvenedConference.class);
  }

  private String begin() throws Exception {
    var wish = "{\"template\":\"TWO_SIDES\",\"language\":\"en\",\"zone\":\"Europe/Oslo\"}";
    var answer = post("/api/conferences", wish);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return String.valueOf(Json.read(answer.body(), Map.class).get("id"));
  }

  /** Uses the first side's delegation link; its token. */
  private String claim(OrderOfProceedings order) throws Exception {
    var link = order.delegations().getFirst().link().orElseThrow();
    var token = link.substring(link.lastIndexOf('/') + 1);
    var answer = post("/api/delegations", "{\"token\":\"" + token + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return token;
  }

  private OrderOfProceedings order(String id) throws Exception {
    return order(get("/api/conferences/" + id));
  }

  private OrderOfProceedings order(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.request(answer.body(), OrderOfProceedings.class);
  }

  private static SeatStanding seat(OrderOfProceedings order, String id) {
    return order.seats().stream()
        .filter(it -> it.entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> edit(String id, Edit edit) throws Exception {
    return post("/api/conferences/" + id + "/edits", text(edit));
  }

  /** With the type's name in it, as a page writes it. */
  private String text(Edit edit) {
    return json.text(edit);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(path, "en");
  }

  private HttpResponse<String> get(String path, String language) throws Exception {
    return send(to(path).header("Cookie", cookie).header("Accept-Language", language));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    var request = to(path).header("Cookie", cookie).header("Origin", origin());
    return send(request.POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> bearer(String path, String token) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> bearer(String path, String token, Edit edit) throws Exception {
    var request = to(path).header("Authorization", "Bearer " + token);
    return send(request.POST(BodyPublishers.ofString(text(edit))));
  }

  private String signIn(String body) throws Exception {
    var answer = post("/api/sign-in", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private int execute(ByteArrayOutputStream out, String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    return Main.commandLine(console, InstantSource.system(), random).execute(arguments);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  private String origin() {
    return "http://127.0.0.1:" + running.welcome().address().getPort();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
