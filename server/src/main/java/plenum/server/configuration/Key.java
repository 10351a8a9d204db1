package plenum.server.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is, with its kind, its default and the words that explain it. */
@SuppressWarnings(
    "ImmutableEnumChecker") // the lists come from List.of, which the checker cannot see
public enum Key {
  HOST(
      new Kind.Text("192.0.2.10"),
      "127.0.0.1",
      "The address to listen on. Anything but loopback needs tls-certificate and tls-key,",
      "acme = true, lan = true, or behind-proxy = true."),
  PORT(new Kind.Whole(0, 65535, "8080"), "8080", "The TCP port for pages. 0 takes any free one."),
  MEDIA_PORT(
      new Kind.Whole(0, 65535, "7400"),
      "7400",
      "The first UDP port for sound and picture; each further shard takes the next one.",
      "Open it in the firewall, for TCP too unless media-tcp = false. 0 takes any free one."),
  MEDIA_ADDRESS(
      new Kind.IpAddresses("203.0.113.7"),
      "",
      "The public address of this server where a router translates it (NAT), several with commas.",
      "The router has to hand the media ports on under the same numbers."),
  MEDIA_TCP(
      new Kind.Flag(),
      "true",
      "Listen on TCP too, at the media ports' numbers, for whom no UDP gets through."),
  STUN_SERVER(
      new Kind.HostAndPort("stun.example.org:3478"),
      "",
      "A STUN server to be asked at the start which public address this server has. Unset, none",
      "is asked, and media-address alone says it."),
  TURN_URLS(
      new Kind.TurnUrls("turn:turn.example.org:3478,turns:turn.example.org:443?transport=tcp"),
      "",
      "TURN servers for participants whom nothing else reaches, with commas between them;",
      "they forward to the media ports. Needs turn-secret-file."),
  TURN_SECRET_FILE(
      new Kind.Text("/etc/plenum/turn-secret"),
      "",
      "The file with the secret shared with the TURN servers (coturn: use-auth-secret and",
      "static-auth-secret), alone on its first line."),
  TURN_LIFETIME_HOURS(
      new Kind.Whole(1, 168, "24"),
      "24",
      "For how many hours what a page is given opens the TURN servers to it."),
  PUBLIC_URL(
      new Kind.Address("https://meet.example.org"),
      "",
      "The address under which participants reach this server; every link carries it.",
      "Unset, links work on this computer only."),
  LAN(
      new Kind.Flag(),
      "false",
      "Listen on all addresses over HTTPS, with a certificate that the server makes and keeps."),
  TLS_CERTIFICATE(
      new Kind.Text("/etc/plenum/fullchain.pem"),
      "",
      "The certificate chain, PEM, the server's own certificate first. Needs tls-key. When both files",
      "are written anew, the server takes them without a restart."),
  TLS_KEY(
      new Kind.Text("/etc/plenum/privkey.pem"),
      "",
      "The certificate's private key, PEM, not encrypted. Needs tls-certificate."),
  ACME(
      new Kind.Flag(),
      "false",
      "Get a certificate for the host of public-url by itself, and renew it (ACME, RFC 8555).",
      "By setting it you agree to the terms of the authority that acme-directory names, which asks",
      "this server on port 80."),
  ACME_DIRECTORY(
      new Kind.Text("https://acme.example.org/directory"),
      "https://acme-v02.api.letsencrypt.org/directory",
      "The certificate authority's directory."),
  ACME_CONTACT(
      new Kind.Text("operations@example.org"),
      "",
      "The mail address to which the authority may write about the certificate."),
  ACME_PORT(
      new Kind.Whole(0, 65535, "80"),
      "80",
      "The TCP port at which the authority's plain HTTP question arrives. It asks on port 80: another",
      "one needs a router that hands port 80 on. 0 takes any free one."),
  ACME_ROOTS(
      new Kind.Text("/etc/plenum/authority-roots.pem"),
      "",
      "Certificates, PEM, that the authority's own address is trusted by, if it is not a public one."),
  BEHIND_PROXY(
      new Kind.Flag(),
      "false",
      "A proxy in front of this server speaks HTTPS with the world and plain HTTP with it."),
  SHARDS(
      new Kind.Whole(0, 64, "2"),
      "0",
      "Threads that forward media, each with a UDP port. 0 counts the processors:",
      "one on up to two, else half of them."),
  LOG_FORMAT(
      new Kind.Choice(List.of("text", "json")), "text", "One line of text or of JSON per event."),
  SESSION_HOURS(
      new Kind.Whole(1, 720, "12"), "12", "After how many hours a convener signs in again."),
  RETENTION_DAYS(
      new Kind.Whole(0, 36500, "365"),
      "0",
      "After how many days a closed conference is deleted, with its journal and documents. 0 keeps",
      "it. The releases that it issued stay."),
  PUBLISHER(
      new Kind.Text("Ministry of Examples, Press Office"),
      "Plenum",
      "Who publishes the releases that are issued here, as their pages name it."),
  RELEASES_URL(
      new Kind.Address("https://news.example.org"),
      "",
      "Where the releases' site is read, if another web server carries the data folder's site.",
      "Unset, it is /releases/ on this server."),
  DESK_URL(
      new Kind.Text("https://desk.example.org/in"),
      "",
      "An agency's desk to which every release is sent once it may be seen; https, or http here."),
  DESK_FORMAT(new Kind.Choice(List.of("ninjs", "newsml-g2")), "ninjs", "What that desk reads."),
  DESK_TOKEN_FILE(
      new Kind.Text("/etc/plenum/desk-token"),
      "",
      "The file with the desk's bearer token, alone on its first line. Needed with desk-url."),
  METRICS_PUBLIC(
      new Kind.Flag(), "false", "Answer /metrics to everybody, not to this computer alone."),
  DATABASE(
      new Kind.Database("postgresql://plenum@db.example.org/plenum?sslmode=verify-full"),
      Kind.Database.EMBEDDED,
      "Where conferences are kept: sqlite, a file in this folder, or a PostgreSQL database.",
      "./plenum move-to-postgres takes over there what the file holds."),
  DATABASE_PASSWORD_FILE(
      new Kind.Text("/etc/plenum/database-password"),
      "",
      "The file with the password for PostgreSQL, alone on its first line.",
      "The environment may have it instead, as PLENUM_DATABASE_PASSWORD; here it cannot stand.");

  private final Kind kind;
  private final String standard;
  private final List<String> words;

  Key(Kind kind, String standard, String... words) {
    this.kind = kind;
    this.standard = standard;
    this.words = List.of(words);
  }

  public Kind kind() {
    return kind;
  }

  /** The default, as text; empty where there is none. */
  public String standard() {
    return standard;
  }

  /** What the setting does, in lines. */
  public List<String> words() {
    return words;
  }

  /** As it stands in the file and, after two hyphens, on the command line. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String environmentVariable() {
    return "PLENUM_" + name();
  }

  static Optional<Key> written(String name) {
    return Arrays.stream(values()).filter(key -> key.written().equals(name)).findFirst();
  }
}
