package plenum.server.doctor;

import static plenum.server.doctor.Finding.note;
import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import plenum.server.http.Json;
import tools.jackson.core.JacksonException;

/** Examines a server as a participant's computer sees it. */
public final class FromOutside {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Clocks of meetings show minutes; tokens and certificates live for hours. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

  private final URI server;
  private final Instant now;

  public FromOutside(URI server, Instant now) {
    this.server = server;
    this.now = now;
  }

  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(address());
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      findings.addAll(answers(client));
      findings.addAll(media(client));
    } catch (SSLException untrusted) {
      findings.add(
          problem(
              "Certificate",
              "This computer does not trust it (" + untrusted.getMessage() + ").",
              "Use a certificate of a public authority; a server started with --lan has its own."));
      findings.addAll(withoutTrust());
    }
    return findings;
  }

  /** What else there is to find at a server whose certificate nobody vouches for. */
  private List<Finding> withoutTrust() {
    var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
    try (var client = builder.sslContext(AnyCertificate.context()).build()) {
      var findings = new ArrayList<>(answers(client));
      findings.addAll(media(client));
      return findings;
    } catch (SSLException failed) {
      return List.of(
          problem(
              "Server",
              "No TLS connection comes about (" + failed.getMessage() + ").",
              "Check what listens there, and the proxy in front of it."));
    }
  }

  private Finding address() {
    try {
      var found = InetAddress.getByName(server.getHost()).getHostAddress();
      return ok("Public address", server.getHost() + " leads to " + found + ".");
    } catch (UnknownHostException _) {
      return problem(
          "Public address", server.getHost() + " leads nowhere.", "Check the name and your DNS.");
    }
  }

  /** Whether packets get through to the media ports, address by address. */
  private List<Finding> media(HttpClient client) throws SSLException {
    var what = "Media port";
    var request = HttpRequest.newBuilder(server.resolve("/reachability")).timeout(PATIENCE).build();
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200
          ? media(Json.read(response.body(), WayIn.class))
          : List.of(note(what, "The server does not say how to test it."));
    } catch (SSLException untrusted) {
      throw untrusted;
    } catch (IOException | JacksonException _) {
      return List.of(note(what, "It cannot be tested while the server does not answer."));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<Finding> media(WayIn way) {
    var probe = new MediaProbe(way, new SecureRandom());
    return MediaFindings.of(way, resolved(), probe::reaches);
  }

  /** What the server's name leads to; empty if it leads nowhere. */
  private Optional<InetAddress> resolved() {
    try {
      return Optional.of(InetAddress.getByName(server.getHost()));
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  private List<Finding> answers(HttpClient client) throws SSLException {
    var request = HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).build();
    try {
      return findings(client.send(request, BodyHandlers.ofString()));
    } catch (SSLException untrusted) {
      throw untrusted;
    } catch (IOException failed) {
      return List.of(
          problem(
              "Server",
              "It does not answer at " + server + " (" + failed.getClass().getSimpleName() + ").",
              "Check that it runs, and that its TCP port is open in the firewall."));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of(problem("Server", "The examination was interrupted.", "Try again."));
    }
  }

  private List<Finding> findings(HttpResponse<String> response) {
    var findings = new ArrayList<Finding>();
    boolean plenum = response.statusCode() == 200 && response.body().contains("\"status\":\"up\"");
    findings.add(
        plenum
            ? ok("Server", "It answers at " + server + ".")
            : problem(
                "Server",
                "Something answers at " + server + ", but not Plenum.",
                "Check the address, and the proxy in front of the server."));
    response.headers().firstValue("Date").map(this::clock).ifPresent(findings::add);
    response
        .sslSession()
        .flatMap(FromOutside::certificate)
        .map(this::certificate)
        .ifPresent(findings::add);
    return findings;
  }

  private Finding clock(String date) {
    try {
      var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var apart = Duration.between(now, theirs).abs();
      return apart.compareTo(CLOCKS_DIFFER) < 0
          ? ok("Clock", "This computer and the server agree.")
          : problem(
              "Clock",
              "This computer and the server are " + apart.toSeconds() + " s apart.",
              "Let both set their clocks by NTP.");
    } catch (DateTimeParseException _) {
      return note("Clock", "The server does not say what time it is.");
    }
  }

  private Finding certificate(X509Certificate certificate) {
    return CertificateFindings.of(certificate, Optional.of(server.getHost()), now);
  }

  private static Optional<X509Certificate> certificate(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate first
          ? Optional.of(first)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException _) {
      return Optional.empty();
    }
  }
}
