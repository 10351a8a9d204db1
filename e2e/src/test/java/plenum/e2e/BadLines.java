package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import plenum.media.emulation.Link;

/**
 * Four machines: the server's, two clients', and one in the middle that routes between them. Pages
 * and signalling are routed as they come; media meets a {@link LineRelay} there, whose address is
 * the one that the server announces, and the way past it is closed. Linux lets only root make this.
 */
final class BadLines implements AutoCloseable {
  /** Where the relay is, and so the server for media. */
  static final String PUBLIC = "10.92.7.1";

  private static final String SERVER = "10.92.7.2";
  private static int made;

  private final String name = "plenum-bad-" + ProcessHandle.current().pid() + "-" + ++made;
  private Process relay;
  private PrintWriter changes;

  /** A client's machine. */
  enum Client {
    ONE("10.92.8.2"),
    OTHER("10.92.9.2");

    private final String address;

    Client(String address) {
      this.address = address;
    }
  }

  private BadLines() {}

  static BadLines made() {
    var lines = new BadLines();
    try {
      lines.make();
      return lines;
    } catch (AssertionError failed) {
      lines.close();
      throw failed;
    }
  }

  private void make() {
    Namespace.run("ip", "netns", "add", middle());
    Namespace.run("ip", "-n", middle(), "link", "set", "lo", "up");
    connect(server(), SERVER);
    for (var client : Client.values()) {
      connect(machine(client), client.address);
    }
    Namespace.run(
        "ip", "netns", "exec", middle(), "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
  }

  private void connect(String machine, String address) {
    var gateway = address.replaceAll("2$", "1");
    var cable = "c" + address.split("\\.")[2];
    Namespace.run("ip", "netns", "add", machine);
    Namespace.run(
        "ip", "-n", middle(), "link", "add", cable, "type", "veth", "peer", "cable", "netns",
        machine);
    Namespace.run("ip", "-n", middle(), "address", "add", gateway + "/24", "dev", cable);
    Namespace.run("ip", "-n", machine, "address", "add", address + "/24", "dev", "cable");
    Namespace.run("ip", "-n", middle(), "link", "set", cable, "up");
    Namespace.run("ip", "-n", machine, "link", "set", "lo", "up");
    Namespace.run("ip", "-n", machine, "link", "set", "cable", "up");
    Namespace.run("ip", "-n", machine, "route", "add", "default", "via", gateway);
    // Before that the server would not find its address.
    Eventually.holds(
        "the cable of " + machine + " is up",
        Duration.ofSeconds(10),
        () ->
            Namespace.execute("ip", "-n", machine, "-o", "link", "show", "cable")
                .said()
                .contains("state UP"));
  }

  private String middle() {
    return name + "-middle";
  }

  private String server() {
    return name + "-server";
  }

  private String machine(Client client) {
    return name + "-" + client.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> entering(String machine) {
    return List.of("nsenter", "--net=/run/netns/" + machine);
  }

  /** What a command begins with that is to run on the server's machine, and announces the relay. */
  List<String> enteringServer() {
    var command = new ArrayList<>(entering(server()));
    command.addAll(List.of("env", "PLENUM_MEDIA_ADDRESS=" + PUBLIC));
    return command;
  }

  /** The same for a client's. */
  List<String> entering(Client client) {
    return entering(machine(client));
  }

  /** From now on media reaches the server's port by way of the relay, and not past it. */
  void lead(int mediaPort) {
    for (var client : Client.values()) {
      var cable = "c" + client.address.split("\\.")[2];
      for (var protocol : List.of("udp", "tcp")) {
        Namespace.run(
            ("ip -n %s rule add pref 10 iif %s to %s ipproto %s dport %d blackhole"
                    .formatted(middle(), cable, SERVER, protocol, mediaPort))
                .split(" "));
      }
    }
    var command = new ArrayList<>(entering(middle()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp"));
    command.add(code(LineRelay.class) + ":" + code(Link.class));
    command.addAll(List.of(LineRelay.class.getName(), "" + mediaPort, PUBLIC, SERVER));
    try {
      relay = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      changes = new PrintWriter(relay.outputWriter(StandardCharsets.UTF_8), true);
      var said =
          new BufferedReader(new InputStreamReader(relay.getInputStream(), StandardCharsets.UTF_8));
      assertThat(said.readLine()).as("the relay is ready").isEqualTo("ready");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path code(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /**
   * From now on a client's line is so, both ways.
   *
   * @param delay one way, in milliseconds
   * @param jitter up to so many more
   * @param loss as {@link LineRelay} reads it
   */
  void line(Client client, int delay, int jitter, String loss) {
    for (var direction : List.of("UP", "DOWN")) {
      changes.println("%s %s %d %d %s".formatted(client.address, direction, delay, jitter, loss));
    }
  }

  @Override
  public void close() {
    if (relay != null) {
      changes.close();
      try {
        if (!relay.waitFor(5, TimeUnit.SECONDS)) {
          relay.destroyForcibly();
        }
      } catch (InterruptedException _) {
        relay.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
    Namespace.execute("ip", "netns", "delete", server());
    for (var client : Client.values()) {
      Namespace.execute("ip", "netns", "delete", machine(client));
    }
    Namespace.execute("ip", "netns", "delete", middle());
  }
}
