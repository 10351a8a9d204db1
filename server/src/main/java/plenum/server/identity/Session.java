package plenum.server.identity;

import java.time.Instant;

/** A convener's browser, signed in until {@code expires}. */
public record Session(String account, Instant expires) {}
