package plenum.rehearsal.report;

/** The delays of one second of the meeting. */
public record DelayPoint(double second, double medianMillis, double p95Millis) {}
