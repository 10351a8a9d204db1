package plenum.press.intake.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.press.intake.reading.Flag;
import plenum.press.news.Speaker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person says is in a release. Where several answers are right they are separated by "|";
 * what the release does not tell is empty.
 *
 * @param received on which day the release is taken to have come
 */
public record Key(
    String language,
    LocalDate received,
    String date,
    String place,
    String agency,
    String headline,
    List<Picture> pictures,
    String held,
    String purpose,
    String host,
    List<Side> sides,
    List<Person> people,
    List<Statement> statements,
    List<Message> messages,
    List<Commitment> commitments,
    List<Flag.Kind> flags) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public record Picture(String caption, String credit) {}

  public record Side(String name, List<String> bodies) {}

  public record Person(String name, String second, String office, String side, boolean chaired) {}

  /**
   * One of {@code person}, {@code side}, {@code participants} and {@code all} says whose word it
   * was.
   *
   * @param at words that stand in it, once in the release
   */
  public record Statement(
      @Nullable String person,
      @Nullable String side,
      boolean participants,
      boolean all,
      String kind,
      String standing,
      String at) {
    boolean isBy(Speaker speaker, Key key) {
      return key.isBy(speaker, person, side, participants, all);
    }
  }

  public record Message(String kind, String from, String to) {}

  /** As a statement, with the fields in which something is to be done. */
  public record Commitment(
      @Nullable String person,
      @Nullable String side,
      boolean participants,
      boolean all,
      String at,
      List<String> fields,
      String with,
      String by,
      String standing) {
    boolean isBy(Speaker speaker, Key key) {
      return key.isBy(speaker, person, side, participants, all);
    }
  }

  private boolean isBy(
      Speaker speaker,
      @Nullable String person,
      @Nullable String side,
      boolean participants,
      boolean all) {
    return switch (speaker) {
      case Speaker.OfPerson(var name) -> person != null && Same.anyOf(person, name);
      case Speaker.OfSide(var name) -> side != null && Same.anyOf(sideNames(side), name);
      case Speaker.OfParticipants() -> participants;
      case Speaker.OfAllSides() -> all;
    };
  }

  /** All by which a side may be called that is called so. */
  String sideNames(String side) {
    return sides.stream()
        .map(Side::name)
        .filter(names -> Same.anyOf(names, side) || Same.anyOf(side, names.split("\\|", -1)[0]))
        .findFirst()
        .orElse(side);
  }

  /**
   * @throws IOException if it cannot be read, or is no key; the message says where
   */
  public static Key read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), Key.class);
    } catch (JacksonException wrong) {
      var where = wrong.getLocation();
      throw new IOException(
          file + (where == null ? "" : " line " + where.getLineNr()) + " is no key", wrong);
    }
  }
}
