package plenum.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import plenum.server.http.Json;

/** A conference with an open floor, as the sample that people are given has it. */
record OpenConference(RunningProgram program, String id) {
  static OpenConference on(RunningProgram program) {
    var answer = Json.read(program.ask("/local/convene", sample()), Map.class);
    return new OpenConference(program, (String) answer.get("id"));
  }

  /** {@code what} is {@code whip} or {@code whep}, and what may follow. */
  URI endpoint(String what) {
    return program.server().url().resolve("/conferences/" + id + "/" + what);
  }

  String token(String role) {
    return asked(Map.of("conference", id, "role", role, "hours", 1));
  }

  String seatToken(String role, String seat) {
    return asked(Map.of("conference", id, "role", role, "seat", seat, "hours", 1));
  }

  private String asked(Map<String, ?> question) {
    var answer = Json.read(program.ask("/local/token", Json.text(question)), Map.class);
    return (String) answer.get("token");
  }

  private static String sample() {
    try {
      return Files.readString(Path.of("..", "examples", "open.yaml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
