package plenum.server.invitation;

/** The personal link to one seat; good as often as needed until it expires or is issued anew. */
public record SeatLink(String conference, String seat, int generation) {}
