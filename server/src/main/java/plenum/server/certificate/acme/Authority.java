package plenum.server.certificate.acme;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.shredzone.acme4j.Account;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.provider.GenericAcmeProvider;
import plenum.server.certificate.KeyFile;
import plenum.server.certificate.PemKeys;
import plenum.server.configuration.AcmeSettings;

/**
 * Orders a certificate from an authority, by the question over HTTP (http-01). The account's key is
 * kept; each certificate has a key of its own.
 */
final class Authority {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AcmeSettings settings;
  private final Answers answers;
  private final Path accountKey;
  private final SecureRandom random;

  /** {@code folder} keeps the account's key. */
  Authority(AcmeSettings settings, Answers answers, Path folder, SecureRandom random) {
    this.settings = settings;
    this.answers = answers;
    this.accountKey = folder.resolve("account-key.pem");
    this.random = random;
  }

  /** Waits until the certificate is there, some minutes at most. */
  PemKeys order() throws RefusedOrderException, IOException, InterruptedException {
    try {
      var account = account();
      var order = account.newOrder().domain(settings.domain()).create();
      for (var authorization : order.getAuthorizations()) {
        authorize(authorization);
      }
      var keys = newKeys();
      order.execute(keys);
      if (order.waitForCompletion(PATIENCE) != Status.VALID) {
        throw new RefusedOrderException(words(order));
      }
      return new PemKeys(keys.getPrivate(), order.getCertificate().getCertificateChain());
    } catch (AcmeException failed) {
      throw new RefusedOrderException(words(failed), failed);
    } catch (GeneralSecurityException failed) {
      throw new RefusedOrderException(String.valueOf(failed.getMessage()), failed);
    }
  }

  private Account account() throws AcmeException, IOException, GeneralSecurityException {
    var session = new Session(settings.directory(), new Provider(trust()));
    session.networkSettings().setTimeout(Duration.ofSeconds(30));
    var builder = new AccountBuilder().agreeToTermsOfService().useKeyPair(accountKeys());
    settings.contact().ifPresent(builder::addEmail);
    return builder.create(session);
  }

  private KeyPair accountKeys() throws IOException, GeneralSecurityException {
    if (Files.exists(accountKey)) {
      return KeyFile.read(accountKey);
    }
    var made = newKeys();
    Files.createDirectories(accountKey.getParent());
    KeyFile.write(accountKey, made);
    return made;
  }

  private KeyPair newKeys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private void authorize(Authorization authorization)
      throws AcmeException, RefusedOrderException, InterruptedException {
    if (authorization.getStatus() == Status.VALID) {
      return;
    }
    var challenge =
        authorization
            .findChallenge(Http01Challenge.class)
            .orElseThrow(() ->
                new RefusedOrderException(
                    "it offers no question over HTTP (http-01) for " + settings.domain()));
    answers.put(challenge.getToken(), challenge.getAuthorization());
    try {
      challenge.trigger();
      if (challenge.waitForCompletion(PATIENCE) != Status.VALID) {
        throw new RefusedOrderException(
            challenge.getError().map(Authority::words).orElse("it did not say why"));
      }
    } finally {
      answers.forget(challenge.getToken());
    }
  }

  private static String words(Order order) {
    return order.getError().map(Authority::words).orElse("the order ended as " + order.getStatus());
  }

  private static String words(Problem problem) {
    return problem.getDetail().orElseGet(problem::toString);
  }

  private static String words(AcmeException failed) {
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    var message = deepest.getMessage();
    return message == null ? deepest.getClass().getSimpleName() : message;
  }

  /** Empty: as Java trusts everybody. */
  private Optional<SSLContext> trust() throws IOException, GeneralSecurityException {
    var roots = settings.roots();
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    try (InputStream stream = Files.newInputStream(roots.get())) {
      for (var root : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
        store.setCertificateEntry("root" + number++, root);
      }
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), random);
    return Optional.of(context);
  }

  /** Any authority, trusted as the settings say. */
  private static final class Provider extends GenericAcmeProvider {
    private final Optional<SSLContext> trust;

    Provider(Optional<SSLContext> trust) {
      this.trust = trust;
    }

    @Override
    public HttpClient createHttpClient(NetworkSettings settings) {
      var builder =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(settings.getTimeout())
              .proxy(settings.getProxySelector());
      trust.ifPresent(builder::sslContext);
      return builder.build();
    }
  }
}
