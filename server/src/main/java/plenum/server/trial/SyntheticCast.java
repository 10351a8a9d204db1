package plenum.server.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import plenum.conference.programme.SeatId;
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.Shape;
import plenum.wire.Outlet;

/**
 * Seats synthetic people in a trial. They come as anybody comes, by link and over the network, to
 * the program's own address. Heads and secretaries among them admit their side and agree to close.
 */
public final class SyntheticCast implements Trials.Cast {
  private final Supplier<URI> ownAddress;

  /** {@code ownAddress} is where this program's pages are reached from this very computer. */
  public SyntheticCast(Supplier<URI> ownAddress) {
    this.ownAddress = ownAddress;
  }

  @Override
  public Trials.Company play(Map<SeatId, URI> seats) {
    try {
      return new SyntheticCompany(Ensemble.start(client(), Conditions.CLEAR), settings(seats));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<SeatId, SeatSettings> settings(Map<SeatId, URI> seats) {
    var settings = new LinkedHashMap<SeatId, SeatSettings>();
    seats.forEach((seat, link) -> settings.put(seat, settings(seat, link, settings.size())));
    return settings;
  }

  private SeatSettings settings(SeatId seat, URI link, int nth) {
    String token = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    var quiet =
        SeatSettings.listener(ownAddress.get(), token, Persona.nth(nth)).shaped(shape(seat));
    return TrialProgramme.leads(seat) ? quiet.chairing(false) : quiet;
  }

  /**
   * Nobody looks at what they receive: they only send. Who never speaks is there with a plate and
   * one outlet, without which there would be no line.
   */
  private static Shape shape(SeatId seat) {
    return TrialProgramme.speaks(seat)
        ? new Shape(
            true,
            TrialProgramme.isSeen(seat) ? List.of(Layer.values()) : List.of(),
            false,
            List.of())
        : Shape.viewer(Outlet.FLOOR_1);
  }

  private HttpClient client() {
    var builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
    return "https".equals(ownAddress.get().getScheme())
        ? builder.sslContext(trustingOurselves()).build()
        : builder.build();
  }

  /** For the way from this program to itself, where a certificate could prove nothing. */
  private static SSLContext trustingOurselves() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OwnCertificate()}, null);
      return context;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has TLS", missing);
    }
  }

  private static final class OwnCertificate extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
