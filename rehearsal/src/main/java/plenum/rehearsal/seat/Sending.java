package plenum.rehearsal.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtcpWriter;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.RemoteAnswer;
import plenum.media.sdp.SeatMedia;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voice;
import plenum.wire.SourceKind;

/** What one participant sends: a microphone, a camera in layers, slides. */
final class Sending {
  private final Props props;
  private final Outflow outflow;
  private final RandomGenerator random;
  private final List<PictureSender> camera = new ArrayList<>();
  private @Nullable SoundSender microphone;
  private @Nullable PictureSender slides;

  /** Only what the answer accepted is made. */
  Sending(
      OfferPlan plan,
      RemoteAnswer answer,
      Persona persona,
      Props props,
      Outflow outflow,
      RandomGenerator random) {
    this.props = props;
    this.outflow = outflow;
    this.random = random;
    for (var planned : plan.streams()) {
      answer
          .media(planned.mid())
          .filter(section -> !section.rejected() && section.direction().receives())
          .ifPresent(section -> add(planned, section, persona));
    }
  }

  private void add(OfferPlan.Planned planned, MediaDescription section, Persona persona) {
    var ids = ExtensionIds.of(section);
    if (planned.kind() == SourceKind.MICROPHONE) {
      var head = new RtpHead(planned.ssrc(), ids, planned.mid(), 0, "");
      var stream = new OutStream(head, SeatMedia.OPUS, null, 0, outflow, random);
      var voice = props.voices().of(persona);
      microphone = new SoundSender(stream, voice, props.departures());
      return;
    }
    if (!planned.rid().isEmpty() && !section.receiveRids().contains(planned.rid())) {
      return;
    }
    var head = new RtpHead(planned.ssrc(), ids, planned.mid(), ids.rid(), planned.rid());
    var repair =
        new RtpHead(planned.repairSsrc(), ids, planned.mid(), ids.repairedRid(), planned.rid());
    boolean repaired =
        section.codecs().stream().anyMatch(codec -> codec.payloadType() == SeatMedia.VP8_RTX);
    var stream =
        new OutStream(
            head, SeatMedia.VP8, repaired ? repair : null, SeatMedia.VP8_RTX, outflow, random);
    var clip = props.clips().of(persona, planned.layer());
    var sender = new PictureSender(stream, clip, props.departures(), random);
    if (planned.kind() == SourceKind.SLIDES) {
      slides = sender;
    } else {
      camera.add(sender);
    }
  }

  void speak(boolean wanted) {
    if (microphone != null) {
      microphone.speak(wanted);
    }
  }

  void microphone(boolean open) {
    if (microphone != null) {
      microphone.open(open);
    }
  }

  void camera(boolean on) {
    camera.forEach(layer -> layer.on(on));
  }

  void slides(boolean on) {
    if (slides != null) {
      slides.on(on);
    }
  }

  void appear(Persona persona, Voice voice) {
    if (microphone != null) {
      microphone.voice(voice);
    }
    pictures().forEach(layer -> layer.clip(props.clips().of(persona, layer.clip().layer())));
  }

  long deadlineNanos() {
    long earliest = microphone == null ? Long.MAX_VALUE : microphone.deadlineNanos();
    for (var picture : pictures()) {
      earliest = Math.min(earliest, picture.deadlineNanos());
    }
    return earliest;
  }

  void poll(long nowNanos) {
    if (microphone != null) {
      microphone.poll(nowNanos);
    }
    pictures().forEach(picture -> picture.poll(nowNanos));
  }

  void wantKeyFrame(int ssrc) {
    for (var picture : pictures()) {
      if (picture.stream().ssrc() == ssrc) {
        picture.wantKeyFrame();
      }
    }
  }

  void repair(int ssrc, int packetId, long nowNanos) {
    for (var picture : pictures()) {
      if (picture.stream().ssrc() == ssrc) {
        picture.stream().repair(packetId, nowNanos);
      }
    }
  }

  /** Sender reports of all that was sent within the last seconds. */
  void report(RtcpWriter rtcp) {
    if (microphone != null) {
      report(rtcp, microphone.stream());
    }
    pictures().forEach(picture -> report(rtcp, picture.stream()));
  }

  private static void report(RtcpWriter rtcp, OutStream stream) {
    if (stream.packets() > 0) {
      rtcp.senderReport(
          stream.ssrc(),
          NtpTime.ofUnixNanos(stream.lastSentNanos()),
          stream.lastTimestamp(),
          stream.packets(),
          stream.octets());
    }
  }

  private List<PictureSender> pictures() {
    if (slides == null) {
      return camera;
    }
    var all = new ArrayList<>(camera);
    all.add(slides);
    return all;
  }

  /** Packets sent of all streams, repairs and key frames that were asked for. */
  Sent sent() {
    long packets = microphone == null ? 0 : microphone.stream().packets();
    long repairs = 0;
    long keyFrames = 0;
    for (var picture : pictures()) {
      packets += picture.stream().packets();
      repairs += picture.stream().repairs();
      keyFrames += picture.keyFrames();
    }
    return new Sent(packets, repairs, keyFrames);
  }
}
