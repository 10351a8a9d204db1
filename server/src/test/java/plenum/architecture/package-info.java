/** The house's own rules: which layer may know which, and what stays out of the pure parts. */
@NullMarked
package plenum.architecture;

import org.jspecify.annotations.NullMarked;
