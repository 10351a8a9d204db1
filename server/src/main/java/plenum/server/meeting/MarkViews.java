package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.command.MarkCommand;
import plenum.conference.mark.Mark;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.wire.FromPage;
import plenum.wire.MarkedMoment;

/** The marks of one side in the words of the wire, both ways. */
public final class MarkViews {
  /** Older ones are in the journal. More would make the page's own view grow all day long. */
  static final int SHOWN = 100;

  private MarkViews() {}

  /** The latest of this side, by number. */
  public static Map<String, MarkedMoment> of(Conference conference, DelegationId side) {
    List<Mark> all = conference.marks().of(side);
    var shown = new LinkedHashMap<String, MarkedMoment>();
    all.subList(Math.max(0, all.size() - SHOWN), all.size())
        .forEach(mark -> shown.put(Integer.toString(mark.number()), mark(mark)));
    return shown;
  }

  private static MarkedMoment mark(Mark mark) {
    return new MarkedMoment(mark.moment(), mark.by().value(), mark.says().map(MarkViews::says));
  }

  private static MarkedMoment.MarkSays says(MarkSays says) {
    Optional<String> person =
        says.whose()
            .flatMap(whose ->
                whose instanceof Whose.OfPerson(var id)
                    ? Optional.of(id.value())
                    : Optional.empty());
    Optional<String> side =
        says.whose()
            .flatMap(whose ->
                whose instanceof Whose.OfSide(var id) ? Optional.of(id.value()) : Optional.empty());
    return new MarkedMoment.MarkSays(
        MarkedMoment.MarkKind.valueOf(says.kind().name()), person, side, says.note());
  }

  /**
   * What a page asks.
   *
   * @throws IllegalArgumentException if it names something by what is no id
   */
  static MarkCommand command(FromPage.OfMarks request) {
    return switch (request) {
      case FromPage.MarkMoment(_, var kind) -> new MarkCommand.MarkMoment(kind(kind));
      case FromPage.AmendMark(_, var number, var says) ->
          new MarkCommand.AmendMark(number, says(says));
      case FromPage.WithdrawMark(_, var number) -> new MarkCommand.WithdrawMark(number);
    };
  }

  private static MarkSays says(MarkedMoment.MarkSays says) {
    Optional<Whose> whose =
        says.person()
            .<Whose>map(id -> new Whose.OfPerson(new PersonId(id)))
            .or(() -> says.side().map(id -> new Whose.OfSide(new DelegationId(id))));
    return new MarkSays(kind(says.kind()), whose, says.note());
  }

  private static MarkKind kind(MarkedMoment.MarkKind kind) {
    return MarkKind.valueOf(kind.name());
  }
}
