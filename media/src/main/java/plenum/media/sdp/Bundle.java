package plenum.media.sdp;

import static plenum.media.sdp.SdpException.quote;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What RFC 9143 asks of sections that share one transport, held for offers and answers alike: the
 * sections themselves, and the one whose transport attributes count for all.
 */
record Bundle(List<MediaDescription> media, Section session, Section tagged) {

  static Bundle of(SessionDescription description) throws SdpException {
    var media = new MediaDescription[description.media().size()];
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < media.length; i++) {
      var section = description.media().get(i);
      media[i] = MediaDescription.of(section, description.session());
      if (places.put(media[i].mid(), i) != null) {
        throw section
            .head()
            .refuse("two sections have mid " + quote(media[i].mid()), "each mid once");
      }
    }
    var session = description.session();
    var group = group(session, places);
    check(description, media, group);
    withoutAmbiguousExtensions(media);
    for (var mid : group) {
      int place = places.getOrDefault(mid, -1);
      if (place >= 0 && !media[place].rejected()) {
        return new Bundle(List.of(media), session, description.media().get(place));
      }
    }
    throw session.head().refuse("no section is open", "one media section with a port");
  }

  private static Set<String> group(Section session, Map<String, Integer> places)
      throws SdpException {
    for (var line : session.all("group")) {
      var words = line.words();
      if (words.length > 0 && words[0].equals("BUNDLE")) {
        var mids = new LinkedHashSet<>(List.of(words).subList(1, words.length));
        for (var mid : mids) {
          if (!places.containsKey(mid)) {
            throw line.refuse("BUNDLE names " + quote(mid), "mids of sections in this description");
          }
        }
        return mids;
      }
    }
    throw session.head().refuse("there is no a=group:BUNDLE", "a=group:BUNDLE and every mid");
  }

  private static void check(
      SessionDescription description, MediaDescription[] media, Set<String> group)
      throws SdpException {
    for (int i = 0; i < media.length; i++) {
      if (!media[i].rejected()) {
        checkMember(description.media().get(i), media[i], group);
      }
    }
  }

  private static void checkMember(Section section, MediaDescription media, Set<String> group)
      throws SdpException {
    if (!group.contains(media.mid())) {
      throw section
          .head()
          .refuse("section " + quote(media.mid()) + " is not in BUNDLE", "one transport for all");
    }
    if (media.kind() != Kind.APPLICATION && !section.has("rtcp-mux")) {
      throw section.head().refuse("the section has no a=rtcp-mux", "RTCP on the port of RTP");
    }
  }

  /**
   * A packet's extensions are read before its section is known, so a number means one thing: the
   * first that it was given. RFC 9143 section 12 asks for as much, yet aiortc 1.4 numbers each
   * section for itself; a later section then goes without, and the sender leaves it out.
   */
  private static void withoutAmbiguousExtensions(MediaDescription[] media) {
    var uris = new HashMap<Integer, String>();
    for (int i = 0; i < media.length; i++) {
      if (!media[i].rejected()) {
        media[i] =
            media[i].with(
                media[i].extensions().stream()
                    .filter(extension -> {
                      var first = uris.putIfAbsent(extension.id(), extension.uri());
                      return first == null || first.equals(extension.uri());
                    })
                    .toList());
      }
    }
  }
}
