/**
 * Holds what every seat of a formal meeting received against the meeting's journal: a reckoning of
 * its own, which knows neither the server's rules nor its routing but by the journal's words.
 */
@NullMarked
package plenum.rehearsal.rules;

import org.jspecify.annotations.NullMarked;
