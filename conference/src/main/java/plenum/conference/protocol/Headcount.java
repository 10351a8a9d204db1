package plenum.conference.protocol;

/** What the roll says of a side in figures. Who excused themselves is absent. */
public record Headcount(int present, int absent) {}
