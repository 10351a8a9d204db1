/**
 * How media find their way through routers and firewalls by servers that others run: STUN, TURN.
 */
@NullMarked
package plenum.server.traversal;

import org.jspecify.annotations.NullMarked;
