package plenum.conference.photograph;

/**
 * What of a photograph is printed, and where that print lies.
 *
 * @param sha256 of the bytes of the part alone, 64 lower-case hexadecimal digits
 */
public record Cut(Crop part, String sha256) {
  public boolean fits(Photograph photograph) {
    return part.fits(photograph) && PhotographCheck.isHash(sha256);
  }
}
