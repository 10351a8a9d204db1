package plenum.dossier.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;

/** What one thing that happened is told by. */
final class HappeningWording {
  private final Writing writing;
  private final EntryWording entries;

  HappeningWording(Writing writing) {
    this.writing = writing;
    entries = new EntryWording(writing);
  }

  Sheet.Block.Moment moment(Happening happening) {
    return switch (happening) {
      case Happening.Turn turn -> told(turn, turn(turn));
      case Happening.Shown(_, var document, var presenter, var until) ->
          told(
              happening,
              ended(
                  writing.say(
                      "shown",
                      Map.of(
                          "who", writing.speaker(presenter),
                          "title", writing.document(document))),
                  until));
      case Happening.HandedOut(_, var document, var owner) ->
          told(
              happening,
              owner
                  .map(side ->
                      writing.say(
                          "handed-out.by",
                          Map.of("title", writing.document(document), "side", writing.side(side))))
                  .orElseGet(() -> writing.say("handed-out", "title", writing.document(document))));
      case Happening.SideWithdrew(_, var side, var until) ->
          told(happening, ended(writing.say("withdrew", "side", writing.side(side)), until));
      case Happening.SatApart(_, var people, var until) ->
          told(happening, ended(writing.say("apart", "who", writing.speakers(people)), until));
      case Happening.AgendaAdopted _ -> told(happening, writing.say("adopted"));
      case Happening.Marked marked -> mark(marked);
      case Happening.Written written -> written(written);
    };
  }

  private Sheet.Block.Moment told(Happening happening, String sentence) {
    return new Sheet.Block.Moment(when(happening), writing.whole(sentence), List.of(), Line.EMPTY);
  }

  private Line when(Happening happening) {
    return Line.words(writing.time(happening.at()));
  }

  private String ended(String sentence, Optional<Instant> until) {
    return until
        .map(at ->
            writing.details(List.of(sentence, writing.say("until", "time", writing.time(at)))))
        .orElse(sentence);
  }

  private String turn(Happening.Turn turn) {
    var parts = new ArrayList<String>();
    parts.add(writing.say("turn", "who", writing.speakers(turn.speakers())));
    parts.add(writing.say("right." + turn.right()));
    parts.add(
        turn.until().isPresent()
            ? writing.say("turn.spoken", "time", writing.lasting(turn.spoken()))
            : writing.say("turn.running"));
    if (!turn.languages().isEmpty()) {
      parts.add(writing.say("turn.language", "languages", writing.languages(turn.languages())));
    }
    if (!turn.interpreters().isEmpty()) {
      parts.add(
          writing.say(
              "turn.interpreted",
              Map.of(
                  "who", writing.speakers(turn.interpreters()),
                  "time", writing.lasting(turn.interpreted()))));
    }
    turn.givenBy()
        .filter(chair -> !turn.speakers().contains(chair))
        .ifPresent(chair -> parts.add(writing.say("turn.given", "who", writing.speaker(chair))));
    return writing.details(parts);
  }

  private Sheet.Block.Moment mark(Happening.Marked marked) {
    var kind =
        marked
            .says()
            .map(says -> writing.say("mark." + says.kind()))
            .orElseGet(() -> writing.gap("text", ""));
    var sentence = writing.say("mark", "kind", kind);
    var whose =
        marked
            .says()
            .flatMap(MarkSays::whose)
            .map(this::whose)
            .map(who -> writing.say("mark.whose", Map.of("mark", sentence, "who", who)))
            .orElse(sentence);
    var note = marked.says().map(MarkSays::note).map(Clean::text).filter(it -> !it.isEmpty());
    return new Sheet.Block.Moment(
        when(marked),
        writing.whole(whose),
        note.map(Line::words).map(List::of).orElse(List.of()),
        Line.EMPTY);
  }

  private String whose(Whose whose) {
    return switch (whose) {
      case Whose.OfPerson(var person) -> writing.person(person);
      case Whose.OfSide(var side) -> writing.side(side);
    };
  }

  /** What preceded the meeting has no moment in it. */
  Sheet.Block.Moment message(Happening.Written written) {
    var told = written(written);
    return new Sheet.Block.Moment(Line.EMPTY, told.sentence(), told.texts(), told.note());
  }

  private Sheet.Block.Moment written(Happening.Written written) {
    return written
        .substance()
        .map(substance -> {
          var notes = new ArrayList<>(entries.notes(substance));
          written
              .cleared()
              .ifPresent(at -> notes.add(writing.say("note.public", "time", writing.time(at))));
          if (!written.correctedBy().isEmpty()) {
            notes.add(
                writing.say("note.corrected", "who", writing.speakers(written.correctedBy())));
          }
          return new Sheet.Block.Moment(
              when(written),
              entries.sentence(substance, written.standing()),
              List.of(writing.written(substance.text())),
              writing.whole(writing.details(notes)));
        })
        .orElseGet(() -> told(written, writing.gap("text", "")));
  }

  Sheet.Block.Moment joint(JointPassage passage) {
    var notes = new ArrayList<>(entries.notes(passage.substance()));
    notes.add(writing.say("note.proposed", "side", writing.side(passage.side())));
    notes.add(writing.say("note.accepted", "sides", writing.sides(passage.accepted())));
    passage
        .agreed()
        .ifPresent(at -> notes.add(writing.say("note.agreed", "time", writing.fullTime(at))));
    return new Sheet.Block.Moment(
        Line.words(writing.time(passage.at())),
        entries.sentence(passage.substance(), passage.standing()),
        List.of(writing.written(passage.substance().text())),
        writing.whole(writing.details(notes)));
  }
}
