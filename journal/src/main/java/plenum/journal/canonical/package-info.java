/** The one sequence of bytes that stands for a JSON value, so that it can be hashed (RFC 8785). */
@NullMarked
package plenum.journal.canonical;

import org.jspecify.annotations.NullMarked;
