@NullMarked
package plenum.conference;

import org.jspecify.annotations.NullMarked;
