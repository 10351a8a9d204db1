package plenum.conference.register;

import java.util.Optional;
import plenum.conference.statement.EntryId;

/**
 * What a side says became of a commitment.
 *
 * @param note may be empty
 * @param overtakenBy the commitment that took its place
 */
public record Became(Fulfilment fulfilment, String note, Optional<EntryId> overtakenBy) {}
