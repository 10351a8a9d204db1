package plenum.dossier.minutes;

import java.time.Instant;
import java.util.Optional;

/**
 * From coming to going.
 *
 * @param until empty while they are there
 */
public record Stay(Instant from, Optional<Instant> until) {}
