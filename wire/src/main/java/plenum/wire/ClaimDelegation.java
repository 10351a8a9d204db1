package plenum.wire;

/**
 * The delegation's secretary comes with the delegation's link; the first time, it claims the side.
 */
public record ClaimDelegation(String token) {}
