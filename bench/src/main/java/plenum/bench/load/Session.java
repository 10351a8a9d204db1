package plenum.bench.load;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import plenum.media.dtls.BouncyHandshakes;
import plenum.media.dtls.DtlsIdentity;
import plenum.media.dtls.Handshakes;
import plenum.media.ice.ControllingAgent;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress;
import plenum.media.sdp.Candidate;
import plenum.media.sdp.Fingerprint;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.Offer;
import plenum.media.sdp.RemoteAnswer;
import plenum.media.sdp.SdpException;
import plenum.media.sdp.Setup;

/** What all connections of the load client share: one certificate, one source of randomness. */
final class Session {
  private final SecureRandom random = new SecureRandom();
  private final DtlsIdentity identity;
  private final Handshakes handshakes;

  Session(InstantSource clock) {
    identity = DtlsIdentity.generate(random, clock.instant());
    handshakes = new BouncyHandshakes(identity, random, new Semaphore(1));
  }

  Handshakes handshakes() {
    return handshakes;
  }

  /** Something to offer, with the credentials that go with it. */
  record Offered(IceCredentials credentials, String text) {}

  Offered offer(List<MediaDescription> media) {
    var fresh = IceCredentials.random(random);
    var offer =
        new Offer(
            fresh, new Fingerprint(identity.fingerprint()), Setup.ACTIVE, Set.of(), false, media);
    return new Offered(fresh, offer.write(random.nextLong() >>> 2, 1));
  }

  /** What was answered, and where the server is. */
  record Answered(RemoteAnswer answer, InetSocketAddress server) {
    /** The SSRC that the answer names for a section; 0 where it names none. */
    int ssrc(String mid) {
      return answer
          .media(mid)
          .flatMap(section -> section.sources().stream().findFirst())
          .map(source -> (int) source.ssrc())
          .orElse(0);
    }
  }

  /** Chooses the loopback address, so that no packet leaves the machine. */
  static Answered answered(String text) throws SdpException {
    var answer = RemoteAnswer.parse(text);
    var server =
        answer.candidates().stream()
            .filter(it -> it.carrier() == RemoteAddress.Carrier.UDP)
            .filter(candidate -> candidate.address().isLoopbackAddress())
            .filter(candidate -> candidate.address() instanceof Inet4Address)
            .map(Session::socketAddress)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "The server names no address on 127.0.0.0/8 in its answer"));
    return new Answered(answer, server);
  }

  private static InetSocketAddress socketAddress(Candidate candidate) {
    return new InetSocketAddress(candidate.address(), candidate.port());
  }

  ControllingAgent agent(Offered offered, Answered answered, long now) {
    var remote = answered.answer.ice();
    return new ControllingAgent(
        offered.credentials, remote, List.of(RemoteAddress.of(answered.server)), random, now);
  }
}
