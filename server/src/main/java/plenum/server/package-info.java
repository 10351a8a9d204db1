@NullMarked
package plenum.server;

import org.jspecify.annotations.NullMarked;
