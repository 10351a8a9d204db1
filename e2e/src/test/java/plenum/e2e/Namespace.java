package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A machine of its own, as far as networks go: loopback, and one cable to a neighbour, with
 * addresses that no other machine has. Linux lets only root make one.
 */
final class Namespace implements AutoCloseable {
  private static final String ADDRESS = "10.91.7.2/24";
  private static final String NEIGHBOUR = "10.91.7.1/24";
  private static final String MOVED = "10.91.7.9/24";

  private static int made;

  private final String name = "plenum-" + ProcessHandle.current().pid() + "-" + ++made;
  private final String far = name + "-far";

  private Namespace() {}

  static Namespace made() {
    assertThat(rooted())
        .as("only root may make network namespaces; run the tests by: sudo ./plenum check")
        .isTrue();
    var namespace = new Namespace();
    try {
      namespace.make();
      return namespace;
    } catch (AssertionError failed) {
      namespace.close();
      throw failed;
    }
  }

  private void make() {
    run("ip", "netns", "add", name);
    run("ip", "netns", "add", far);
    run("ip", "-n", name, "link", "add", "cable", "type", "veth", "peer", "far", "netns", far);
    run("ip", "-n", name, "address", "add", ADDRESS, "dev", "cable");
    run("ip", "-n", far, "address", "add", NEIGHBOUR, "dev", "far");
    run("ip", "-n", name, "link", "set", "lo", "up");
    run("ip", "-n", name, "link", "set", "cable", "up");
    run("ip", "-n", far, "link", "set", "lo", "up");
    run("ip", "-n", far, "link", "set", "far", "up");
    run("ip", "-n", name, "route", "add", "default", "via", NEIGHBOUR.split("/")[0]);
  }

  /**
   * From now on nothing of UDP comes in over the cable, and nobody is told so, as behind many a
   * hotel's or ministry's firewall.
   */
  void letsInNoUdp() {
    routesFirst();
    run(
        "ip",
        "-n",
        name,
        "rule",
        "add",
        "pref",
        "10",
        "iif",
        "cable",
        "ipproto",
        "udp",
        "blackhole");
  }

  /** Where this machine is reached by its neighbour. */
  static String address() {
    return ADDRESS.split("/")[0];
  }

  /** From now on nothing comes in over the cable to this port, by UDP or by TCP. */
  void letsNothingInTo(int port) {
    routesFirst();
    for (var protocol : List.of("udp", "tcp")) {
      run(
          "ip",
          "-n",
          name,
          "rule",
          "add",
          "pref",
          "10",
          "iif",
          "cable",
          "ipproto",
          protocol,
          "dport",
          "" + port,
          "blackhole");
    }
  }

  /** Everything comes in again. */
  void letsEverythingIn() {
    while (execute("ip", "-n", name, "rule", "delete", "pref", "10").code() == 0) {
      // one rule at a time
    }
  }

  /** What is for this machine itself is looked up by a rule like any other, and after ours. */
  private void routesFirst() {
    if (execute("ip", "-n", name, "rule", "show", "pref", "0").said().contains("local")) {
      run("ip", "-n", name, "rule", "add", "pref", "100", "lookup", "local");
      run("ip", "-n", name, "rule", "delete", "pref", "0");
    }
  }

  /** What a command begins with that is to run in here. */
  List<String> entering() {
    return List.of("nsenter", "--net=/run/netns/" + name);
  }

  /** The same for what is to run on the neighbour. */
  List<String> enteringNextDoor() {
    return List.of("nsenter", "--net=/run/netns/" + far);
  }

  /** The neighbour gets another address and loses the one it had, as on another network. */
  void movesTheNeighbour() {
    run("ip", "-n", far, "address", "delete", NEIGHBOUR, "dev", "far");
    run("ip", "-n", far, "address", "add", MOVED, "dev", "far");
  }

  /**
   * From now on so many kilobits per second get from here to the neighbour, by a token bucket
   * before which 300 ms of them may wait.
   */
  void carries(int kilobits) {
    run(
        "tc",
        "-n",
        name,
        "qdisc",
        "replace",
        "dev",
        "cable",
        "root",
        "tbf",
        "rate",
        kilobits + "kbit",
        "burst",
        "5kb",
        "latency",
        "300ms");
  }

  @Override
  public void close() {
    execute("ip", "netns", "delete", name);
    execute("ip", "netns", "delete", far);
  }

  private static boolean rooted() {
    return execute("id", "-u").said().strip().equals("0");
  }

  static void run(String... command) {
    var ended = execute(command);
    assertThat(ended.code())
        .as(() -> String.join(" ", command) + " says: " + ended.said())
        .isZero();
  }

  record Ended(int code, String said) {}

  static Ended execute(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(() -> command[0] + " ends").isTrue();
      return new Ended(process.exitValue(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
