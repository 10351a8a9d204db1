package plenum.media.sdp;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a description line by line, the counterpart of {@link SessionDescription}. */
final class DescriptionText {
  private static final String ANYWHERE = "IN IP4 0.0.0.0";

  private final StringBuilder text = new StringBuilder();
  private boolean candidatesWritten;

  private DescriptionText() {}

  static DescriptionText begin(long sessionId, long version) {
    var text = new DescriptionText();
    text.line("v=0");
    text.line("o=- " + sessionId + " " + version + " " + ANYWHERE);
    text.line("s=-");
    text.line("t=0 0");
    return text;
  }

  DescriptionText bundle(List<MediaDescription> media) {
    var open = media.stream().filter(section -> !section.rejected()).map(MediaDescription::mid);
    line(("a=group:BUNDLE " + open.collect(Collectors.joining(" "))).strip());
    attribute("msid-semantic", "WMS *", true);
    return this;
  }

  void attribute(String name, String value, boolean wanted) {
    if (wanted) {
      line("a=" + name + ":" + value);
    }
  }

  void flag(String name, boolean wanted) {
    if (wanted) {
      line("a=" + name);
    }
  }

  /**
   * Every open section repeats the transport's attributes, as browsers do: RFC 9143 section 7.1.3
   * needs them in the first alone, but some stacks look for them in each.
   */
  void media(MediaDescription media, TransportLines transport) {
    head(media);
    line("c=" + ANYWHERE);
    attribute("mid", media.mid(), true);
    line("a=" + media.direction().word());
    media.codecs().forEach(this::codec);
    if (!media.rejected()) {
      transport(transport);
      line("a=rtcp-mux");
      flag("rtcp-rsize", media.reducedSize());
      media.extensions().forEach(extension -> attribute("extmap", extension.argument(), true));
      rids(media);
      media.msid().ifPresent(id -> line("a=msid:" + id.streamId() + " " + id.trackId()));
      media.sources().forEach(this::source);
    }
  }

  private void head(MediaDescription media) {
    var formats =
        media.codecs().stream()
            .map(codec -> Integer.toString(codec.payloadType()))
            .collect(Collectors.joining(" "));
    if (formats.isEmpty()) {
      formats = media.kind() == Kind.APPLICATION ? "webrtc-datachannel" : "0";
    }
    var port = media.rejected() ? " 0 " : " 9 ";
    line("m=" + media.kind().word() + port + media.protocol() + " " + formats);
  }

  private void transport(TransportLines transport) {
    attribute("ice-ufrag", transport.ice().ufrag(), true);
    attribute("ice-pwd", transport.ice().password(), true);
    attribute("fingerprint", "sha-256 " + transport.fingerprint().sha256(), true);
    attribute("setup", transport.setup().word(), true);
    if (!candidatesWritten && !transport.candidates().isEmpty()) {
      transport.candidates().forEach(one -> attribute("candidate", one.argument(), true));
      flag("end-of-candidates", true);
    }
    candidatesWritten = true;
  }

  private void codec(Codec codec) {
    var channels = codec.channels() == 1 ? "" : "/" + codec.channels();
    var type = codec.payloadType() + " ";
    attribute("rtpmap", type + codec.name() + "/" + codec.clockRate() + channels, true);
    var parameters =
        codec.parameters().entrySet().stream()
            .map(one ->
                one.getValue().isEmpty() ? one.getKey() : one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(";"));
    attribute("fmtp", type + parameters, !parameters.isEmpty());
    codec.feedback().forEach(kind -> attribute("rtcp-fb", type + kind, true));
  }

  private void rids(MediaDescription media) {
    media.sendRids().forEach(rid -> attribute("rid", rid + " send", true));
    media.receiveRids().forEach(rid -> attribute("rid", rid + " recv", true));
    if (media.simulcast()) {
      var send = media.sendRids().isEmpty() ? "" : "send " + String.join(";", media.sendRids());
      var receive =
          media.receiveRids().isEmpty() ? "" : "recv " + String.join(";", media.receiveRids());
      attribute("simulcast", (send + " " + receive).strip(), true);
    }
  }

  private void source(SignalledSource source) {
    source
        .rtxSsrc()
        .ifPresent(rtx -> attribute("ssrc-group", "FID " + source.ssrc() + " " + rtx, true));
    cname(source.ssrc(), source.cname());
    source.rtxSsrc().ifPresent(rtx -> cname(rtx, source.cname()));
  }

  private void cname(long ssrc, String cname) {
    attribute("ssrc", ssrc + " cname:" + cname, true);
  }

  private void line(String line) {
    text.append(line).append("\r\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
