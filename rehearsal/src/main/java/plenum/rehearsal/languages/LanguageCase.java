package plenum.rehearsal.languages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.rehearsal.rules.JournalLine;
import plenum.rehearsal.rules.JournalText;
import plenum.rehearsal.rules.Pauses;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Span;

/**
 * All that is to be judged: the journal, what people chose, who took part, what they heard.
 *
 * @param span from when until when it is judged, by the seats' clock
 * @param pauses when the seats' own process did not get to act
 */
public record LanguageCase(
    JournalText journal,
    List<Choice> choices,
    List<Player> cast,
    List<Listener> listeners,
    Grace grace,
    Span span,
    Pauses pauses) {
  public LanguageCase {
    choices = List.copyOf(choices);
    cast = List.copyOf(cast);
    listeners = List.copyOf(listeners);
  }

  /** The same meeting by another journal. */
  public LanguageCase by(List<JournalLine> lines) {
    var other = new JournalText(lines, journal.firstBroken());
    return new LanguageCase(other, choices, cast, listeners, grace, span, pauses);
  }

  /** The same meeting, heard differently. */
  public LanguageCase heard(List<Listener> others) {
    return new LanguageCase(journal, choices, cast, others, grace, span, pauses);
  }

  /** Another part of it. */
  public LanguageCase during(Span other) {
    return new LanguageCase(journal, choices, cast, listeners, grace, other, pauses);
  }

  Map<String, String> languages() {
    var languages = new HashMap<String, String>();
    cast.forEach(player -> languages.put(player.seat(), player.language()));
    return languages;
  }

  /** The name of the seat of this id. */
  public String name(String seat) {
    return cast.stream()
        .filter(player -> player.seat().equals(seat))
        .map(Player::name)
        .findFirst()
        .orElse(seat);
  }

  /** For people. */
  String words(Tongue tongue) {
    return tongue.equals(Tongue.UNKNOWN)
        ? "a sound of no tone"
        : name(tongue.seat()) + " in " + tongue.language();
  }
}
