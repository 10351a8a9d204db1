package plenum.dossier.minutes;

import plenum.conference.programme.SeatId;

/**
 * Somebody who led.
 *
 * @param chair the chair's seat by the order of proceedings
 * @param who the chair, or the deputy who stood in
 */
public record Presiding(SeatId chair, Speaker who, boolean byDeputy) {}
