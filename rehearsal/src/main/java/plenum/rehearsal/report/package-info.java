/** What a rehearsal found, as a table, as a page with plots and as plain figures; pure. */
@NullMarked
package plenum.rehearsal.report;

import org.jspecify.annotations.NullMarked;
