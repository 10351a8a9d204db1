/** What was measured, for a terminal, a program and a document. */
@NullMarked
package plenum.bench.report;

import org.jspecify.annotations.NullMarked;
