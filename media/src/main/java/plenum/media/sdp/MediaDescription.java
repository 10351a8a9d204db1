package plenum.media.sdp;

import java.util.List;
import java.util.Optional;

/**
 * One media section, the same in an offer and in an answer, as seen by the side that wrote it. What
 * belongs to the transport is not here: with BUNDLE there is one transport for all sections.
 *
 * @param mid unique in its description, at most 32 characters
 * @param rejected port 0 without {@code a=bundle-only}: the section stands for its place alone
 * @param protocol of the {@code m=} line, such as {@code UDP/TLS/RTP/SAVPF}
 * @param codecs in order of preference
 * @param sendRids encodings that the writer sends, in the order of {@code a=simulcast}
 * @param receiveRids encodings that the writer is ready to receive
 * @param simulcast whether the rids stand in {@code a=simulcast} too
 * @param sources streams named by SSRC; a receiving section of Firefox names one as well, for RTCP
 * @param reducedSize whether RTCP may come in reduced size (RFC 5506)
 */
public record MediaDescription(
    String mid,
    Kind kind,
    boolean rejected,
    String protocol,
    Direction direction,
    List<Codec> codecs,
    List<HeaderExtension> extensions,
    List<String> sendRids,
    List<String> receiveRids,
    boolean simulcast,
    List<SignalledSource> sources,
    Optional<Msid> msid,
    boolean reducedSize) {
  static final int LONGEST_MID = 32;

  public MediaDescription {
    codecs = List.copyOf(codecs);
    extensions = List.copyOf(extensions);
    sendRids = List.copyOf(sendRids);
    receiveRids = List.copyOf(receiveRids);
    sources = List.copyOf(sources);
  }

  /** The RTX codec that repairs {@code codec}. */
  public Optional<Codec> retransmissionOf(Codec codec) {
    return codecs.stream()
        .filter(rtx ->
            rtx.clockRate() == codec.clockRate() && rtx.repairs().orElse(-1) == codec.payloadType())
        .findFirst();
  }

  /** The RED codec whose blocks are of {@code codec} alone. */
  public Optional<Codec> redundancyOf(Codec codec) {
    return codecs.stream().filter(red -> red.repeats(codec)).findFirst();
  }

  /** The number under which this section has an extension, if it has. */
  public Optional<HeaderExtension> extension(KnownExtension known) {
    return extensions.stream().filter(extension -> extension.uri().equals(known.uri())).findFirst();
  }

  /** The same section with these extensions in place of its own. */
  MediaDescription with(List<HeaderExtension> others) {
    return new MediaDescription(
        mid,
        kind,
        rejected,
        protocol,
        direction,
        codecs,
        others,
        sendRids,
        receiveRids,
        simulcast,
        sources,
        msid,
        reducedSize);
  }

  /** A section that says nothing but that it is rejected (RFC 8829 section 5.3.1). */
  static MediaDescription refusing(MediaDescription offered) {
    return new MediaDescription(
        offered.mid,
        offered.kind,
        true,
        offered.protocol,
        Direction.INACTIVE,
        offered.codecs.stream().limit(1).map(Codec::bare).toList(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        Optional.empty(),
        false);
  }

  static MediaDescription of(Section section, Section session) throws SdpException {
    var head = section.head();
    var words = head.words(4, "m=audio 9 UDP/TLS/RTP/SAVPF 111");
    var kind = Kind.of(head, words[0]);
    int port = head.integer(words[1], 0, 65_535, "the port");
    var rids = new RidReader(section);
    return new MediaDescription(
        mid(section),
        kind,
        port == 0 && !section.has("bundle-only"),
        protocol(head, kind, words[2]),
        Direction.of(section, session),
        kind == Kind.APPLICATION ? List.of() : CodecReader.read(section),
        HeaderExtension.of(section),
        rids.read("send"),
        rids.read("recv"),
        section.has("simulcast"),
        SourceReader.read(section),
        Msid.of(section),
        section.has("rtcp-rsize"));
  }

  private static String mid(Section section) throws SdpException {
    var line = section.first("mid").orElse(null);
    if (line == null) {
      throw section.head().refuse("the section has no a=mid", "a=mid:NAME in every section");
    }
    return line.token(line.argument(), LONGEST_MID, "the mid");
  }

  /** RFC 8829 section 5.1.2 lets the older names of the same protocol stand. */
  private static String protocol(Line head, Kind kind, String protocol) throws SdpException {
    boolean known =
        kind == Kind.APPLICATION
            ? protocol.endsWith("SCTP")
            : protocol.endsWith("RTP/SAVPF") || protocol.endsWith("RTP/SAVP");
    if (!known) {
      throw head.refuse("the protocol is " + SdpException.quote(protocol), "UDP/TLS/RTP/SAVPF");
    }
    return head.visible(protocol, 32, "the protocol");
  }
}
