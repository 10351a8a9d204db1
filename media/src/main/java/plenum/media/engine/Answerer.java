package plenum.media.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import plenum.media.engine.TransportPlan.Carries;
import plenum.media.engine.TransportPlan.Extensions;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.Named;
import plenum.media.engine.TransportPlan.OutgoingPicture;
import plenum.media.engine.TransportPlan.OutgoingSound;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.HeaderTemplate;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoOutlet;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.sdp.AgreedCodec;
import plenum.media.sdp.Answer;
import plenum.media.sdp.AnswerTransport;
import plenum.media.sdp.AnsweredMedia;
import plenum.media.sdp.Candidate;
import plenum.media.sdp.Codec;
import plenum.media.sdp.Fingerprint;
import plenum.media.sdp.Kind;
import plenum.media.sdp.KnownExtension;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.MediaFormat;
import plenum.media.sdp.Negotiation;
import plenum.media.sdp.SendStream;

/**
 * Answers one offer: decides each section by what the caller wants of it, gives out SSRCs and
 * credentials, and writes down for the shard what was settled. Used once.
 */
final class Answerer {
  private final ConnectionRequest request;
  private final RandomGenerator random;
  private final TransportId id;
  private final String canonicalName;
  private final Set<Integer> ssrcs = new HashSet<>();

  /** What was settled, and the text that says so to the peer. */
  record Settled(TransportPlan plan, String answer) {}

  Answerer(ConnectionRequest request, TransportId id, RandomGenerator random) {
    this.request = request;
    this.id = id;
    this.random = random;
    canonicalName = Long.toUnsignedString(random.nextLong(), 36);
  }

  /**
   * Answers.
   *
   * @param identity the fingerprint of our certificate
   * @param candidates where the shard can be reached, preferred first
   */
  Settled answer(Fingerprint identity, List<Candidate> candidates) {
    var local = IceCredentials.random(random);
    var transport = new AnswerTransport(random.nextLong() >>> 2, 1, local, identity, candidates);
    var decisions = request.offer().media().stream().map(this::decide).toList();
    var answer = Answer.of(request.offer(), transport, decisions);
    var ice = new IceLite(local, request.offer().ice());
    return new Settled(plan(answer, ice), answer.write());
  }

  private AnsweredMedia decide(MediaDescription section) {
    boolean receives = request.sources().containsKey(section.mid()) && section.direction().sends();
    boolean sends = request.outlets().containsKey(section.mid()) && section.direction().receives();
    if (section.kind() == Kind.APPLICATION || section.rejected()) {
      return new AnsweredMedia.Reject();
    }
    if (sends) {
      return receives
          ? new AnsweredMedia.SendAndReceive(stream(section))
          : new AnsweredMedia.Send(stream(section));
    }
    return receives ? new AnsweredMedia.Receive() : new AnsweredMedia.Inactive();
  }

  private SendStream stream(MediaDescription section) {
    var slot = request.outlets().get(section.mid());
    var stream = slot == null ? "-" : slot.stream();
    var repairs =
        section.kind() == Kind.VIDEO
            ? OptionalLong.of(Integer.toUnsignedLong(ssrc()))
            : OptionalLong.empty();
    return new SendStream(
        Integer.toUnsignedLong(ssrc()), repairs, stream, "o" + section.mid(), canonicalName);
  }

  private int ssrc() {
    int ssrc = random.nextInt();
    return ssrc != 0 && ssrcs.add(ssrc) ? ssrc : ssrc();
  }

  private TransportPlan plan(Answer answer, IceLite ice) {
    var incoming = new ArrayList<Incoming>();
    var sounds = new ArrayList<OutgoingSound>();
    var pictures = new ArrayList<OutgoingPicture>();
    for (var section : answer.sections()) {
      if (!(section.negotiation() instanceof Negotiation.Agreed agreed)) {
        continue;
      }
      if (section.answer().direction().receives()) {
        incoming.add(incoming(section.offered(), agreed));
      }
      for (SendStream stream : section.answer().streams()) {
        if (section.offered().kind() == Kind.VIDEO) {
          pictures.add(picture(section.offered(), agreed, stream));
        } else {
          sounds.add(sound(section.offered(), agreed, stream));
        }
      }
    }
    return new TransportPlan(
        id,
        ice,
        request.offer().fingerprint(),
        canonicalName,
        ssrc(),
        incoming,
        sounds,
        pictures,
        request.heeding());
  }

