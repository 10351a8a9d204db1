package plenum.rehearsal.report;

/**
 * One turn of the script.
 *
 * @param seat the speaker's number, from 1
 * @param second when it began
 */
public record Speech(int seat, double second, double seconds) {}
