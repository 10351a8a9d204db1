package plenum.media.net;

/**
 * What went through a port since it was opened. Each number only grows; together they are no
 * snapshot of one instant.
 *
 * @param received datagrams handed to the caller
 * @param sent datagrams handed to the system
 * @param truncated datagrams dropped because they were longer than a slot
 * @param refused datagrams that the system would not send
 * @param failed calls that failed with an error that was not one datagram's fault
 * @param overflowed datagrams that the system dropped because the receive buffer was full; 0 where
 *     it does not tell
 * @param segmented datagrams, of those sent, that went out as part of a run (UDP GSO)
 * @param unsegmented runs that the system refused as such and that went out one by one
 */
public record PortCounters(
    long received,
    long sent,
    long truncated,
    long refused,
    long failed,
    long overflowed,
    long segmented,
    long unsegmented) {}
