package plenum.server.convening;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.Role;
import plenum.server.http.Problem;
import plenum.server.identity.Account;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/** Convenes by a file, for commands: the answer is the conference's id and each seat's link. */
final class Convening {
  private static final int PATIENCE = 15;

  private final Conferences conferences;
  private final ConferenceLinks links;
  private final FlawSentences sentences;
  private final RefusalAnswers refusals;
  private final Desk desk;
  private final PapersByFile papers;

  Convening(
      Conferences conferences,
      ConferenceLinks links,
      FlawSentences sentences,
      RefusalAnswers refusals,
      Desk desk,
      PapersByFile papers) {
    this.conferences = conferences;
    this.links = links;
    this.sentences = sentences;
    this.refusals = refusals;
    this.desk = desk;
    this.papers = papers;
  }

  boolean accepted(Context context, Meeting.Reply reply) {
    return refusals.accepted(context, reply);
  }

  void byFile(Context context, Account account) {
    switch (ProgrammeFile.read(text(context), sentences, ReaderLanguage.of(context))) {
      case ProgrammeFile.Reading.Refused(var faults) -> faulty(faults).answer(context);
      case ProgrammeFile.Reading.Read(var programme, var agenda, var booths, _, var named) -> {
        var faults = new ArrayList<FileFault>();
        var ready = papers.look(context, named, faults);
        try {
          if (faults.isEmpty()) {
            convene(
                context,
                new ProgrammeCommand.Convene(programme, agenda, booths),
                new Actor.Convener(account.id()),
                ready);
          } else {
            faulty(faults).answer(context);
          }
        } finally {
          papers.discard(ready);
        }
      }
    }
  }

  private static String text(Context context) {
    return context.isMultipartFormData()
        ? Optional.ofNullable(context.formParam("conference")).orElse("")
        : context.body();
  }

  private static Problem faulty(List<FileFault> faults) {
    var all = faults.stream().map(FileFault::text).collect(Collectors.joining("\n"));
    return new Problem(422, "file-faulty", "The conference's file is not right.", all);
  }

  private void convene(
      Context context, ProgrammeCommand.Convene command, Actor convener, PapersByFile.Ready ready) {
    var convened =
        conferences.convene(command, convener).orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    if (refusals.accepted(context, convened.reply())
        && convened.reply() instanceof Meeting.Reply.Done(var conference)) {
      papers
          .lay(convened.meeting(), convener, ready)
          .ifPresentOrElse(
              fault -> {
                conferences.forget(convened.meeting());
                faulty(List.of(fault)).answer(context);
              },
              () -> desk.answer(context, seats(conference)));
    }
  }

  private ConvenedConference seats(Conference conference) {
    var programme = conference.programme();
    var language = programme.heading().languages().stream().findFirst().orElse("en");
    return new ConvenedConference(
        conference.id().value(),
        programme.seats().stream()
            .filter(seat -> seat.role() != Role.GUEST)
            .map(seat ->
                new ConvenedConference.SeatOf(
                    seat.id().value(),
                    SeatNames.of(programme, seat, language),
                    Words.of(seat.role()),
                    links.seat(conference, seat.id()).toString()))
            .toList());
  }
}
