package plenum.conference.routing;

/**
 * A language as it is listened to in one room.
 *
 * @param room 0 for the plenary, else a sealed room's number
 * @param language BCP 47
 */
public record Channel(int room, String language) {}
