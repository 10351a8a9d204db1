/** What is measured: the running program, or the media engine alone. */
@NullMarked
package plenum.bench.subject;

import org.jspecify.annotations.NullMarked;
