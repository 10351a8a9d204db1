/** Coverage-guided fuzzing: the targets by name, and campaigns that Jazzer runs against them. */
@NullMarked
package plenum.fuzz;

import org.jspecify.annotations.NullMarked;
