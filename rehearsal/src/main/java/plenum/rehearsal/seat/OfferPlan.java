package plenum.rehearsal.seat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import plenum.media.ice.IceCredentials;
import plenum.media.sdp.Fingerprint;
import plenum.media.sdp.Kind;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SeatMedia;
import plenum.media.sdp.SendStream;
import plenum.media.sdp.Setup;
import plenum.rehearsal.clip.Layer;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

/**
 * The one offer of a participant: its text, and which stream goes under which mid.
 *
 * @param sources what is sent, by mid
 * @param outlets what is received, by mid
 * @param streams the outgoing streams; those of one camera share their mid
 */
record OfferPlan(
    String sdp,
    Map<String, SourceKind> sources,
    Map<String, Outlet> outlets,
    List<Planned> streams) {
  private static final String MICROPHONE = "mic";
  private static final String CAMERA = "cam";
  private static final String SLIDES = "slides";

  /**
   * An outgoing stream.
   *
   * @param rid empty without simulcast
   * @param repairSsrc 0 for sound, which is not repaired
   */
  record Planned(String mid, SourceKind kind, Layer layer, String rid, int ssrc, int repairSsrc) {}

  static OfferPlan of(Shape shape, IceCredentials ice, String fingerprint, RandomGenerator random) {
    var drawing = new Drawing(random);
    drawing.sources(shape);
    shape.outlets().forEach(drawing::outlet);
    var offer =
        new Offer(ice, new Fingerprint(fingerprint), Setup.ACTPASS, Set.of(), true, drawing.media);
    return new OfferPlan(
        offer.write(random.nextLong() >>> 2, 1), drawing.sources, drawing.outlets, drawing.streams);
  }

  private static final class Drawing {
    private final RandomGenerator random;
    private final String cname;
    private final List<MediaDescription> media = new ArrayList<>();
    private final Map<String, SourceKind> sources = new LinkedHashMap<>();
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final List<Planned> streams = new ArrayList<>();

    Drawing(RandomGenerator random) {
      this.random = random;
      cname = Long.toUnsignedString(random.nextLong(), 36);
    }

    void sources(Shape shape) {
      if (shape.microphone()) {
        var stream = planned(MICROPHONE, SourceKind.MICROPHONE, Layer.HIGH, "");
        media.add(SeatMedia.sentAudio(MICROPHONE, named(stream)));
      }
      if (shape.camera().size() == 1) {
        var stream = planned(CAMERA, SourceKind.CAMERA, shape.camera().getFirst(), "");
        media.add(SeatMedia.sentVideo(CAMERA, named(stream)));
      } else if (!shape.camera().isEmpty()) {
        shape.camera().forEach(layer -> planned(CAMERA, SourceKind.CAMERA, layer, layer.rid()));
        var rids = shape.camera().stream().map(Layer::rid).toList();
        media.add(SeatMedia.sentSimulcast(CAMERA, rids));
      }
      if (shape.slides()) {
        var stream = planned(SLIDES, SourceKind.SLIDES, Layer.HIGH, "");
        media.add(SeatMedia.sentVideo(SLIDES, named(stream)));
      }
    }

    void outlet(Outlet outlet) {
      var mid = "in-" + outlet.name().toLowerCase(Locale.ROOT);
      outlets.put(mid, outlet);
      media.add(SeatMedia.received(mid, Shape.shows(outlet) ? Kind.VIDEO : Kind.AUDIO));
    }

    private Planned planned(String mid, SourceKind kind, Layer layer, String rid) {
      sources.put(mid, kind);
      int repair = kind == SourceKind.MICROPHONE ? 0 : ssrc();
      var stream = new Planned(mid, kind, layer, rid, ssrc(), repair);
      streams.add(stream);
      return stream;
    }

    private SendStream named(Planned stream) {
      var repair =
          stream.repairSsrc() == 0
              ? OptionalLong.empty()
              : OptionalLong.of(Integer.toUnsignedLong(stream.repairSsrc()));
      long ssrc = Integer.toUnsignedLong(stream.ssrc());
      return new SendStream(ssrc, repair, "s", stream.mid(), cname);
    }

    private int ssrc() {
      return random.nextInt(1, Integer.MAX_VALUE);
    }
  }
}
