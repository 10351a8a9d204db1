package plenum.media.sdp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import plenum.media.ice.IceCredentials;

/** The offers beside this class, and a plain answer to any of them. */
final class Samples {
  static final IceCredentials OUR_ICE = new IceCredentials("plnm", "0123456789abcdefghijklmn");
  static final Fingerprint OUR_FINGERPRINT = Fingerprint.ofCertificate(new byte[] {1, 2, 3});
  static final AnswerTransport TRANSPORT =
      new AnswerTransport(
          7,
          1,
          OUR_ICE,
          OUR_FINGERPRINT,
          Candidate.hosts(List.of(at("192.0.2.1"), at("2001:db8::1"))));

  private Samples() {}

  static InetSocketAddress at(String literal) {
    return new InetSocketAddress(InetAddress.ofLiteral(literal), 7400);
  }

  static Stream<String> names() {
    try {
      var folder = Path.of(Samples.class.getResource("README.md").toURI()).getParent();
      try (var files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".sdp"))
            .sorted()
            .toList()
            .stream();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException odd) {
      throw new IllegalStateException(odd);
    }
  }

  static String text(String name) {
    try (var file = Samples.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Offer offer(String name) throws SdpException {
    return Offer.parse(text(name));
  }

  static MediaDescription media(String name, String mid) throws SdpException {
    return offer(name).media().stream().filter(one -> one.mid().equals(mid)).findFirst().get();
  }

  /** Whatever is offered is taken; the stream of section i has SSRC 1000 + 2i, RTX one higher. */
  static List<AnsweredMedia> takeAll(Offer offer) {
    var decisions = new ArrayList<AnsweredMedia>();
    for (var media : offer.media()) {
      decisions.add(take(media, stream(decisions.size())));
    }
    return decisions;
  }

  static SendStream stream(int place) {
    long ssrc = 1000 + 2L * place;
    return new SendStream(ssrc, OptionalLong.of(ssrc + 1), "stage", "outlet" + place, "plenum");
  }

  private static AnsweredMedia take(MediaDescription media, SendStream stream) {
    return switch (media.direction()) {
      case SEND_ONLY -> new AnsweredMedia.Receive();
      case RECEIVE_ONLY -> new AnsweredMedia.Send(stream);
      case SEND_RECEIVE -> new AnsweredMedia.SendAndReceive(stream);
      case INACTIVE -> new AnsweredMedia.Inactive();
    };
  }

  static Answer answer(Offer offer) {
    return Answer.of(offer, TRANSPORT, takeAll(offer));
  }
}
