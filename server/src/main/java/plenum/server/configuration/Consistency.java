package plenum.server.configuration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenum.press.publication.desk.Desk;

/** What no single setting shows: settings that do not go together. */
final class Consistency {
  private Consistency() {}

  static List<Fault> faults(Configuration configuration) {
    var faults = new ArrayList<Fault>();
    pair(configuration, faults);
    configuration.tlsCertificate().ifPresent(path -> readable("tls-certificate", path, faults));
    configuration.tlsKey().ifPresent(path -> readable("tls-key", path, faults));
    configuration
        .databasePasswordFile()
        .ifPresent(path -> readable("database-password-file", path, faults));
    desk(configuration, faults);
    relays(configuration, faults);
    mediaPort(configuration, faults);
    acme(configuration, faults);
    if (configuration.lan() && configuration.tlsCertificate().isPresent()) {
      faults.add(
          new Fault(
              "lan",
              "makes a certificate of its own, but tls-certificate names one.",
              "Use one of them."));
    }
    if (!configuration.loopback() && !configuration.reachedByHttps()) {
      faults.add(
          new Fault(
              "host",
              "\""
                  + configuration.host()
                  + "\" can be reached from other computers, and browsers"
                  + " give camera and microphone to HTTPS pages only.",
              "Give tls-certificate and tls-key, or set acme = true, or use --lan, or set"
                  + " behind-proxy = true."));
    }
    return faults;
  }

  private static void pair(Configuration configuration, List<Fault> faults) {
    boolean certificate = configuration.tlsCertificate().isPresent();
    boolean key = configuration.tlsKey().isPresent();
    if (certificate != key) {
      var missing = certificate ? "tls-key" : "tls-certificate";
      var present = certificate ? "tls-certificate" : "tls-key";
      faults.add(new Fault(present, "needs " + missing + " beside it.", "Set both or neither."));
    }
  }

  private static void relays(Configuration configuration, List<Fault> faults) {
    configuration.turnSecretFile().ifPresent(path -> readable("turn-secret-file", path, faults));
    if (!configuration.turnUrls().isEmpty() && configuration.turnSecretFile().isEmpty()) {
      faults.add(
          new Fault(
              "turn-urls",
              "needs turn-secret-file beside it.",
              "Name a file with the secret that the TURN servers have too."));
    }
    configuration
        .turnSecretFile()
        .filter(Files::isReadable)
        .filter(path -> secretless(configuration))
        .ifPresent(path ->
            faults.add(
                new Fault(
                    "turn-secret-file",
                    path + " has nothing on its first line.",
                    "Write the secret that the TURN servers have too.")));
  }

  private static boolean secretless(Configuration configuration) {
    try {
      return configuration.turnSecret().isEmpty();
    } catch (IOException none) {
      return true;
    }
  }

  private static void mediaPort(Configuration configuration, List<Fault> faults) {
    if (configuration.mediaTcp()
        && configuration.port() != 0
        && configuration.port() == configuration.mediaPort()) {
      faults.add(
          new Fault(
              "media-port",
              "is the number of the port for pages, and media listen on TCP too.",
              "Choose another number, or set media-tcp = false."));
    }
  }

  private static void acme(Configuration configuration, List<Fault> faults) {
    if (!configuration.acmeAsked()) {
      return;
    }
    var url = configuration.publicUrl();
    if (url.filter(Consistency::canBeCertified).isEmpty()) {
      faults.add(
          new Fault(
              "acme",
              "needs a public-url of https with the name of a domain, for which the certificate is.",
              "Set public-url = \"https://meet.example.org\", with your own name."));
    }
    if (configuration.tlsCertificate().isPresent()
        || configuration.lan()
        || configuration.behindProxy()) {
      faults.add(
          new Fault(
              "acme",
              "gets a certificate, but tls-certificate, lan or behind-proxy says where one is.",
              "Use one of them."));
    }
    if (!configuration.acmeDirectory().startsWith("https://")) {
      faults.add(
          new Fault(
              "acme-directory",
              "\"" + configuration.acmeDirectory() + "\" cannot be an authority's directory.",
              "Use an address of https."));
    }
    configuration
        .acme()
        .flatMap(AcmeSettings::roots)
        .ifPresent(path -> readable("acme-roots", path, faults));
  }

  private static boolean canBeCertified(URI url) {
    var host = url.getHost();
    return url.getScheme().equals("https")
        && host != null
        && host.contains(".")
        && !host.matches("[0-9.]+|\\[.*");
  }

  private static void desk(Configuration configuration, List<Fault> faults) {
    configuration.deskTokenFile().ifPresent(path -> readable("desk-token-file", path, faults));
    if (configuration.deskUrl().isPresent() && configuration.deskTokenFile().isEmpty()) {
      faults.add(
          new Fault(
              "desk-url",
              "needs desk-token-file beside it.",
              "Name a file with the token that the desk gave you."));
    }
    configuration
        .deskUrl()
        .filter(url -> !Desk.isAddress(url))
        .ifPresent(url ->
            faults.add(
                new Fault(
                    "desk-url",
                    "\"" + url + "\" cannot be a desk's address.",
                    "Use https, or http on this computer: a token goes with each release.")));
  }

  private static void readable(String key, Path path, List<Fault> faults) {
    if (!Files.isReadable(path)) {
      faults.add(
          new Fault(
              key,
              path + " is not there or may not be read.",
              "Name a file that this account may read."));
    }
  }
}
