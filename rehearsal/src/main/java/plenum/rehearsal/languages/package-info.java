/**
 * Holds what every seat of an interpreted meeting heard against the meeting's journal: who spoke
 * which language into what, and who ought to hear whom. A reckoning of its own, which knows neither
 * the server's rules nor its routing but by the journal's words.
 */
@NullMarked
package plenum.rehearsal.languages;

import org.jspecify.annotations.NullMarked;