  private Incoming incoming(MediaDescription offered, Negotiation.Agreed agreed) {
    boolean simulcast = !offered.sendRids().isEmpty() && id(agreed, KnownExtension.RID) != 0;
    var named =
        simulcast
            ? List.<Named>of()
            : offered.sources().stream()
                .map(source -> new Named((int) source.ssrc(), (int) source.rtxSsrc().orElse(0)))
                .limit(1)
                .toList();
    return new Incoming(
        offered.mid(),
        Objects.requireNonNull(request.sources().get(offered.mid())),
        offered.kind() == Kind.VIDEO,
        new Extensions(
            id(agreed, KnownExtension.MID),
            id(agreed, KnownExtension.RID),
            id(agreed, KnownExtension.REPAIRED_RID),
            id(agreed, KnownExtension.AUDIO_LEVEL),
            id(agreed, KnownExtension.TRANSPORT_WIDE_SEQUENCE)),
        simulcast ? offered.sendRids() : List.of(),
        named,
        payloadTypes(agreed));
  }

  private static List<PayloadType> payloadTypes(Negotiation.Agreed agreed) {
    var types = new ArrayList<PayloadType>();
    for (AgreedCodec codec : agreed.codecs()) {
      Optional<VideoCodec> video =
          switch (codec.format()) {
            case OPUS -> Optional.empty();
            case VP8 -> Optional.of(VideoCodec.VP8);
            case H264 -> Optional.of(VideoCodec.H264);
          };
      types.add(new PayloadType(codec.codec().payloadType(), video, Carries.MEDIA));
      codec
          .rtx()
          .ifPresent(rtx -> types.add(new PayloadType(rtx.payloadType(), video, Carries.REPAIRS)));
      codec
          .red()
          .ifPresent(
              red -> types.add(new PayloadType(red.payloadType(), video, Carries.REDUNDANCY)));
    }
    return List.copyOf(types);
  }

  private OutgoingSound sound(
      MediaDescription offered, Negotiation.Agreed agreed, SendStream stream) {
    var opus = agreed.codec(MediaFormat.OPUS);
    var types =
        new AudioOutlet.PayloadTypes(
            opus.map(codec -> codec.codec().payloadType()).orElse(0),
            opus.flatMap(AgreedCodec::red).map(Codec::payloadType).orElse(0));
    return new OutgoingSound(key(offered), (int) stream.ssrc(), types, written(agreed, true));
  }

  private OutgoingPicture picture(
      MediaDescription offered, Negotiation.Agreed agreed, SendStream stream) {
    var types =
        new VideoOutlet.PayloadTypes(
            type(agreed, MediaFormat.VP8, false),
            type(agreed, MediaFormat.VP8, true),
            type(agreed, MediaFormat.H264, false),
            type(agreed, MediaFormat.H264, true));
    boolean repaired = types.vp8Repair() != 0 || types.h264Repair() != 0;
    return new OutgoingPicture(
        key(offered),
        (int) stream.ssrc(),
        repaired ? (int) stream.rtxSsrc().orElse(0) : 0,
        types,
        written(agreed, false));
  }

  private OutletKey key(MediaDescription offered) {
    var slot = Objects.requireNonNull(request.outlets().get(offered.mid()));
    return new OutletKey(request.receiver(), slot.number());
  }

  private static int type(Negotiation.Agreed agreed, MediaFormat format, boolean repair) {
    Optional<Codec> codec =
        repair
            ? agreed.codec(format).flatMap(AgreedCodec::rtx)
            : agreed.codec(format).map(AgreedCodec::codec);
    return codec.map(Codec::payloadType).orElse(0);
  }

  private static HeaderTemplate.Extensions written(Negotiation.Agreed agreed, boolean level) {
    return new HeaderTemplate.Extensions(
        level ? id(agreed, KnownExtension.AUDIO_LEVEL) : 0,
        id(agreed, KnownExtension.ABSOLUTE_SEND_TIME),
        id(agreed, KnownExtension.TRANSPORT_WIDE_SEQUENCE));
  }

  private static int id(Negotiation.Agreed agreed, KnownExtension extension) {
    return agreed.extension(extension).orElse(0);
  }
}
