package plenum.server.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.event.Event;
import plenum.conference.release.Issuer;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.press.MeetingRecord;
import plenum.press.office.PublicNews;
import plenum.press.publication.Bundle;
import plenum.press.publication.Slug;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.photograph.PhotographRoutes;

/** All that press offices of this server have issued. Trials and rehearsals issue nothing. */
final class IssuedReleases {
  private final Conferences conferences;
  private final Journal journal;
  private final EventCodec<Event> codec;
  private final PhotographRoutes photographs;
  private final IssuedStore store;

  /** What is known of a conference at a number of its events; records are long to read. */
  private record Known(long revision, Map<Issuer, Bundle> bundles) {}

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  IssuedReleases(
      Conferences conferences,
      Journal journal,
      EventCodec<Event> codec,
      PhotographRoutes photographs,
      IssuedStore store) {
    this.conferences = conferences;
    this.journal = journal;
    this.codec = codec;
    this.photographs = photographs;
    this.store = store;
  }

  /**
   * Those of conferences that are there, as their journals say now, and those of conferences that
   * are gone, as they were kept.
   *
   * @param authority of the tag URIs that name them
   * @throws IllegalStateException while not all conferences have been read: what is missing then is
   *     not withdrawn
   */
  List<Bundle> all(String authority) {
    conferences
        .trouble()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    conferences.states().forEach(one -> look(one, authority));
    return List.copyOf(store.bundles().values());
  }

  private void look(Meeting.Numbered one, String authority) {
    if (issues(one.conference())) {
      var _ =
          known.compute(
              one.conference().id().value(),
              (_, before) ->
                  before != null && before.revision() == one.revision()
                      ? before
                      : new Known(one.revision(), kept(one.conference(), authority)));
    }
  }

  private static boolean issues(Conference conference) {
    return conference.phase() == Phase.CLOSED
        && conference.programme().heading().kind().counts()
        && !conference.releases().offices().isEmpty();
  }

  /** Keeps what this one has issued, before it is taken away. */
  void keep(Conference conference, String authority) {
    if (issues(conference)) {
      var _ = kept(conference, authority);
      known.remove(conference.id().value());
    }
  }

  private Map<Issuer, Bundle> kept(Conference conference, String authority) {
    var bundles = bundles(conference, authority);
    bundles.forEach((issuer, bundle) ->
        store.keep(
            id(conference, issuer),
            bundle,
            picture -> photographs.printed(conference, picture.href())));
    return bundles;
  }

  /** Of no other release, whatever sides are called. */
  private static String id(Conference conference, Issuer issuer) {
    return switch (issuer) {
      case Issuer.Joint() -> conference.id().value() + "/joint";
      case Issuer.OfSide(var side) -> conference.id().value() + "/side/" + side.value();
    };
  }

  /** How the address of a release names it; empty where nothing of it was published yet. */
  Optional<Slug> slug(Conference conference, Issuer issuer) {
    return Optional.ofNullable(known.get(conference.id().value()))
        .flatMap(one -> Optional.ofNullable(one.bundles().get(issuer)))
        .map(Bundle::slug);
  }

  private Map<Issuer, Bundle> bundles(Conference conference, String authority) {
    var id = conference.id();
    var events = journal.entries(id.value(), 1).stream().map(codec::event).toList();
    return MeetingRecord.of(id, events)
        .map(record -> bundles(conference, record, authority))
        .orElse(Map.of());
  }

  private Map<Issuer, Bundle> bundles(
      Conference conference, MeetingRecord record, String authority) {
    var bundles = new LinkedHashMap<Issuer, Bundle>();
    conference
        .releases()
        .offices()
        .forEach((issuer, office) ->
            new PublicNews(record, issuer, authority)
                .bundle(office)
                .ifPresent(bundle -> bundles.put(issuer, bundle)));
    return bundles;
  }
}
