/** Who a convener is: accounts, sign-in links, sessions. */
@NullMarked
package plenum.server.identity;

import org.jspecify.annotations.NullMarked;
