package plenum.server.convening;

import java.util.ArrayList;
import java.util.List;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;

/** Reads the list of delegations out of a conference's file. */
final class SidesReader {
  private final Group file;

  SidesReader(Group file) {
    this.file = file;
  }

  List<Delegation> read() {
    var sides = new ArrayList<Delegation>();
    for (var group : file.groups("delegations")) {
      if (!group.has("id")) {
        group.missing("id");
      }
      group.id("id", DelegationId::new).ifPresent(id -> sides.add(side(id, group)));
    }
    return sides;
  }

  private static Delegation side(DelegationId id, Group named) {
    var group = named.at("delegations[" + id + "]");
    var side =
        new Delegation(
            id,
            group.words("name"),
            group.listOfWords("bodies"),
            sites(group),
            group.text("language", "en"),
            group.id("head", PersonId::new),
            group.id("deputy", SeatId::new),
            group.words("credit"),
            group.text("colour", "#000000"));
    group.done();
    return side;
  }

  private static List<Site> sites(Group side) {
    var sites = new ArrayList<Site>();
    for (var group : side.groups("sites")) {
      if (!group.has("id")) {
        group.missing("id");
      }
      group.id("id", SiteId::new).ifPresent(id -> sites.add(site(id, group)));
    }
    return sites;
  }

  private static Site site(SiteId id, Group named) {
    var group = named.at(named.path() + "[" + id + "]");
    var site = new Site(id, group.words("city"), group.text("zone", "UTC"));
    group.done();
    return site;
  }
}
