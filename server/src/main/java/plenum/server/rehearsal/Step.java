package plenum.server.rehearsal;

import java.time.Duration;
import java.util.List;

/**
 * A step of the script.
 *
 * @param phase of the meeting
 * @param name what happens, for people
 * @param lasting for how long it then stays like that, so that it can be heard
 */
record Step(String phase, String name, List<Act> acts, List<Until> until, Duration lasting) {
  Step {
    acts = List.copyOf(acts);
    until = List.copyOf(until);
  }
}
