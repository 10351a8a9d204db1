package plenum.journal;

import java.util.Optional;

/** An entry as the conference itself remembers it: whole, unless its sealed part was taken away. */
public record Recalled(Entry entry, Optional<SealedPart> sealed) {}
