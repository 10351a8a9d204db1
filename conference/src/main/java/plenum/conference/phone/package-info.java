/** The phones by which people who sit beside a seat listen to the meeting. */
@NullMarked
package plenum.conference.phone;

import org.jspecify.annotations.NullMarked;
