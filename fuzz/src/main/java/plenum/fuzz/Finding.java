package plenum.fuzz;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that ought to hold and did not.
 *
 * @param what the fault in one line
 * @param input where the input lies that brings it back; empty if the fuzzer itself failed
 * @param log all that the fuzzer said
 */
public record Finding(String what, Optional<Path> input, Path log) {}
