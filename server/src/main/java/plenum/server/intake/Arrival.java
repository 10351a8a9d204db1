package plenum.server.intake;

import java.time.LocalDate;

/**
 * A file that is brought to be kept.
 *
 * @param name its name; of a long one the end is kept
 * @param file its bytes; more than a release may have are refused
 * @param received on which day it came; a date without a year is the newest not after it
 * @param by the account's name
 * @param waiting whether somebody is to look through it before it is filed
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes; never compared
public record Arrival(String name, byte[] file, LocalDate received, String by, boolean waiting) {
  private static final int LONGEST_NAME = 200;

  public Arrival {
    var clean =
        name.codePoints()
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    name = clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }
}
