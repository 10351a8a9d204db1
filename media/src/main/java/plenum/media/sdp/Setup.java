package plenum.media.sdp;

import java.util.Locale;

/** Who begins the DTLS handshake (RFC 4145 section 4, RFC 8842 section 5). */
public enum Setup {
  ACTIVE,
  PASSIVE,
  ACTPASS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A description without the attribute means {@code active} (RFC 4145 section 4). */
  static Setup of(Section section, Section session) throws SdpException {
    var stated = section.firstHereOr(session, "setup");
    if (stated.isEmpty()) {
      return ACTIVE;
    }
    for (var setup : values()) {
      if (setup.word().equals(stated.get().argument())) {
        return setup;
      }
    }
    throw stated.get().refuse(stated.get().quoted(), "a=setup:actpass");
  }
}
