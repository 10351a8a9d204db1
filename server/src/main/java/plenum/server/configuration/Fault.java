package plenum.server.configuration;

/** One thing that is wrong with the configuration: where, what, and what would be right. */
public record Fault(String where, String what, String right) {
  public String sentence() {
    return where + ": " + what + " " + right;
  }
}
