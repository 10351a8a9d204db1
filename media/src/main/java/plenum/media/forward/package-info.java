/**
 * The way of a packet from a source to its outlets: caches, clocks, selection, rewriting. Sans-IO:
 * no socket, thread or clock; all of it is confined to one shard's thread.
 */
@NullMarked
package plenum.media.forward;

import org.jspecify.annotations.NullMarked;
