package plenum.server.rehearsal;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What must have come true before the script goes on.
 *
 * @param seats in whose views, by their numbers
 * @param what for people, should it not come true
 */
record Until(Set<Integer> seats, String what, Predicate<Scene> seen) {}
