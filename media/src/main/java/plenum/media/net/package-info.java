/** The engine's way to the network: one UDP port per shard, read and written in batches. */
@NullMarked
package plenum.media.net;

import org.jspecify.annotations.NullMarked;
