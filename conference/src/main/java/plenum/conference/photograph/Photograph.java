package plenum.conference.photograph;

import java.time.LocalDate;
import plenum.conference.programme.Texts;

/**
 * A picture with what a newspaper prints under it. The bytes lie elsewhere, under their hash.
 *
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param width pixels
 * @param height pixels
 * @param place where it was taken
 * @param date when, by the calendar of that place
 */
public record Photograph(
    String sha256,
    String mediaType,
    int width,
    int height,
    Texts caption,
    Texts credit,
    Texts place,
    LocalDate date) {}
