package plenum.server.publication;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
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
import plenum.journal.Sha256;
import plenum.press.MeetingRecord;
import plenum.press.news.NewsItem;
import plenum.press.news.Picture;
import plenum.press.office.PublicNews;
import plenum.press.publication.Album;
import plenum.press.publication.Bundle;
import plenum.press.publication.Slug;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.photograph.PhotographRoutes;

/** All that press offices of this server have issued. Trials and rehearsals issue nothing. */
final class IssuedReleases implements Album {
  private final Conferences conferences;
  private final Journal journal;
  private final EventCodec<Event> codec;
  private final PhotographRoutes photographs;

  /** What is known of a conference at a number of its events; records are long to read. */
  private record Known(long revision, Map<Issuer, Bundle> bundles) {}

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Map<String, Stored> pictures = new ConcurrentHashMap<>();

  IssuedReleases(
      Conferences conferences,
      Journal journal,
      EventCodec<Event> codec,
      PhotographRoutes photographs) {
    this.conferences = conferences;
    this.journal = journal;
    this.codec = codec;
    this.photographs = photographs;
  }

  /**
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
    var bundles = new ArrayList<Bundle>();
    for (var meeting : conferences.all()) {
      bundles.addAll(of(meeting.numbered().join(), authority));
    }
    return bundles;
  }

  private Collection<Bundle> of(Meeting.Numbered one, String authority) {
    var conference = one.conference();
    if (conference.phase() != Phase.CLOSED
        || !conference.programme().heading().kind().counts()
        || conference.releases().offices().isEmpty()) {
      return List.of();
    }
    return known
        .compute(
            conference.id().value(),
            (_, before) ->
                before != null && before.revision() == one.revision()
                    ? before
                    : new Known(one.revision(), bundles(conference, authority)))
        .bundles()
        .values();
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
    bundles.values().stream()
        .flatMap(bundle -> bundle.items().stream())
        .flatMap(item -> item.pictures().stream())
        .map(Picture::href)
        .distinct()
        .forEach(hash -> keep(conference, hash));
    return bundles;
  }

  /** With its words inside, as they are when it is first seen; its octets are made when wanted. */
  private void keep(Conference conference, String hash) {
    pictures.computeIfAbsent(
        hash,
        _ ->
            photographs
                .printed(conference, hash)
                .map(octets ->
                    new Stored(
                        Sha256.over(octets).hex(),
                        "image/jpeg",
                        octets.length,
                        () ->
                            new ByteArrayInputStream(
                                photographs.printed(conference, hash).orElseThrow())))
                .orElse(null));
  }

  @Override
  public Optional<Stored> find(NewsItem item, Picture picture) {
    return Optional.ofNullable(pictures.get(picture.href()));
  }
}
