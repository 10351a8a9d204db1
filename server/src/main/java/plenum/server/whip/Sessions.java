package plenum.server.whip;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import plenum.conference.command.DeviceKey;
import plenum.media.engine.TransportId;

/**
 * The connections of outside devices, by the unguessable last part of their address. Bounded per
 * token and per conference. Thread-safe.
 */
final class Sessions {
  /** One token serves a hall of viewers; more would be a leaked one. */
  static final int PER_TOKEN = 500;

  /** Each is a transport in the engine; far above what one machine forwards to. */
  static final int PER_CONFERENCE = 1_000;

  private static final int ID_OCTETS = 16;
  private static final int TAG_OCTETS = 8;

  /**
   * One connection.
   *
   * @param tag names its ICE session, in quotes, as an entity tag (RFC 9110, section 8.8.3)
   * @param user the ICE user name fragment of its offer
   * @param transport empty until the offer is answered
   */
  record Session(
      String id,
      Protocol protocol,
      String conference,
      DeviceKey token,
      String tag,
      String user,
      Optional<TransportId> transport) {
    private Session with(TransportId answered) {
      return new Session(id, protocol, conference, token, tag, user, Optional.of(answered));
    }
  }

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final RandomGenerator random;

  /** {@code random} must be cryptographically strong: who knows an address may end what it is. */
  Sessions(RandomGenerator random) {
    this.random = random;
  }

  /** Keeps a place for a connection; empty where the token or the conference has too many. */
  synchronized Optional<Session> reserve(
      Protocol protocol, String conference, DeviceKey token, String user) {
    long ofToken = sessions.values().stream().filter(one -> one.token().equals(token)).count();
    long ofConference =
        sessions.values().stream().filter(one -> one.conference().equals(conference)).count();
    if (ofToken >= PER_TOKEN || ofConference >= PER_CONFERENCE) {
      return Optional.empty();
    }
    var id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets(ID_OCTETS));
    var tag = '"' + HexFormat.of().formatHex(octets(TAG_OCTETS)) + '"';
    var session = new Session(id, protocol, conference, token, tag, user, Optional.empty());
    sessions.put(id, session);
    return Optional.of(session);
  }

  /** The offer was answered; nothing happens if the connection is gone already. */
  void answered(Session session, TransportId transport) {
    sessions.computeIfPresent(session.id(), (_, kept) -> kept.with(transport));
  }

  Optional<Session> find(Protocol protocol, String conference, String id) {
    return Optional.ofNullable(sessions.get(id))
        .filter(one -> one.protocol() == protocol && one.conference().equals(conference));
  }

  void forget(Session session) {
    sessions.remove(session.id());
  }

  /** Takes away what belonged to a conference that is no more. */
  void forget(String conference) {
    sessions.values().removeIf(one -> one.conference().equals(conference));
  }

  private byte[] octets(int count) {
    var octets = new byte[count];
    random.nextBytes(octets);
    return octets;
  }
}
