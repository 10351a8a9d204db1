package plenum.server.intake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import plenum.press.intake.Fingerprint;
import plenum.press.intake.Kinship;
import plenum.press.intake.form.Form;
import plenum.press.intake.reading.Certainty;
import plenum.press.intake.reading.Reading;

/**
 * What is known of a kept release without opening it.
 *
 * @param id the beginning of the SHA-256 of its file, hexadecimal, so that a file sent twice is one
 * @param root the id of the version that came first, its own where there is no other
 * @param name of its file
 * @param by the name of the account that brought it
 * @param mark as read, whatever was corrected since
 * @param guesses how many values are guessed
 * @param slips how many places look like a slip
 * @param sketch of its {@link Fingerprint}, in base 64
 * @param waiting whether it was brought to be looked through before it is filed
 */
public record Header(
    String id,
    String root,
    String name,
    String by,
    Instant at,
    LocalDate received,
    Form form,
    String language,
    Kinship.Mark mark,
    int guesses,
    int slips,
    String whole,
    String body,
    String sketch,
    boolean waiting) {

  static Header of(
      String id, String root, Arrival arrival, Instant at, Reading reading, Fingerprint print) {
    return new Header(
        id,
        root,
        arrival.name(),
        arrival.by(),
        at,
        arrival.received(),
        reading.form(),
        reading.language().value(),
        Kinship.Mark.of(reading),
        (int) reading.all().filter(one -> one.certainty() == Certainty.GUESSED).count(),
        reading.flags().size(),
        print.whole(),
        print.body(),
        packed(print),
        arrival.waiting());
  }

  Fingerprint print() {
    var octets = ByteBuffer.wrap(Base64.getDecoder().decode(sketch)).asLongBuffer();
    var runs = new HashSet<Long>();
    while (octets.hasRemaining()) {
      runs.add(octets.get());
    }
    return new Fingerprint(whole, body, runs);
  }

  /** For memory, where the sketch stands elsewhere. */
  Header withoutSketch() {
    return new Header(
        id, root, name, by, at, received, form, language, mark, guesses, slips, whole, body, "",
        waiting);
  }

  private static String packed(Fingerprint print) {
    var octets = ByteBuffer.allocate(print.sketch().size() * Long.BYTES);
    print.sketch().stream().sorted().forEach(octets::putLong);
    return Base64.getEncoder().encodeToString(octets.array());
  }

  /** On which day it was published, as far as is known: versions stand in that order. */
  LocalDate day() {
    return mark.date().orElse(received);
  }
}
