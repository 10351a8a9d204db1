package plenum.server.configuration;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plenum.journal.PostgresAddress;

/** What kind of value a setting takes, and what is wrong with a value of another kind. */
public sealed interface Kind {
  /** A name, an IPv4 address, or an IPv6 address in brackets. */
  String HOST = "[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?|\\[[0-9A-Fa-f:.]+]";

  Pattern TURN =
      Pattern.compile("turns?:(?:" + HOST + ")(?::[0-9]{1,5})?(?:\\?transport=(?:udp|tcp))?");

  Pattern HOST_AND_PORT = Pattern.compile("(" + HOST + "):([0-9]{1,5})");

  record Text(String example) implements Kind {}

  /** A whole number in a closed range. */
  record Whole(long least, long most, String example) implements Kind {}

  record Flag() implements Kind {}

  record Choice(List<String> values) implements Kind {}

  /** An http or https address without path, query or fragment. */
  record Address(String example) implements Kind {}

  /** IP addresses, no names, with commas between them. */
  record IpAddresses(String example) implements Kind {}

  /** TURN servers (RFC 7065), with commas between them. */
  record TurnUrls(String example) implements Kind {}

  /** A name or an IP address, a colon and a port. */
  record HostAndPort(String example) implements Kind {}

  /** The embedded database, or the address of a PostgreSQL database, without a password. */
  record Database(String example) implements Kind {
    public static final String EMBEDDED = "sqlite";
  }

  /** What would be right, as the end of a sentence. */
  default String right() {
    return switch (this) {
      case Text(var example) -> "a text in quotes, like \"" + example + "\"";
      case Whole(var least, var most, var example) ->
          "a whole number from " + least + " to " + most + ", like " + example;
      case Flag() -> "true or false";
      case Choice(var values) -> "one of \"" + String.join("\", \"", values) + "\"";
      case IpAddresses(var example) ->
          "IP addresses with commas between them, like \"" + example + "\"";
      case TurnUrls(var example) ->
          "addresses of TURN servers with commas between them, like \"" + example + "\"";
      case HostAndPort(var example) -> "a name and a port, like \"" + example + "\"";
      case Database(var example) ->
          "\""
              + Database.EMBEDDED
              + "\", or an address without a password, like \""
              + example
              + "\"";
      case Address(var example) -> "an address without a path, like \"" + example + "\"";
    };
  }

  /** Whether a value, written as text, is of this kind. */
  default boolean accepts(String value) {
    return switch (this) {
      case Text _ -> !value.isBlank();
      case Whole(var least, var most, _) ->
          whole(value).filter(n -> n >= least && n <= most).isPresent();
      case Flag() -> value.equals("true") || value.equals("false");
      case Choice(var values) -> values.contains(value);
      case IpAddresses _ -> addresses(value).isPresent();
      case TurnUrls _ -> turnUrls(value).isPresent();
      case HostAndPort _ -> hostAndPort(value).isPresent();
      case Address _ -> isAddress(value);
      case Database _ -> value.equals(Database.EMBEDDED) || isDatabase(value);
    };
  }

  /** A wrong value as it may be repeated: a password that stands where none should is left out. */
  default String shown(String value) {
    return this instanceof Database ? value.replaceAll("//.*@", "//...@") : value;
  }

  private static boolean isDatabase(String value) {
    try {
      PostgresAddress.parse(value);
      return true;
    } catch (PostgresAddress.UnusableException _) {
      return false;
    }
  }

  /** The addresses of such a value; empty if one is not literally an address, or for everybody. */
  static Optional<List<InetAddress>> addresses(String value) {
    try {
      var read = Arrays.stream(value.split(",")).map(one -> InetAddress.ofLiteral(one.strip()));
      return Optional.of(read.toList()).filter(all -> all.stream().allMatch(Kind::names));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The addresses of such a value; empty if one is none (RFC 7065 section 3.1). */
  static Optional<List<String>> turnUrls(String value) {
    var urls = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    return Optional.of(urls).filter(all -> all.stream().allMatch(TURN.asMatchPredicate()));
  }

  /** The address of such a value, not resolved; empty if it is none. */
  static Optional<InetSocketAddress> hostAndPort(String value) {
    var parts = HOST_AND_PORT.matcher(value);
    return parts.matches()
        ? whole(parts.group(2))
            .filter(port -> port > 0 && port <= 65_535)
            .map(port -> InetSocketAddress.createUnresolved(parts.group(1), port.intValue()))
        : Optional.empty();
  }

  private static boolean names(InetAddress address) {
    return !address.isAnyLocalAddress() && !address.isMulticastAddress();
  }

  private static Optional<Long> whole(String value) {
    try {
      return Optional.of(Long.parseLong(value));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String value) {
    try {
      var uri = new URI(value);
      var path = uri.getPath();
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && (path == null || path.isEmpty() || path.equals("/"))
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
