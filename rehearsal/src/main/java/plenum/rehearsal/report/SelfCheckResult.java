package plenum.rehearsal.report;

/**
 * Whether the measuring noticed an exchange of two sources before it was trusted.
 *
 * @param noticed whether it did
 * @param sentence what was exchanged and what was seen of it
 */
public record SelfCheckResult(boolean noticed, String sentence) {}
