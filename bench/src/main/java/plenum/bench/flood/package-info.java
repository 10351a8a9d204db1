/** What datagrams that nobody asked for cost a server: memory, answers, and the media of others. */
@NullMarked
package plenum.bench.flood;

import org.jspecify.annotations.NullMarked;
