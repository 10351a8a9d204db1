package plenum.press.intake.extract;

import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.text.Span;
import plenum.press.news.Speaker;

/**
 * A statement while the text is being read.
 *
 * @param sentence which, from 0
 * @param sure whether the sentence itself names the speaker
 */
record Line(
    Speaker speaker,
    StatementKind kind,
    Standing standing,
    Span span,
    int sentence,
    int paragraph,
    boolean sure) {}
