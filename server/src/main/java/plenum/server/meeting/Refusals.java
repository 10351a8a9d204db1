package plenum.server.meeting;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.ReaderLanguages;
import plenum.conference.Refusal;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.journal.Trouble;
import plenum.wire.FromServer;

/** Says refusals in the reader's language, with the names of seats, sides and people. */
public final class Refusals {
  private final Map<String, Properties> catalogues = new HashMap<>();

  /** Reads the catalogues of all languages. */
  public Refusals() {
    for (String language : ReaderLanguages.ALL) {
      catalogues.put(language, read(language));
    }
  }

  private static Properties read(String language) {
    var sentences = new Properties();
    load(sentences, Refusal.class, "/plenum/conference/refusals_" + language + ".properties");
    load(sentences, Refusals.class, "/plenum/server/refusals_" + language + ".properties");
    return sentences;
  }

  private static void load(Properties into, Class<?> from, String name) {
    try (var stream = from.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The refusal as a page gets it. */
  public FromServer.Refused say(long id, Refusal why, Conference conference, String language) {
    var named = new LinkedHashMap<String, Object>();
    why.arguments()
        .forEach((name, value) -> named.put(name, readable(value, conference, language)));
    return say(id, why.key(), named, language);
  }

  /** The journal did not take it; media goes on. */
  public FromServer.Refused say(long id, Trouble trouble, String language) {
    return say(id, key(trouble), Map.of(), language);
  }

  static String key(Trouble trouble) {
    return "journal-" + trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A refusal of the server's own. */
  FromServer.Refused say(long id, String key, Map<String, Object> arguments, String language) {
    var plain = new LinkedHashMap<String, String>();
    arguments.forEach((name, value) -> plain.put(name, String.valueOf(value)));
    return new FromServer.Refused(id, key, plain, sentence(key, arguments, language));
  }

  /** The sentence under a key; every key has one in every language. */
  public String sentence(String key, Map<String, Object> arguments, String language) {
    var chosen = ReaderLanguages.of(language);
    var sentence = Optional.ofNullable(catalogues.get(chosen)).map(found -> found.getProperty(key));
    return sentence
        .map(text -> new MessageFormat(text, Locale.forLanguageTag(chosen)).format(arguments))
        .orElse(key);
  }

  private static Object readable(Object value, Conference conference, String language) {
    return switch (value) {
      case SeatId seat -> seatName(seat, conference, language);
      case DelegationId side ->
          conference
              .programme()
              .delegation(side)
              .map(found -> text(found.name(), conference, language))
              .orElse(side.value());
      case PersonId person -> personName(person, conference, language);
      case ItemId item ->
          conference
              .agenda()
              .item(item)
              .map(found -> text(found.title(), conference, language))
              .orElse(item.value());
      case DocumentId document ->
          conference
              .documents()
              .document(document)
              .map(found -> text(found.details().title(), conference, language))
              .orElse(document.value());
      case List<?> many -> {
        var names = new ArrayList<String>();
        many.forEach(one -> names.add(String.valueOf(readable(one, conference, language))));
        yield String.join(ReaderLanguages.comma(ReaderLanguages.of(language)), names);
      }
      case Number number -> number;
      default -> value.toString();
    };
  }

  /**
   * In the reader's language, else in the first of the conference's that has it: in the journal the
   * texts themselves have no order.
   */
  private static String text(Texts texts, Conference conference, String language) {
    return languages(conference, language)
        .flatMap(each -> texts.in(each).stream())
        .findFirst()
        .orElseGet(() -> texts.inOrElse(language));
  }

  private static Stream<String> languages(Conference conference, String language) {
    return Stream.concat(
        Stream.of(language, Locale.forLanguageTag(language).getLanguage()),
        conference.programme().heading().languages().stream());
  }

  private static String seatName(SeatId id, Conference conference, String language) {
    return conference.seat(id).map(seat -> seatName(seat, conference, language)).orElse(id.value());
  }

  private static String seatName(Seat seat, Conference conference, String language) {
    return switch (seat.occupant()) {
      case Occupant.OnePerson(var person) -> personName(person, conference, language);
      case Occupant.Room(var name, _) -> text(name, conference, language);
      case Occupant.Guest(var name) -> name;
    };
  }

  private static String personName(PersonId id, Conference conference, String language) {
    return conference
        .programme()
        .person(id)
        .flatMap(person ->
            languages(conference, language)
                .flatMap(each -> Optional.ofNullable(person.names().get(each)).stream())
                .findFirst()
                .or(() -> person.name(language)))
        .map(PersonName::fullName)
        .orElse(id.value());
  }
}
