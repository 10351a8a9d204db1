package plenum.rehearsal.report;

/**
 * A step of a formal meeting's script.
 *
 * @param fromNanos by the seats' clock
 * @param failure why it did not come true; empty if it did
 */
public record StepTaken(
    String phase, String name, long fromNanos, long untilNanos, String failure) {}
