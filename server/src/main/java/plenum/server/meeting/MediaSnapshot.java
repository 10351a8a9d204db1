package plenum.server.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a conference's media, for who looks for a fault. Whatever is counted is counted over
 * {@code seconds} alone: what has been counted since a seat was in a sealed room would tell of what
 * happened in there. Of a seat that is in one, and of one that has only just come back, it tells
 * how the connection is and nothing else.
 *
 * @param at when it was read
 * @param seconds over which was counted
 * @param seats in the programme's order, those alone that have a connection
 * @param watchers who watches or listens by a token or a code
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MediaSnapshot(
    String conference, Instant at, double seconds, List<SeatMedia> seats, List<Watcher> watchers) {

  /** What brings or takes a connection's media. */
  public enum Device {
    PAGE,
    PUBLISHER,
    VIEWER,
    PHONE
  }

  /** What carries packets between the peer and here; a relay is one of those configured. */
  public enum Carrier {
    UDP,
    TCP,
    RELAY
  }

  /**
   * @param sealed in a sealed room in which the reader is not, or only just out of it
   */
  public record SeatMedia(String seat, boolean sealed, List<Connection> connections) {}

  /** Somebody without a seat of their own. */
  public record Watcher(boolean sealed, Connection connection) {}

  /**
   * One connection. No address is in it: an address tells where somebody is.
   *
   * @param ice as RTCIceTransportState names it
   * @param dtls as RTCDtlsTransportState names it
   * @param family of the peer's address: ipv4 or ipv6
   * @param roundTripMs milliseconds; of a sealed seat in steps of ten
   * @param silentMs since the peer last proved to be there
   * @param addresses from how many it has proved itself lately
   * @param media absent where the reader may not know
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Connection(
      Device device,
      Instant since,
      String ice,
      String dtls,
      Optional<Carrier> carrier,
      Optional<String> family,
      Optional<Long> roundTripMs,
      Optional<Long> silentMs,
      int addresses,
      Optional<Media> media) {}

  /**
   * What goes through a connection.
   *
   * @param unknown packets that belong to no stream
   */
  public record Media(Line line, List<Source> sources, List<Outlet> outlets, long unknown) {}

  /**
   * What the line to the peer carries.
   *
   * @param estimateKbps absent where the peer tells nothing of arrivals: then nothing is limited
   * @param wantedKbps what the pictures that are wanted would take
   * @param lostPercent by what arrives while no queue is full
   * @param repeated earlier packets in each packet of sound
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      Optional<Long> estimateKbps, long wantedKbps, double lostPercent, int repeated) {}

  /**
   * What comes of one source.
   *
   * @param routed whether anybody is to hear or see it
   * @param neededFrom the best of its layers that it is told to send; absent for none
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Source(
      String source, boolean routed, Optional<Integer> neededFrom, List<Layer> layers) {}

  /**
   * One layer of a source, 0 the highest.
   *
   * @param lost packets that did not come by themselves
   * @param drops packets that went to nobody, by reason
   */
  public record Layer(
      int layer,
      String codec,
      double packetsPerSecond,
      long kbps,
      long lost,
      long jitterMs,
      Map<String, Long> drops) {}

  /**
   * One outlet that carries something, is to show something or has dropped something.
   *
   * @param carries what it carries now
   * @param view what an outlet for pictures shows
   * @param repairs packets sent again, those that probe the line among them
   * @param drops packets that it could have carried and did not, by reason
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Outlet(
      String outlet,
      Optional<Carried> carries,
      Optional<View> view,
      double packetsPerSecond,
      long kbps,
      long repairs,
      Map<String, Long> drops) {}

  /** A source of a seat. */
  public record Carried(String seat, String source) {}

  /**
   * What an outlet for pictures shows; layers as in {@link Layer}.
   *
   * @param routed what it is to show
   * @param wish high, middle or low
   * @param allowed the best layer that the line carries; absent for none
   * @param shown absent while nothing goes out
   * @param awaited the layer whose key frame is waited for
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record View(
      Optional<Carried> routed,
      String wish,
      Optional<Integer> allowed,
      Optional<Integer> shown,
      Optional<Integer> awaited) {}
}
