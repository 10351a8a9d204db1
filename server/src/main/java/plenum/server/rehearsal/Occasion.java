package plenum.server.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.server.local.LocalClient.Answer;
import plenum.server.rehearsal.RehearsalFailure.Reason;

/**
 * A rehearsal's conference on a server, from its convening until it is taken away: by {@link
 * #close}, or as this program ends.
 */
final class Occasion implements AutoCloseable {
  private static final int MOST_PARTS = 100;

  private final Rehearsal.Target target;
  private final ConvenedConference conference;
  private final Thread farewell;

  private Occasion(Rehearsal.Target target, ConvenedConference conference) {
    this.target = target;
    this.conference = conference;
    farewell = new Thread(() -> target.door().endRehearsal(conference.id()), "farewell");
    Runtime.getRuntime().addShutdownHook(farewell); // Ctrl-C leaves nothing behind
  }

  /**
   * Convenes it.
   *
   * @param file the conference's file
   */
  static Occasion convene(Rehearsal.Target target, String file) throws RehearsalFailure {
    var answer = answered(target, target.door().convene(file));
    return new Occasion(target, Json.read(answer.body(), ConvenedConference.class));
  }

  private static Answer.Answered answered(Rehearsal.Target target, Answer given)
      throws RehearsalFailure {
    return switch (given) {
      case Answer.Silent(var why) ->
          throw new RehearsalFailure(
              Reason.NO_SERVER, target.address() + " does not answer (" + why + ").");
      case Answer.Answered answer when answer.good() -> answer;
      case Answer.Answered answer ->
          throw new RehearsalFailure(Reason.REFUSED, Refused.sentence(target.address(), answer));
    };
  }

  String id() {
    return conference.id();
  }

  /** Each seat's, out of its link. */
  Map<String, String> tokens() {
    Map<String, String> tokens = new HashMap<>();
    conference
        .seats()
        .forEach(
            seat -> tokens.put(seat.id(), seat.link().substring(seat.link().lastIndexOf('/') + 1)));
    return tokens;
  }

  /** The token of a link that signs its convener in, where this program may ask for one. */
  Optional<String> signIn() {
    return target
        .door()
        .signInLink()
        .map(link -> link.getPath().substring(link.getPath().lastIndexOf('/') + 1));
  }

  /** The public part of its journal so far, one entry per line. */
  String journal() throws RehearsalFailure {
    var text = new StringBuilder();
    long from = 1;
    for (int part = 0; part < MOST_PARTS; part++) {
      var lines = answered(target, target.door().journal(id(), from)).body();
      long count = lines.lines().count();
      if (count == 0) {
        break;
      }
      text.append(lines);
      from += count;
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException endsAlready) {
      return; // and the hook does it
    }
    target.door().endRehearsal(id());
  }
}
