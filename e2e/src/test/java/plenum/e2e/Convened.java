package plenum.e2e;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenum.server.http.Json;

/** A conference of two sides on the running program, and everybody's own link. */
record Convened(String id, Map<String, Invited> seats) {
  /** One line of what convening answers. */
  record Invited(String id, String name, String role, URI link) {}

  private record Answer(String id, List<Invited> seats) {}

  static Convened on(RunningProgram program) {
    return by(program, Scripts.read("two-sides.yaml"));
  }

  /** By a conference's file, its text. */
  static Convened by(RunningProgram program, String file) {
    var answer = Json.read(program.ask("/local/convene", file), Answer.class);
    return new Convened(
        answer.id(),
        answer.seats().stream().collect(Collectors.toMap(Invited::id, Function.identity())));
  }

  /** Whoever was given this seat opens the link in this window. */
  Attendee opens(String seat, BrowserContext window) {
    var invited = seats.get(seat);
    return Attendee.opening(invited.link(), invited.name(), window);
  }
}
