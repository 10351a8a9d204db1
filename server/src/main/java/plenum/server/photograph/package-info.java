/** Photographs that people bring: made harmless in a process of their own, kept, handed out. */
@NullMarked
package plenum.server.photograph;

import org.jspecify.annotations.NullMarked;
