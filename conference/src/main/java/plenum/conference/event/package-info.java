/** What has happened in a conference, as the journal keeps it. */
@NullMarked
package plenum.conference.event;

import org.jspecify.annotations.NullMarked;
