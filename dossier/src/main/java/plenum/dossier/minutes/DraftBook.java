package plenum.dossier.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.programme.DelegationId;

/** Who corrected one side's minutes and who approved of them, as they were called then. */
final class DraftBook {
  private final Seating seating;
  private final Map<Integer, Speaker> correcting = new LinkedHashMap<>();
  private Optional<Speaker> approving = Optional.empty();

  DraftBook(Seating seating) {
    this.seating = seating;
  }

  /** Of another side's minutes nothing is sealed for whoever reads here, so nothing is kept. */
  void look(Conference conference, MinutesEvent event) {
    switch (event) {
      case MinutesEvent.CorrectionProposed(_, var number, _, var part) -> {
        if (part.orElse(null) instanceof SealedPart.Wished(_, var by, _)) {
          correcting.put(number, seating.speaker(conference, by));
        }
      }
      case MinutesEvent.MinutesApproved(_, _, _, var part) -> {
        if (part.orElse(null) instanceof SealedPart.Answered(_, var by)) {
          approving = Optional.of(seating.leader(conference, by));
        }
      }
      case MinutesEvent.MinutesPutOut _,
          MinutesEvent.CorrectionTaken _,
          MinutesEvent.CorrectionDeclined _ -> {}
    }
  }

  Optional<DraftState> state(Conference conference, DelegationId side) {
    return conference
        .drafts()
        .of(side)
        .map(out ->
            new DraftState(
                out.revision(),
                out.since(),
                out.approval()
                    .map(approval ->
                        new DraftState.Approval(
                            approval.by().flatMap(_ -> approving), approval.at()))));
  }

  /** On whose proposal an entry says what it says, each once. */
  List<Speaker> correctors(Conference conference, DelegationId side, int entry) {
    return conference.drafts().of(side).map(OutMinutes::corrections).orElse(List.of()).stream()
        .filter(one -> one.answer() instanceof Answer.Taken(_, _, int into) && into == entry)
        .flatMap(one -> Optional.ofNullable(correcting.get(one.number())).stream())
        .distinct()
        .toList();
  }
}
