package plenum.press.news;

import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;

/**
 * What was said, by whom.
 *
 * @param to whom it was said to, in the words of the release
 * @param text the words of the release
 */
public record Said(
    Speaker speaker, StatementKind kind, Standing standing, String to, String text) {}
