package plenum.press.intake.extract;

import java.util.Optional;
import plenum.conference.statement.StatementKind;

/**
 * A verb by which a text reports something, in tokens.
 *
 * @param kind what it tells that was done; empty if it tells none
 * @param discussed whether several who do it only talk about something
 * @param agreed whether several who do it agree
 * @param joint whether it makes a thing agreed when all sides do it
 */
record Verb(
    int from,
    int to,
    Optional<StatementKind> kind,
    boolean generic,
    boolean discussed,
    boolean agreed,
    boolean joint) {}
