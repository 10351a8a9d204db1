/** Hands a conference's journal to whoever convened it. */
@NullMarked
package plenum.server.journal;

import org.jspecify.annotations.NullMarked;
