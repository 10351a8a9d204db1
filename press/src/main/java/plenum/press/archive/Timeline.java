package plenum.press.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenum.conference.register.Fulfilment;
import plenum.press.news.Attendee;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/**
 * Relations between a side and a counterpart, or all of them: when they met, who, what was said,
 * discussed and agreed, and what is still open. It says what the entries say, in their words.
 *
 * @param encounters the newest first; those without a date last
 * @param open what nobody has done yet and nothing overtook, the oldest first
 */
public record Timeline(List<Encounter> encounters, List<Promise> open) {
  public Timeline {
    encounters = List.copyOf(encounters);
    open = List.copyOf(open);
  }

  /**
   * One meeting, as all entries that tell of it tell it.
   *
   * @param entries ids
   * @param sides in the order of the first entry
   * @param people each once, in the order of first mention
   */
  public record Encounter(
      Optional<LocalDate> date,
      String place,
      String subject,
      List<String> entries,
      List<String> sides,
      List<Attendee> people,
      List<Utterance> said,
      List<Utterance> discussed,
      List<Utterance> agreed,
      List<Promise> commitments) {
    public Encounter {
      entries = List.copyOf(entries);
      sides = List.copyOf(sides);
      people = List.copyOf(people);
      said = List.copyOf(said);
      discussed = List.copyOf(discussed);
      agreed = List.copyOf(agreed);
      commitments = List.copyOf(commitments);
    }
  }

  /** What was said, and the id of the entry that says so. */
  public record Utterance(String entry, Said said) {}

  /**
   * Which commitment of which entry.
   *
   * @param number from 0, in the text in the entry's leading language
   */
  public record PromiseKey(String entry, int number) {}

  /**
   * A commitment and what became of it.
   *
   * @param made when they met
   */
  public record Promise(
      PromiseKey key, Optional<LocalDate> made, Undertaking undertaking, Fulfilment fulfilment) {
    /** Until when it is to be done, where that was said as a date (ISO 8601). */
    public Optional<LocalDate> due() {
      try {
        return Optional.of(LocalDate.parse(undertaking.by()));
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }
  }

  /**
   * What entries tell of a side and a counterpart. Entries that tell of others are left out;
   * several that tell of the same sides on the same day are one encounter, but two conferences are
   * two.
   *
   * @param entries in any order
   * @param side a name in any language, with any diacritics
   * @param counterpart another side; all that it met if empty
   * @param language BCP 47, in which words are wanted where there is a choice
   */
  public static Timeline of(
      List<Entry> entries, String side, Optional<String> counterpart, String language) {
    return new Encounters(language).timeline(entries, side, counterpart);
  }

  /**
   * Everything in these entries that is still open: what is due soonest first, what has no date
   * last.
   *
   * @param language BCP 47, in which words are wanted where there is a choice
   */
  public static List<Promise> open(List<Entry> entries, String language) {
    var wording = new Encounters(language);
    return entries.stream()
        .flatMap(wording::promises)
        .filter(promise -> promise.fulfilment() == Fulfilment.OPEN)
        .sorted(
            Comparator.comparing((Promise one) -> one.due().orElse(LocalDate.MAX))
                .thenComparing(one -> one.made().orElse(LocalDate.MAX))
                .thenComparing(one -> one.key().entry())
                .thenComparing(one -> one.key().number()))
        .toList();
  }
}
