package plenum.dossier.minutes;

import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/**
 * Who sat in a seat at one moment.
 *
 * @param person empty for a guest, and for a room of which nobody knows who spoke
 * @param side empty for who serves the whole
 * @param plate what a room or a guest is called; a guest under the empty tag
 */
public record Speaker(
    SeatId seat, Optional<PersonId> person, Optional<DelegationId> side, Texts plate) {}
