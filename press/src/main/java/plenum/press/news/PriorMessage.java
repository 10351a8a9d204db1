package plenum.press.news;

import java.time.LocalDate;
import java.util.Optional;
import plenum.conference.statement.StatementKind;

/**
 * A message or a call that preceded the meeting: a congratulation, an invitation.
 *
 * @param from a person or a side
 * @param to a person or a side
 */
public record PriorMessage(
    StatementKind kind, String from, String to, Optional<LocalDate> date, String text) {}
