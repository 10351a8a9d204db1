/** What is fixed before a meeting: sides, people, seats, and what a programme may not say. */
@NullMarked
package plenum.conference.programme;

import org.jspecify.annotations.NullMarked;
