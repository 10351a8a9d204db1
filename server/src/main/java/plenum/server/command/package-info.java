/** The command line: one class per command. */
@NullMarked
package plenum.server.command;

import org.jspecify.annotations.NullMarked;
