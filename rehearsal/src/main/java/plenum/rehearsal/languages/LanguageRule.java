package plenum.rehearsal.languages;

/** What an interpreted meeting has to keep to, and a rehearsal looks for. */
public enum LanguageRule {
  LANGUAGE("On a channel nobody hears another language, or another person, than is on it"),
  ORIGINAL("In the floor's outlets nobody is heard who has not the floor"),
  BOOTH("In a booth one hears the colleague there and nobody else"),
  PROMPT("What was right before a change is gone soon after it"),
  VOICES("No channel has two voices longer than a change may take"),
  HEARD("Whoever is to be heard is heard, at every seat"),
  RELAY("A booth that does not know the language hears the pivot's"),
  JOURNAL("The journal hangs together");

  private final String sentence;

  LanguageRule(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether a computer that is too busy can break it: what ought to come or go does so late. */
  public boolean isOfTime() {
    return this == PROMPT || this == VOICES || this == HEARD || this == RELAY;
  }

  static LanguageRule of(Way way) {
    return switch (way) {
      case CHANNEL -> LANGUAGE;
      case FLOOR -> ORIGINAL;
      case PARTNER -> BOOTH;
    };
  }
}
