package plenum.conference.document;

/**
 * A document in one language. The bytes lie elsewhere, under their hash.
 *
 * @param language BCP 47 tag
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param mediaType {@code application/pdf}, {@code image/png} or {@code image/jpeg}
 * @param pages from 1; a picture has one
 * @param fileName what it was called where it came from, without any folder
 */
public record Version(
    String language, String sha256, String mediaType, int bytes, int pages, String fileName) {}
