package plenum.media.sdp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import plenum.fuzz.FuzzTarget;
import plenum.media.ice.IceCredentials;

/**
 * Any text as an offer and as an answer. It is refused by the one documented exception, with a line
 * that exists and a short printable sentence; or it is within the documented bounds, is answered
 * with as many sections as it has, our answer is read by the other side as what we settled, and the
 * offer written is the offer read. In the package of the parser, to see what an answer settled.
 */
public final class SdpTarget implements FuzzTarget {
  private static final int MOST_SECTIONS = 128;
  private static final int MOST_PER_SECTION = 64;
  private static final int LONGEST_SENTENCE = 400;
  private static final AnswerTransport OURS =
      new AnswerTransport(
          7,
          1,
          new IceCredentials("plnm", "0123456789abcdefghijklmn"),
          Fingerprint.ofCertificate(new byte[] {1, 2, 3}),
          Candidate.hosts(
              List.of(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 7400))));

  @Override
  public void accept(byte[] input) {
    var text = new String(input, UTF_8);
    try {
      offered(Offer.parse(text));
    } catch (SdpException refused) {
      judge(refused, text);
    }
    try {
      bounded(RemoteAnswer.parse(text).media());
    } catch (SdpException refused) {
      judge(refused, text);
    }
  }

  @Override
  public List<byte[]> seeds() {
    return SdpSamples.all();
  }

  @Override
  public List<String> words() {
    return SdpSamples.WORDS;
  }

  private static void judge(SdpException refused, String text) {
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    demand(refused.line() >= 1 && refused.line() <= lines, "a refusal names a line that exists");
    var sentence = String.valueOf(refused.getMessage());
    demand(sentence.length() <= LONGEST_SENTENCE, "a refusal is short");
    demand(sentence.chars().allMatch(c -> c >= 0x20 && c <= 0x7e), "a refusal is printable");
  }

  private static void bounded(List<MediaDescription> media) {
    demand(!media.isEmpty() && media.size() <= MOST_SECTIONS, "one to 128 sections");
    for (var section : media) {
      demand(section.codecs().size() <= MOST_PER_SECTION, "at most 64 codecs");
      demand(section.extensions().size() <= MOST_PER_SECTION, "at most 64 extensions");
      demand(section.sources().size() <= MOST_PER_SECTION, "at most 64 sources");
    }
  }

  private static void offered(Offer offer) throws SdpException {
    bounded(offer.media());
    same(essence(offer), essence(Offer.parse(offer.write(1, 1))), "the offer written again");
    var answer = Answer.of(offer, OURS, takeAll(offer));
    var text = answer.write();
    demand(!text.contains("\r\n\r\n") && text.endsWith("\r\n"), "an answer has no empty line");
    same(offer.media().size(), answer.sections().size(), "sections of the answer");
    var described = answer.sections().stream().map(Answer.Section::description).toList();
    if (described.stream().anyMatch(section -> !section.rejected())) {
      same(described, RemoteAnswer.parse(text).media(), "the answer as it is read");
    }
  }

  /** A rejected section stands for its place alone; what else it says is not written. */
  private static Offer essence(Offer offer) {
    return new Offer(
        offer.ice(),
        offer.fingerprint(),
        offer.setup(),
        offer.iceOptions(),
        offer.mixedExtensions(),
        offer.media().stream()
            .map(section -> section.rejected() ? MediaDescription.refusing(section) : section)
            .toList());
  }

  private static List<AnsweredMedia> takeAll(Offer offer) {
    var decisions = new ArrayList<AnsweredMedia>();
    for (var media : offer.media()) {
      long ssrc = 1000 + 2L * decisions.size();
      var name = "o" + decisions.size();
      var stream = new SendStream(ssrc, OptionalLong.of(ssrc + 1), "stage", name, "plenum");
      decisions.add(
          switch (media.direction()) {
            case SEND_ONLY -> new AnsweredMedia.Receive();
            case RECEIVE_ONLY -> new AnsweredMedia.Send(stream);
            case SEND_RECEIVE -> new AnsweredMedia.SendAndReceive(stream);
            case INACTIVE -> new AnsweredMedia.Inactive();
          });
    }
    return decisions;
  }
}
