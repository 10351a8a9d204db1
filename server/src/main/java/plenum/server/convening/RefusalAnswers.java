package plenum.server.convening;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.conference.Refusal;
import plenum.conference.ThingRefusal;
import plenum.conference.programme.ProgrammeProblem;
import plenum.server.http.Problem;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Refusals;
import plenum.wire.FromServer;

/** Answers what the rules refused, as a problem with its key and the sentence for the reader. */
final class RefusalAnswers {
  private static final int REFUSED = 409;
  private static final int UNAVAILABLE = 503;

  private final Refusals refusals;
  private final FlawSentences flaws;

  RefusalAnswers(Refusals refusals, FlawSentences flaws) {
    this.refusals = refusals;
    this.flaws = flaws;
  }

  /** Whether the command was accepted; if not, the answer is written. */
  boolean accepted(Context context, Meeting.Reply reply) {
    var language = ReaderLanguage.of(context);
    return switch (reply) {
      case Meeting.Reply.Done _ -> true;
      case Meeting.Reply.Refused(var why, var conference) -> {
        var said = refusals.say(0, why, conference, language);
        answer(context, REFUSED, said, detail(why, language));
        yield false;
      }
      case Meeting.Reply.Unavailable(var trouble) -> {
        answer(context, UNAVAILABLE, refusals.say(0, trouble, language), null);
        yield false;
      }
    };
  }

  private static void answer(
      Context context, int status, FromServer.Refused said, @Nullable String detail) {
    new Problem(status, said.why(), said.sentence(), detail).answer(context);
  }

  /** What contradicts itself is what the reader has to know, more than that something does. */
  private @Nullable String detail(Refusal why, String language) {
    return why instanceof ThingRefusal.ProgrammeFlawed(var problems)
        ? sentences(problems, language)
        : null;
  }

  private String sentences(List<ProgrammeProblem> problems, String language) {
    return problems.stream()
        .map(problem -> flaws.say(problem, language))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
