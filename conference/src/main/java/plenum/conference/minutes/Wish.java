package plenum.conference.minutes;

import java.util.Optional;

/**
 * What somebody would have the minutes say.
 *
 * @param entry which is to say it; empty for something that is missing
 * @param language BCP 47, of the text
 * @param reason may be empty
 */
public record Wish(Optional<Integer> entry, String language, String text, String reason) {}
