package plenum.server.certificate.acme;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import plenum.server.certificate.KeysInForce;
import plenum.server.certificate.OwnCertificate;
import plenum.server.certificate.PemKeys;
import plenum.server.configuration.AcmeSettings;

/**
 * Keeps the server's certificate: takes the one that is kept, has one ordered where none is or two
 * thirds of its time have passed, and tries again, ever more seldom, as long as that fails. Until
 * the first is there the server goes on under a certificate of its own, which browsers warn of.
 */
public final class CertificateKeeper implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CertificateKeeper.class.getName());
  private static final String KEPT = "certificate.pem";

  /** Authorities allow few failures an hour. */
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
  private static final Duration LOOK = Duration.ofHours(1);

  private final AcmeSettings settings;
  private final Path folder;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Authority authority;
  private final KeysInForce keys;
  private final Thread thread;
  private Duration pause = FIRST_PAUSE;

  private CertificateKeeper(
      AcmeSettings settings,
      Path folder,
      Answers answers,
      KeysInForce keys,
      SecureRandom random,
      InstantSource clock) {
    this.settings = settings;
    this.folder = folder;
    this.random = random;
    this.clock = clock;
    this.keys = keys;
    authority = new Authority(settings, answers, folder, random);
    thread = Thread.ofVirtual().name("certificate").unstarted(this::keep);
  }

  /** The kept certificate if it is for this domain and not over, else one of the server's own. */
  public static KeysInForce first(
      AcmeSettings settings, Path folder, Instant now, SecureRandom random)
      throws IOException, GeneralSecurityException {
    var kept = kept(folder).filter(held -> serves(held.certificate(), settings.domain(), now));
    return new KeysInForce(
        kept.isPresent()
            ? kept.get()
            : new OwnCertificate(folder.resolve("own"), random)
                .keys(java.util.List.of(), settings.domain(), now));
  }

  /** Begins to keep them, in a thread of its own. */
  public static CertificateKeeper begin(
      AcmeSettings settings,
      Path folder,
      Answers answers,
      KeysInForce keys,
      SecureRandom random,
      InstantSource clock) {
    var keeper = new CertificateKeeper(settings, folder, answers, keys, random, clock);
    keeper.thread.start();
    return keeper;
  }

  /** What an authority gave; empty if nothing did or it cannot be read. */
  public static Optional<PemKeys> kept(Path folder) {
    var file = folder.resolve(KEPT);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PemKeys.readTogether(file));
    } catch (IOException | GeneralSecurityException unreadable) {
      LOG.log(Level.WARNING, "The kept certificate cannot be read and is ordered anew", unreadable);
      return Optional.empty();
    }
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(due() ? ordered() : LOOK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean due() {
    var now = clock.instant();
    return kept(folder)
        .filter(held -> serves(held.certificate(), settings.domain(), now))
        .filter(held -> now.isBefore(renewal(held.certificate())))
        .isEmpty();
  }

  /** Returns how long to wait until the next look. */
  private Duration ordered() throws InterruptedException {
    try {
      var next = authority.order();
      next.writeTogether(folder.resolve(KEPT));
      keys.replace(next);
      pause = FIRST_PAUSE;
      LOG.log(
          Level.INFO,
          "A certificate for {0} is there, valid until {1}",
          settings.domain(),
          next.certificate().getNotAfter().toInstant());
      return LOOK;
    } catch (RefusedOrderException | IOException | RuntimeException failed) {
      LOG.log(
          Level.WARNING,
          "No certificate for {0} from {1}: {2} The next try is in {3} min.",
          settings.domain(),
          settings.directory().getHost(),
          sentence(failed),
          pause.toMinutes());
      var wait = pause;
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      return wait.plusSeconds(random.nextInt(60));
    }
  }

  private static String sentence(Exception failed) {
    var words = String.valueOf(failed.getMessage());
    return words.endsWith(".") ? words : words + ".";
  }

  private static Instant renewal(X509Certificate certificate) {
    var from = certificate.getNotBefore().toInstant();
    var until = certificate.getNotAfter().toInstant();
    return from.plus(Duration.between(from, until).multipliedBy(2).dividedBy(3));
  }

  private static boolean serves(X509Certificate certificate, String domain, Instant now) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      return names != null
          && names.stream().anyMatch(name -> domain.equalsIgnoreCase(String.valueOf(name.get(1))))
          && now.isBefore(certificate.getNotAfter().toInstant());
    } catch (java.security.cert.CertificateParsingException _) {
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
