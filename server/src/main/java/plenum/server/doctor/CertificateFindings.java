package plenum.server.doctor;

import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a certificate's dates and names say. */
final class CertificateFindings {
  private static final String WHAT = "Certificate";

  /** Renewal usually happens with 30 days left; with 14 it has failed unseen. */
  private static final Duration SOON = Duration.ofDays(14);

  private CertificateFindings() {}

  static Finding of(X509Certificate certificate, Optional<String> host, Instant now) {
    var ends = certificate.getNotAfter().toInstant();
    var day = LocalDate.ofInstant(ends, ZoneOffset.UTC);
    if (now.isAfter(ends)) {
      return problem(WHAT, "It ended on " + day + ".", "Renew it.");
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return problem(WHAT, "It is not valid yet.", "Check this computer's clock.");
    }
    var names = names(certificate);
    if (host.isPresent() && names.stream().noneMatch(name -> covers(name, host.get()))) {
      return problem(
          WHAT,
          "It is for " + String.join(", ", names) + ", not for " + host.get() + ".",
          "Get one for " + host.get() + ".");
    }
    if (now.plus(SOON).isAfter(ends)) {
      return problem(WHAT, "It ends on " + day + ".", "Renew it now.");
    }
    return ok(WHAT, "Valid until " + day + " for " + String.join(", ", names) + ".");
  }

  /** RFC 6125, section 6.4.3: a star stands for one whole first label. */
  static boolean covers(String name, String host) {
    var wanted = host.toLowerCase(Locale.ROOT);
    var held = name.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    return held.equals(wanted)
        || (held.startsWith("*.") && dot > 0 && held.substring(1).equals(wanted.substring(dot)));
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream().map(entry -> String.valueOf(entry.get(1))).toList();
    } catch (CertificateParsingException _) {
      return List.of();
    }
  }
}
