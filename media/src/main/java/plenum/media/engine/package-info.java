/**
 * The engine: transports on shards, fed by whoever owns the sockets, told by routes who receives
 * what. It has no notion of a meeting: receivers, sources and slots are numbers.
 */
@NullMarked
package plenum.media.engine;

import org.jspecify.annotations.NullMarked;
