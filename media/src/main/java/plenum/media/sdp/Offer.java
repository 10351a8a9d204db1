package plenum.media.sdp;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plenum.media.ice.IceCredentials;

/**
 * What a client offers: one transport, and media sections in their order. The same record, written
 * by {@link #write}, is what a client of our own sends.
 *
 * @param ice of the section that BUNDLE names first; candidates are not read, since a lite agent
 *     answers whoever knows its password
 * @param setup {@code ACTPASS} or {@code ACTIVE}: we are the DTLS server
 * @param iceOptions such as {@code trickle}
 * @param mixedExtensions whether one-byte and two-byte header extensions may mix (RFC 8285)
 */
public record Offer(
    IceCredentials ice,
    Fingerprint fingerprint,
    Setup setup,
    Set<String> iceOptions,
    boolean mixedExtensions,
    List<MediaDescription> media) {
  public Offer {
    iceOptions = Collections.unmodifiableSet(new LinkedHashSet<>(iceOptions));
    media = List.copyOf(media);
  }

  /**
   * Reads an offer of at most 512 Ki characters, 128 sections and 64 payload types, header
   * extensions and SSRCs per section.
   *
   * @throws SdpException for anything that we cannot answer with one ICE-lite, DTLS-passive
   *     transport: no BUNDLE over all open sections, no {@code a=rtcp-mux}, no mid, no SHA-256
   *     fingerprint, no ICE credentials, {@code a=setup:passive}, an ICE-lite offerer
   */
  public static Offer parse(String text) throws SdpException {
    var bundle = Bundle.of(SessionDescription.parse(text));
    var session = bundle.session();
    var tagged = bundle.tagged();
    var lite = session.first("ice-lite");
    if (lite.isPresent()) {
      throw lite.get().refuse("the offerer is ICE-lite, as we are", "a full ICE agent");
    }
    return new Offer(
        CredentialReader.of(tagged, session),
        Fingerprint.of(tagged, session),
        setup(tagged, session),
        iceOptions(tagged, session),
        session.has("extmap-allow-mixed") || tagged.has("extmap-allow-mixed"),
        bundle.media());
  }

  /**
   * The offer as text, with CRLF. Each section lists no candidate: a lite server needs none.
   *
   * @param sessionId 0 to 2^63 - 1, the same for all offers of one connection
   * @param version one higher with every offer
   */
  public String write(long sessionId, long version) {
    var transport = new TransportLines(ice, fingerprint, setup, List.of());
    var text = DescriptionText.begin(sessionId, version).bundle(media);
    text.attribute("ice-options", String.join(" ", iceOptions), !iceOptions.isEmpty());
    text.flag("extmap-allow-mixed", mixedExtensions);
    media.forEach(section -> text.media(section, transport));
    return text.toString();
  }

  private static Setup setup(Section tagged, Section session) throws SdpException {
    var setup = Setup.of(tagged, session);
    if (setup == Setup.PASSIVE) {
      throw tagged
          .firstHereOr(session, "setup")
          .orElseThrow()
          .refuse("a=setup:passive, but so are we", "a=setup:actpass or a=setup:active");
    }
    return setup;
  }

  private static Set<String> iceOptions(Section tagged, Section session) {
    var options = new LinkedHashSet<String>();
    // RFC 8839 section 5.6 has spaces between them; libdatachannel, and so OBS, writes commas.
    tagged.firstHereOr(session, "ice-options").map(Line::argument).stream()
        .flatMap(line -> Stream.of(line.split("[ ,]+")))
        .filter(option -> !option.isEmpty())
        .forEach(options::add);
    return options;
  }
}
