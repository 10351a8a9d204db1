package plenum.media.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import plenum.media.forward.DropReason;
import plenum.media.forward.LayerWish;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoSource;
import plenum.media.net.RemoteAddress;

/**
 * All that the engine knows of one transport at one moment, for whoever looks for a fault. Counts
 * rise from when the transport was made; rates are differences of two of these. Nothing is in it of
 * what is said or shown, and no key.
 *
 * @param at when this was read, in nanoseconds since 1970
 * @param since when it was answered
 */
public record TransportState(
    TransportId transport,
    long at,
    long since,
    Path path,
    Line line,
    List<Source> sources,
    List<Outlet> outlets,
    Map<DropReason, Long> unknown) {

  /** No layer. */
  public static final int NO_LAYER = VideoSource.LAYERS;

  public TransportState {
    sources = List.copyOf(sources);
    outlets = List.copyOf(outlets);
    unknown = Map.copyOf(unknown);
  }

  /** States of connectivity, as RTCIceTransportState names them; we are lite and check nothing. */
  public enum Ice {
    /** No check has come. */
    NEW,
    /** The peer was proved to be somewhere. */
    CONNECTED,
    /** It was, and its consent has lapsed or its connection has ended. */
    DISCONNECTED
  }

  /** States of the handshake, as RTCDtlsTransportState names them. */
  public enum Dtls {
    CONNECTING,
    CONNECTED
  }

  /**
   * Where the peer is.
   *
   * @param address the path in use
   * @param addresses from how many the peer has proved itself lately
   * @param heard when it last proved to be there, in nanoseconds since 1970; 0 if it never did
   * @param roundTrip in nanoseconds, by the peer's reports
   */
  public record Path(
      Ice ice,
      Dtls dtls,
      Optional<RemoteAddress> address,
      int addresses,
      long heard,
      OptionalLong roundTrip) {}

  /**
   * What the way to the peer carries.
   *
   * @param known whether the peer tells how packets arrive; else nothing is limited
   * @param estimate in bits per second
   * @param wanted what the pictures that are wanted would take
   * @param lost the share of packets that the line lost while no queue was full, 0 to 1
   * @param repeated how many earlier packets each packet of sound repeats
   */
  public record Line(boolean known, double estimate, double wanted, double lost, int repeated) {}

  /**
   * What comes of one source.
   *
   * @param number in the conference
   * @param routed whether any outlet of any receiver is to carry it
   * @param needed the first layer that its sender is told to send; {@link #NO_LAYER} for none
   */
  public record Source(
      int number, boolean picture, boolean routed, int needed, List<Layer> layers) {
    public Source {
      layers = List.copyOf(layers);
    }
  }

  /**
   * One stream of a source.
   *
   * @param layer 0 the highest
   * @param codec empty for Opus
   * @param expected packets between the first and the highest number
   * @param received of these
   * @param octets of payload
   * @param jitter in nanoseconds (RFC 3550 section 6.4.1)
   * @param drops what of it went to nobody
   */
  public record Layer(
      int layer,
      int ssrc,
      Optional<VideoCodec> codec,
      long expected,
      long received,
      long octets,
      long jitter,
      Map<DropReason, Long> drops) {
    public Layer {
      drops = Map.copyOf(drops);
    }
  }

  /**
   * One outlet.
   *
   * @param slot as in {@link OutletKey}
   * @param carries the number of the source that it carries, 0 for none
   * @param view of an outlet for pictures
   * @param packets sent
   * @param octets of payload sent
   * @param repairs packets sent again, those that probe the line among them
   * @param drops what it could have carried and did not, repairs included
   */
  public record Outlet(
      int slot,
      int ssrc,
      int carries,
      Optional<View> view,
      long packets,
      long octets,
      long repairs,
      Map<DropReason, Long> drops) {
    public Outlet {
      drops = Map.copyOf(drops);
    }
  }

  /**
   * What an outlet shows. Layers are places among its source's, 0 the highest; {@link #NO_LAYER}
   * for none.
   *
   * @param routed the number of the source that it is to show, 0 for none
   * @param wish which of its layers
   * @param allowed the best that the line carries
   * @param shown what goes out
   * @param awaited the one whose key frame is waited for
   */
  public record View(int routed, LayerWish wish, int allowed, int shown, int awaited) {}
}
