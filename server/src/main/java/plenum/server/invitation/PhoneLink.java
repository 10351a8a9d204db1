package plenum.server.invitation;

/**
 * What a code says by which phones come to listen beside a seat. Whoever has it may ask; somebody
 * of the seat's side lets them in.
 */
public record PhoneLink(String conference, String seat, int generation) {}
