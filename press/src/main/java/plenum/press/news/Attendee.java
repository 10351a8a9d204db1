package plenum.press.news;

/**
 * Somebody whom a release names.
 *
 * @param name in full, as at first mention
 * @param second the form of later mentions
 * @param side the name of their side as in {@link Party#name}
 */
public record Attendee(
    String name, String second, String title, String body, String side, boolean chaired) {}
