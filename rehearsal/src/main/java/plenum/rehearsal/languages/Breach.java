package plenum.rehearsal.languages;

import plenum.rehearsal.rules.Span;

/**
 * A rule was broken.
 *
 * @param when in nanoseconds since 1970 by the seats' clock
 * @param seat where it was noticed; empty where the journal itself tells it
 * @param noticed what was heard or missed there
 * @param due what the journal has them hear at that moment
 */
public record Breach(LanguageRule rule, Span when, String seat, String noticed, String due) {}
