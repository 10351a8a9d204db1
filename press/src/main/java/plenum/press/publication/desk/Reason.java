package plenum.press.publication.desk;

import java.util.Map;
import plenum.press.publication.Words;

/** Why a parcel stands as it does; its sentence stands in every language's catalogue. */
public enum Reason {
  WAITS,
  TAKEN,
  REFUSED,
  REDIRECTED,
  BUSY,
  UNREACHABLE,
  SILENT,
  NO_TOKEN,
  TOO_LONG,
  EXPIRED,
  NEWER;

  /**
   * In words.
   *
   * @param status with which the desk answered, if it did
   */
  public String sentence(String language, int status) {
    return Words.of(language).say("desk." + name(), Map.of("status", Integer.toString(status)));
  }
}
