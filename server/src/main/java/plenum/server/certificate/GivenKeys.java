package plenum.server.certificate;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.List;

/**
 * A certificate and its key that somebody else keeps in files, such as certbot: when they write
 * them anew, the server takes them without a restart. What cannot be used is logged once and left.
 */
public final class GivenKeys implements AutoCloseable {
  private static final Logger LOG = System.getLogger(GivenKeys.class.getName());

  private final Path certificate;
  private final Path key;
  private final KeysInForce keys;
  private final Duration period;
  private final Thread thread;
  private List<FileTime> seen;

  private GivenKeys(Path certificate, Path key, KeysInForce keys, Duration period)
      throws IOException {
    this.certificate = certificate;
    this.key = key;
    this.keys = keys;
    this.period = period;
    seen = times();
    thread = Thread.ofVirtual().name("given certificate").unstarted(this::watch);
  }

  /** Looks at the files once in each period, in a thread of its own. */
  public static GivenKeys watch(Path certificate, Path key, KeysInForce keys, Duration period)
      throws IOException {
    var given = new GivenKeys(certificate, key, keys, period);
    given.thread.start();
    return given;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(period);
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      var times = times();
      if (times.equals(seen)) {
        return;
      }
      seen = times;
      var next = PemKeys.read(certificate, key);
      if (!belongTogether(next)) {
        LOG.log(Level.INFO, "{0} is not yet, or not, for the key in {1}.", certificate, key);
      } else if (!next.equals(keys.now())) {
        keys.replace(next);
        LOG.log(
            Level.INFO,
            "The certificate in {0} is in force, valid until {1}.",
            certificate,
            next.certificate().getNotAfter().toInstant());
      }
    } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
      LOG.log(
          Level.WARNING,
          "The certificate that was written anew cannot be used, and the one before stays: {0}",
          unusable.getMessage());
    }
  }

  private List<FileTime> times() throws IOException {
    return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
  }

  /** Whoever writes two files writes one of them first. */
  private static boolean belongTogether(PemKeys keys) throws GeneralSecurityException {
    var algorithm =
        switch (keys.key().getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> keys.key().getAlgorithm();
        };
    var signature = Signature.getInstance(algorithm);
    signature.initSign(keys.key());
    var signed = signature.sign();
    signature.initVerify(keys.certificate());
    return signature.verify(signed);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
