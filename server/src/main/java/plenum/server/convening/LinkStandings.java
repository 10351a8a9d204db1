package plenum.server.convening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.SideState;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.wire.DelegationLinkState;
import plenum.wire.DelegationLinkState.LinkStanding;

/** Says what has become of a delegation's link, and of the meeting only while it can be used. */
record LinkStandings(Conference conference, DelegationId side) {

  /** Of the link of this generation; empty where there is no such side any more. */
  Optional<DelegationLinkState> of(int link) {
    return conference.side(side).map(state -> of(state, link));
  }

  private DelegationLinkState of(SideState state, int link) {
    if (state.offers(link)) {
      return offered();
    }
    if (state.opens(link)) {
      return plain(LinkStanding.KEPT, Optional.empty());
    }
    var used = state.usedAt(link);
    var anew = state.takenAnewSince(link);
    return used.isPresent()
        ? plain(LinkStanding.USED, used)
        : plain(anew.isPresent() ? LinkStanding.TAKEN_ANEW : LinkStanding.REPLACED, anew);
  }

  /** Of one whose time is over, whatever else has become of it. */
  DelegationLinkState expired() {
    return plain(LinkStanding.EXPIRED, Optional.empty());
  }

  private DelegationLinkState offered() {
    var programme = conference.programme();
    return new DelegationLinkState(
        conference.id().value(),
        side.value(),
        LinkStanding.OFFERED,
        Optional.empty(),
        programme.heading().subject().byLanguage(),
        programme
            .delegation(side)
            .map(Delegation::name)
            .map(it -> it.byLanguage())
            .orElse(Map.of()));
  }

  private DelegationLinkState plain(LinkStanding standing, Optional<Instant> at) {
    return new DelegationLinkState(
        conference.id().value(), side.value(), standing, at, Map.of(), Map.of());
  }
}
