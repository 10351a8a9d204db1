package plenum.wire;

/**
 * Somebody takes a delegation's side over by its link, which ends the link: the answer has another
 * for them to keep.
 */
public record ClaimDelegation(String token) {}
