/** What somebody asks a conference to do, and who asks. */
@NullMarked
package plenum.conference.command;

import org.jspecify.annotations.NullMarked;
