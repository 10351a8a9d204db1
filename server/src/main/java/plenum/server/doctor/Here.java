package plenum.server.doctor;

import static plenum.server.doctor.Finding.note;
import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.media.net.LocalAddresses;
import plenum.server.certificate.PemKeys;
import plenum.server.certificate.acme.CertificateKeeper;
import plenum.server.configuration.Configuration;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;
import plenum.server.traversal.StunQuery;

/** Examines this computer and the installation on it. Changes nothing that stays. */
public final class Here {
  /** A day of meetings on paper takes megabytes; recordings take tens of gigabytes. */
  private static final long LITTLE_DISK = 2L << 30;

  private static final int JAVA = 25;

  private final Configuration configuration;
  private final Instant now;

  public Here(Configuration configuration, Instant now) {
    this.configuration = configuration;
    this.now = now;
  }

  public List<Finding> findings() {
    var running = RunningServer.find(configuration.data());
    var findings = new ArrayList<Finding>();
    findings.add(java());
    findings.add(server(running));
    findings.add(pagePort(running));
    findings.add(mediaPort(running));
    findings.add(publicAddress());
    seenAddress().ifPresent(findings::add);
    findings.add(certificate());
    findings.add(clock());
    findings.add(disk());
    findings.add(database());
    return findings;
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    return version >= JAVA
        ? ok("Java", "Java " + Runtime.version())
        : problem("Java", "Java " + version + " is too old.", "Install a JDK 25 or later.");
  }

  private static Finding server(Optional<RunningServer> running) {
    if (running.isEmpty()) {
      return note("Server", "No server runs on this data folder.");
    }
    return switch (new LocalClient(running.get()).get("/ready")) {
      case Answer.Answered answer when answer.good() ->
          ok("Server", "Runs at " + running.get().url() + " and is ready.");
      case Answer.Answered(_, var body) ->
          problem("Server", "Runs, but is not ready: " + body, "Mend what it names; see its log.");
      case Answer.Silent(var why) ->
          problem(
              "Server",
              "Its process " + running.get().pid() + " lives, but does not answer (" + why + ").",
              "End that process and start the server again.");
    };
  }

