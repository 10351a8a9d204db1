package plenum.server.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.Pledges;
import plenum.conference.command.Actor;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.Correction;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.register.Pledge;
import plenum.conference.register.Word;
import plenum.conference.statement.EntryId;
import plenum.wire.MinutesDraft;
import plenum.wire.MinutesView;
import plenum.wire.RegisterEntry;

/** A side's minutes that are out, and the register of commitments, in the words of the wire. */
record DraftViews(Conference conference, DelegationId side) {

  Optional<MinutesDraft> draft(Actor actor) {
    return conference.drafts().of(side).map(out -> draft(out, actor));
  }

  private MinutesDraft draft(OutMinutes out, Actor actor) {
    return new MinutesDraft(
        out.revision(),
        out.since(),
        out.approval().map(OutMinutes.Approval::at),
        out.approval().flatMap(OutMinutes.Approval::by).map(this::names).orElseGet(Map::of),
        out.corrections().stream().map(one -> correction(one, actor)).toList());
  }

  private MinutesDraft.ProposedCorrection correction(Correction one, Actor actor) {
    return new MinutesDraft.ProposedCorrection(
        one.number(),
        names(one.by()),
        actor.equals(new Actor.Seated(one.by())),
        one.at(),
        one.wish().entry(),
        one.wish().language(),
        one.wish().text(),
        one.wish().reason(),
        one.answer() instanceof Answer.Taken(_, _, int entry)
            ? Optional.of(entry)
            : Optional.empty(),
        one.answer() instanceof Answer.Declined(_, _, var sentence)
            ? Optional.of(sentence)
            : Optional.empty());
  }

  /** A person's names, what a room or a guest is called; a seat that is gone by its id. */
  private Map<String, String> names(SeatId id) {
    return conference
        .seat(id)
        .map(Seat::occupant)
        .map(occupant ->
            switch (occupant) {
              case Occupant.OnePerson(var person) ->
                  conference.programme().person(person).map(DraftViews::names).orElseGet(Map::of);
              case Occupant.Room(var name, _) -> name.byLanguage();
              case Occupant.Guest(var name) -> Map.of("en", name);
            })
        .orElseGet(() -> Map.of("en", id.value()));
  }

  private static Map<String, String> names(Person person) {
    var names = new LinkedHashMap<String, String>();
    person.names().forEach((language, name) -> names.put(language, name.fullName()));
    return names;
  }

  /** While the meeting runs nobody is asked what became of anything. */
  List<RegisterEntry> register(boolean keeps) {
    return conference.phase() == Phase.CLOSED
        ? Pledges.of(conference, side).stream().map(pledge -> entry(pledge, keeps)).toList()
        : List.of();
  }

  private RegisterEntry entry(Pledge pledge, boolean keeps) {
    return new RegisterEntry(
        which(pledge.id()),
        (MinutesView.Substance.Commitment) MinutesViews.substance(pledge.commitment()),
        MinutesView.Standing.valueOf(pledge.standing().name()),
        pledge.moment(),
        pledge.asked().stream().map(DelegationId::value).toList(),
        pledge.isPublic(),
        RegisterEntry.PledgeFate.valueOf(pledge.fulfilment().name()),
        pledge.words().stream().flatMap(word -> word(word).stream()).toList(),
        keeps && pledge.asked().contains(side));
  }

  private static Optional<RegisterEntry.WordOfSide> word(Word word) {
    return word.became()
        .map(became ->
            new RegisterEntry.WordOfSide(
                word.side().value(),
                RegisterEntry.PledgeFate.valueOf(became.fulfilment().name()),
                became.note(),
                became.overtakenBy().map(DraftViews::which),
                word.at()));
  }

  private static RegisterEntry.WhichPledge which(EntryId id) {
    return switch (id) {
      case EntryId.OwnEntry(var number) -> new RegisterEntry.WhichPledge.InMinutes(number);
      case EntryId.RecordEntry(var number) -> new RegisterEntry.WhichPledge.InRecord(number);
    };
  }
}
