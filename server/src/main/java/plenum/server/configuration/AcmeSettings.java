package plenum.server.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server gets its certificate by itself (ACME, RFC 8555).
 *
 * @param domain the host that the certificate is for
 * @param directory the authority's directory
 * @param contact a mail address for the authority
 * @param port of plain HTTP, where the authority asks; 0 takes any free one
 * @param roots certificates, PEM, that the authority's own address is trusted by, if it is not a
 *     public one
 */
public record AcmeSettings(
    String domain, URI directory, Optional<String> contact, int port, Optional<Path> roots) {}
