package plenum.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import plenum.server.certificate.GivenKeys;
import plenum.server.certificate.KeysInForce;
import plenum.server.certificate.acme.Answers;
import plenum.server.certificate.acme.CertificateKeeper;
import plenum.server.configuration.AcmeSettings;
import plenum.server.configuration.Configuration;
import plenum.server.http.PlainDoor;
import plenum.server.lifecycle.GracefulEnd;
import plenum.server.lifecycle.GracefulEnd.Stage;
import plenum.server.local.DataFolder;

/** The part of the wiring that keeps the certificate from running out while the server runs. */
record Certificates(
    Configuration configuration,
    DataFolder folder,
    Reach reach,
    SecureRandom random,
    InstantSource clock) {
  private static final Logger LOG = System.getLogger(Certificates.class.getName());
  private static final Duration LOOK_AT_FILES = Duration.ofMinutes(1);

  /** Begins to, whatever kind of certificate it is. */
  void keep(GracefulEnd end) throws IOException {
    var keys = reach.listening().keys();
    if (keys == null) {
      return;
    }
    var certificate = configuration.tlsCertificate();
    var key = configuration.tlsKey();
    if (certificate.isPresent() && key.isPresent()) {
      var given = GivenKeys.watch(certificate.get(), key.get(), keys, LOOK_AT_FILES);
      end.add(Stage.STORES, "given certificate", given::close);
    }
    var address = reach.publicUrl();
    var settings = configuration.acme();
    if (settings.isPresent() && address != null) {
      order(settings.get(), address, keys, end);
    }
  }

  private void order(AcmeSettings settings, URI address, KeysInForce keys, GracefulEnd end) {
    var answers = new Answers();
    open(settings, address, answers, end);
    var keeper =
        CertificateKeeper.begin(settings, Reach.acme(folder), answers, keys, random, clock);
    end.add(Stage.STORES, "certificate", keeper::close);
  }

  /** A port that cannot be had keeps nobody out: the certificate that is there stands. */
  private void open(AcmeSettings settings, URI address, Answers answers, GracefulEnd end) {
    try {
      var door = PlainDoor.open(configuration.host(), settings.port(), address, answers::to);
      end.add(Stage.HTTP, "plain door", door::close);
    } catch (Exception failed) {
      LOG.log(
          Level.WARNING,
          "Port {0} cannot be had ({1}): the certificate authority cannot ask there. End what uses"
              + " it, or give this account the right to, or set acme-port.",
          Integer.toString(settings.port()),
          failed.getMessage());
    }
  }
}
