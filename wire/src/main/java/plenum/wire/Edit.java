package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.wire.OrderOfProceedings.BoothPlanEntry;
import plenum.wire.OrderOfProceedings.DelegationEntry;
import plenum.wire.OrderOfProceedings.HeadingEntry;
import plenum.wire.OrderOfProceedings.PersonEntry;
import plenum.wire.OrderOfProceedings.SeatEntry;

/** One change to a conference, asked for by its convener or by a delegation's secretary. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Edit {
  record AmendHeading(HeadingEntry heading) implements Edit {}

  record AddDelegation(DelegationEntry delegation) implements Edit {}

  record AmendDelegation(DelegationEntry delegation) implements Edit {}

  record StrikeDelegation(String delegation) implements Edit {}

  record AddPerson(PersonEntry person) implements Edit {}

  record AmendPerson(PersonEntry person) implements Edit {}

  record StrikePerson(String person) implements Edit {}

  record AddSeat(SeatEntry seat) implements Edit {}

  record AmendSeat(SeatEntry seat) implements Edit {}

  record StrikeSeat(String seat) implements Edit {}

  record RevokeSeatLink(String seat) implements Edit {}

  /** The old link ends and a new one takes its place; also after a revocation. */
  record ReissueSeatLink(String seat) implements Edit {}

  record ReissueDelegationLink(String delegation) implements Edit {}

  /** The whole agenda takes the place of what stood before. */
  record DrawAgenda(List<AgendaView.Item> items) implements Edit {}

  /** The whole plan takes the place of what stood before. */
  record PlanBooths(BoothPlanEntry plan) implements Edit {}

  record HandDocumentOut(String document, DocumentView.DocumentRelease release) implements Edit {}

  /** Of the versions the last one stays. */
  record StrikeDocumentVersion(String document, String language) implements Edit {}

  record StrikeDocument(String document) implements Edit {}

  record AmendDocument(
      String document, Map<String, String> title, boolean download, Optional<String> item)
      implements Edit {}

  record AdmitSeat(String seat, String device) implements Edit {}

  record TurnSeatAway(String seat, String device) implements Edit {}
}
