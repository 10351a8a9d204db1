package plenum.rehearsal.report;

/**
 * A figure held against its limit.
 *
 * @param what the figure's name
 * @param limit how far it may go
 * @param measured how far it went
 */
public record Check(String what, String limit, String measured, boolean held) {}
