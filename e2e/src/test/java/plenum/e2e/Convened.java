package plenum.e2e;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenum.server.http.Json;

/** A conference of two sides on the running program, and everybody's own link. */
record Convened(Map<String, Invited> seats) {
  /** One line of what convening answers. */
  record Invited(String id, String name, String role, URI link) {}

  private record Answer(String id, List<Invited> seats) {}

  static Convened on(RunningProgram program) {
    try (var in = Convened.class.getResourceAsStream("two-sides.yaml")) {
      var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var answer = Json.read(program.ask("/local/convene", file), Answer.class);
      return new Convened(
          answer.seats().stream().collect(Collectors.toMap(Invited::id, Function.identity())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever was given this seat opens the link in this window. */
  Attendee opens(String seat, BrowserContext window) {
    var invited = seats.get(seat);
    return Attendee.opening(invited.link(), invited.name(), window);
  }
}