  private Finding pagePort(Optional<RunningServer> running) {
    int port = configuration.port();
    var what = "Page port";
    if (running.filter(server -> server.url().getPort() == port).isPresent()) {
      return ok(what, "TCP " + port + " is this server's.");
    }
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host(), port));
      return ok(what, "TCP " + port + " is free.");
    } catch (IOException failed) {
      return problem(
          what,
          "TCP " + port + " cannot be used (" + failed.getMessage() + ").",
          "End the program that uses it, or choose another: --port.");
    }
  }

  private Finding mediaPort(Optional<RunningServer> running) {
    int port = configuration.mediaPort();
    var what = "Media port";
    boolean tcp = configuration.mediaTcp();
    var carriers = tcp ? "UDP and TCP " : "UDP ";
    try (var datagrams = new DatagramSocket(new InetSocketAddress(port));
        var streams = tcp ? new ServerSocket(datagrams.getLocalPort()) : new ServerSocket()) {
      var number = streams.isBound() ? streams.getLocalPort() : datagrams.getLocalPort();
      return ok(what, carriers + number + " is free. Open it in the firewall too.");
    } catch (IOException failed) {
      return running.isPresent()
          ? ok(what, carriers + port + " is in use, as it should be while the server runs.")
          : problem(
              what,
              carriers + port + " cannot be used (" + failed.getMessage() + ").",
              "End the program that uses it, or choose another: --media-port.");
    }
  }

  /** What a STUN server says, if one is configured: nobody is asked otherwise. */
  private Optional<Finding> seenAddress() {
    return configuration
        .stunServer()
        .map(server ->
            AddressFindings.of(
                server.getHostString(),
                new StunQuery(server, new SecureRandom()).ask(),
                configuration.mediaAddresses(),
                LocalAddresses.of(new InetSocketAddress("::", configuration.mediaPort()))));
  }

  private Finding publicAddress() {
    var what = "Public address";
    var url = configuration.publicUrl();
    if (url.isEmpty()) {
      return note(what, "public-url is not set: links work on this computer only.");
    }
    var host = url.get().getHost();
    try {
      return publicAddress(what, host, InetAddress.getByName(host));
    } catch (UnknownHostException _) {
      return problem(what, host + " leads nowhere.", "Add it to your DNS, or correct public-url.");
    }
  }

  /** Browsers send media to addresses, not to names: what the name leads to must be offered. */
  private Finding publicAddress(String what, String host, InetAddress leads) {
    var words = host + " leads to " + leads.getHostAddress();
    if (configuration.mediaAddresses().contains(leads)) {
      return ok(what, words + ", which media-address names.");
    }
    var everywhere = new InetSocketAddress("::", configuration.mediaPort());
    return LocalAddresses.of(everywhere).contains(leads)
        ? ok(what, words + ", which is this computer's own.")
        : problem(
            what,
            words + ", which is none of this computer's addresses.",
            "If a router or a cloud hands it on to here, set media-address = \""
                + leads.getHostAddress()
                + "\".");
  }

  private static Finding clock() {
    return switch (SystemClock.standing()) {
      case SYNCHRONIZED -> ok("Clock", "The system says that it is set by the network.");
      case UNSYNCHRONIZED ->
          note(
              "Clock",
              "Nothing in this system sets it by the network, and minutes and links carry its time."
                  + " Run an NTP client, such as chrony, unless the host sets it.");
      case UNKNOWN -> note("Clock", "Whether the network sets it cannot be seen here.");
    };
  }

  private Finding certificate() {
    var acme = configuration.acme();
    if (acme.isPresent()) {
      return CertificateKeeper.kept(configuration.data().resolve("acme"))
          .map(kept ->
              CertificateFindings.of(kept.certificate(), Optional.of(acme.get().domain()), now))
          .orElseGet(() ->
              problem(
                  "Certificate",
                  acme.get().directory().getHost() + " has given none yet.",
                  "The running server's log says why. Port 80 of "
                      + acme.get().domain()
                      + " has to lead to here."));
    }
    var file = configuration.tlsCertificate();
    var key = configuration.tlsKey();
    if (file.isEmpty() || key.isEmpty()) {
      return note("Certificate", "None is given; --lan makes its own.");
    }
    try {
      var keys = PemKeys.read(file.get(), key.get());
      return CertificateFindings.of(
          keys.certificate(), configuration.publicUrl().map(URI::getHost), now);
    } catch (IOException | GeneralSecurityException wrong) {
      return problem(
          "Certificate",
          "It cannot be read: " + wrong.getMessage(),
          "Name PEM files that belong together.");
    }
  }

  private Finding disk() {
    try {
      long free = Files.getFileStore(existing(configuration.data())).getUsableSpace();
      var words = "%.1f GB are free.".formatted(free / 1e9);
      return free >= LITTLE_DISK
          ? ok("Disk", words)
          : problem("Disk", words, "Make room, or move the data folder: --data.");
    } catch (IOException failed) {
      return problem("Disk", "It cannot be asked: " + failed.getMessage(), "Check the disk.");
    }
  }

  private Finding database() {
    try {
      return configuration.postgres().map(DatabaseFindings::of).orElseGet(this::embedded);
    } catch (IOException unreadable) {
      return problem(
          "Database",
          "The file with its password cannot be read (" + unreadable.getMessage() + ").",
          "Give this account the right to, or correct database-password-file.");
    }
  }

  /** Where the database's files would be; their content is the running server's own concern. */
  private Finding embedded() {
    var folder = existing(configuration.data());
    var file = configuration.data().resolve("plenum.db");
    if (Files.exists(file) && !Files.isWritable(file)) {
      return problem("Database", file + " may not be written.", "Give this account the right to.");
    }
    try {
      Files.delete(Files.createTempFile(folder, ".doctor", ""));
      return ok("Database", "SQLite, embedded; " + configuration.data() + " can be written.");
    } catch (IOException failed) {
      return problem(
          "Database",
          folder + " cannot be written (" + failed.getMessage() + ").",
          "Give this account the right to, or choose another folder: --data.");
    }
  }

  private String host() {
    return configuration.lan() ? "0.0.0.0" : configuration.host();
  }

  private static Path existing(Path path) {
    var at = path;
    while (Files.notExists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
