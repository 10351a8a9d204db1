package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.server.command.Console;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.wire.AgendaView;
import plenum.wire.ConferenceView;
import plenum.wire.Edit;
import plenum.wire.FloorView;
import plenum.wire.OrderOfProceedings;

/** Convening as conveners, secretaries and commands do it, against the whole program. */
class ConveningTest extends ConveningProgram {
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

  /** An unfinished booth is kept, and what it lacks is said where it belongs. */
  @Test
  void a_booth_is_planned_and_what_it_lacks_is_said_in_the_readers_language() throws Exception {
    var id = begin();
    var booth = new OrderOfProceedings.BoothEntry("b", List.of("en"), List.of(), List.of());
    var plan =
        new OrderOfProceedings.BoothPlanEntry(
            List.of(booth), OrderOfProceedings.InterlockEntry.OVERRIDE, Optional.of("en"));
    var after = order(edit(id, new Edit.PlanBooths(plan)));
    assertThat(after.booths()).isEqualTo(plan);
    assertThat(after.problems())
        .filteredOn(problem -> problem.where().startsWith("booths["))
        .extracting(OrderOfProceedings.ProblemEntry::where, problem -> problem.key())
        .containsExactly(tuple("booths[b].seats", "no-interpreter"));
    assertThat(get("/api/conferences/" + id, "ru").body())
        .contains("Укажите хотя бы одного переводчика, который работает в этой кабине.");
  }

  @Test
  void booths_that_contradict_themselves_are_refused() throws Exception {
    var id = begin();
    var head = order(id).seats().getFirst().entry().id();
    var booth = new OrderOfProceedings.BoothEntry("b", List.of("en"), List.of(), List.of(head));
    var plan =
        new OrderOfProceedings.BoothPlanEntry(
            List.of(booth), OrderOfProceedings.InterlockEntry.NONE, Optional.empty());
    var refused = edit(id, new Edit.PlanBooths(plan));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("booths[b].seats");
    assertThat(order(id).booths().booths()).isEmpty();
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
  void the_agenda_is_drawn_in_order_with_the_terms_of_each_item() throws Exception {
    var id = convene().id();
    var items = new ArrayList<>(order(id).agenda());
    assertThat(items).extracting(AgendaView.Item::id).startsWith("opening", "briefing");
    items.add(0, items.removeLast());
    items.add(item("lights", "Lamps at the stops", Optional.of("orrin"), "orrin-head"));
    var after = order(edit(id, new Edit.DrawAgenda(items)));
    assertThat(after.agenda()).isEqualTo(items);
    assertThat(get("/api/conferences/" + id + "/file").body())
        .contains("Lamps at the stops", "presenter: orrin-head");
    assertThat(order(edit(id, new Edit.DrawAgenda(List.of()))).agenda()).isEmpty();
  }

  @Test
  void an_agenda_that_cannot_be_kept_is_refused_and_the_one_before_stays() throws Exception {
    var id = convene().id();
    var before = order(id).agenda();
    var untitled = edit(id, new Edit.DrawAgenda(List.of(item("x", "", Optional.empty(), ""))));
    assertThat(untitled.statusCode()).isEqualTo(409);
    assertThat(untitled.body()).contains("\"code\":\"item-unusable\"", "an item needs a title");
    var nobody = item("x", "Lamps", Optional.empty(), "nobody");
    assertThat(edit(id, new Edit.DrawAgenda(List.of(nobody))).statusCode()).isEqualTo(409);
    var nowhere = item("x", "Lamps", Optional.of("nowhere"), "");
    assertThat(edit(id, new Edit.DrawAgenda(List.of(nowhere))).body())
        .contains("a side that does not take part");
    var path = item("../x", "Lamps", Optional.empty(), "");
    assertThat(edit(id, new Edit.DrawAgenda(List.of(path))).statusCode()).isEqualTo(400);
    assertThat(order(id).agenda()).isEqualTo(before);
  }

  @Test
  void a_secretary_reads_the_agenda_and_draws_none() throws Exception {
    var order = order(convene().id());
    var token = claim(order);
    assertThat(order(bearer("/api/delegations", token)).agenda()).isEqualTo(order.agenda());
    var refused = bearer("/api/delegations/edits", token, new Edit.DrawAgenda(List.of()));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(order(order.id()).agenda()).isEqualTo(order.agenda());
  }

  private static AgendaView.Item item(
      String id, String title, Optional<String> side, String presenter) {
    return new AgendaView.Item(
        id,
        Map.of("en", title),
        15,
        side,
        new FloorView.Terms(
            FloorView.Mode.BRIEFING,
            1,
            false,
            true,
            Optional.of(150),
            Optional.of(600),
            Optional.of(1200),
            true,
            Optional.of(presenter).filter(seat -> !seat.isEmpty()),
            List.of()));
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
  void a_secretary_reads_which_languages_are_interpreted_and_of_the_interpreters_the_own()
      throws Exception {
    var id = convene().id();
    var person = "bach-lam-voice";
    edit(
        id,
        new Edit.AddPerson(
            new OrderOfProceedings.PersonEntry(person, Optional.of("bach-lam"), Map.of())));
    var mine =
        new OrderOfProceedings.SeatEntry(
            "bach-lam-interpreter",
            Optional.of("bach-lam"),
            ConferenceView.Role.INTERPRETER,
            Optional.of(person),
            Optional.empty(),
            Optional.empty());
    edit(id, new Edit.AddSeat(mine));
    var plan = order(id).booths();
    var into = plan.booths().getFirst().into();
    var shared =
        new OrderOfProceedings.BoothEntry(
            "shared", into, List.of(), List.of("booth-1", "bach-lam-interpreter"));
    var planned =
        new OrderOfProceedings.BoothPlanEntry(List.of(shared), plan.interlock(), plan.pivot());
    var after = order(edit(id, new Edit.PlanBooths(planned)));
    assertThat(after.booths()).isEqualTo(planned);
    var own = order(bearer("/api/delegations", claim(after))).booths();
    assertThat(own.booths())
        .containsExactly(
            new OrderOfProceedings.BoothEntry(
                "shared", into, List.of(), List.of("bach-lam-interpreter")));
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
    var first = convene().id();
    var file = get("/api/conferences/" + first + "/file").body();
    var request = to("/api/conferences").header("Cookie", cookie).header("Origin", origin());
    var again =
        send(
            request.header("Content-Type", "application/yaml").POST(BodyPublishers.ofString(file)));
    var copy = Json.read(again.body(), ConvenedConference.class);
    assertThat(copy.seats()).hasSize(8);
    assertThat(order(copy.id()).booths()).isEqualTo(order(first).booths());
    assertThat(order(first).booths().booths()).hasSize(1);
  }

  private int execute(ByteArrayOutputStream out, String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    return Main.commandLine(console, InstantSource.system(), random).execute(arguments);
  }
}
