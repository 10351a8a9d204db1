package plenum.conference;

import java.util.Optional;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.register.Register;
import plenum.conference.register.Word;
import plenum.conference.statement.EntryId;

/** What is said of commitments makes this of a conference. */
final class RegisterChanges {
  private RegisterChanges() {}

  static Conference after(Conference conference, RegisterEvent event) {
    return conference.with(register(conference.register(), event));
  }

  private static Register register(Register before, RegisterEvent event) {
    return switch (event) {
      case RegisterEvent.FulfilmentSaid(var pledge, var side, var by, var at, var became) ->
          before.said(pledge, new Word(side, Optional.of(by), at, true, Optional.of(became)));
      case RegisterEvent.FulfilmentNoted(var number, var side, var at, var part) -> {
        var fate =
            part.flatMap(
                found -> found instanceof SealedPart.Fate it ? Optional.of(it) : Optional.empty());
        yield before.said(
            new EntryId.OwnEntry(number),
            new Word(
                side, fate.map(SealedPart.Fate::by), at, false, fate.map(SealedPart.Fate::became)));
      }
    };
  }
}
