package plenum.rehearsal.rules;

/**
 * A rule was broken.
 *
 * @param when in nanoseconds since 1970 by the seats' clock
 * @param seat where it was noticed; empty where the journal itself tells it
 * @param noticed what was heard, seen or missed there
 * @param journal what the journal says of that moment
 */
public record Violation(Rule rule, Span when, String seat, String noticed, String journal) {}
