/**
 * What interpreters signal and write beside the meeting. None of it stands in the journal, and it
 * is gone with the program.
 */
@NullMarked
package plenum.conference.intercom;

import org.jspecify.annotations.NullMarked;
