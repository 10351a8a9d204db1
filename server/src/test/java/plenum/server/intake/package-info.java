@NullMarked
package plenum.server.intake;

import org.jspecify.annotations.NullMarked;
