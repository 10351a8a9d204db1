package plenum.server.rehearsal;

import java.net.URI;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.local.LocalClient.Answer;
import tools.jackson.core.JacksonException;

/** Puts a server's refusal into a sentence. */
final class Refused {
  private static final int UNAUTHORISED = 401;
  private static final int TOO_MANY = 429;

  private Refused() {}

  static String sentence(URI server, Answer.Answered answer) {
    return switch (answer.status()) {
      case UNAUTHORISED ->
          server
              + " does not take you for its convener: the password in $PLENUM_PASSWORD, or the"
              + " account in $PLENUM_ACCOUNT, is not right.";
      case TOO_MANY -> server + " lets nobody sign in for a moment, after too many tries.";
      default -> server + " refused the rehearsal: " + said(answer);
    };
  }

  private static String said(Answer.Answered answer) {
    try {
      var problem = Json.read(answer.body(), Problem.class);
      var detail = problem.detail();
      return problem.title() + (detail == null ? "" : " " + detail);
    } catch (JacksonException noProblem) {
      return "it answers with " + answer.status() + ", which no Plenum server does.";
    }
  }
}
