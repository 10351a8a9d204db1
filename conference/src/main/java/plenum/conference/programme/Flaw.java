package plenum.conference.programme;

/**
 * What can be wrong with a programme. Each has a sentence in every language's catalogue ({@code
 * flaws_*.properties}) that says what would be right.
 */
public enum Flaw {
  ID_TWICE("id-twice", true),
  NUMBER_TWICE("number-twice", true),
  NUMBER_OUT_OF_RANGE("number-out-of-range", true),
  UNKNOWN_DELEGATION("unknown-delegation", true),
  UNKNOWN_PERSON("unknown-person", true),
  UNKNOWN_SEAT("unknown-seat", true),
  UNKNOWN_SITE("unknown-site", true),
  NOT_A_LANGUAGE("not-a-language", true),
  SIGN_LANGUAGE("sign-language", true),
  NOT_A_ZONE("not-a-zone", true),
  NOT_A_COLOUR("not-a-colour", true),
  ORDER_DIFFERS("order-differs", true),
  DURATION_OUT_OF_RANGE("duration-out-of-range", true),
  TOO_LONG("too-long", true),
  TOO_MANY("too-many", true),
  CONTROL_CHARACTER("control-character", true),
  SEATED_TWICE("seated-twice", true),
  OTHER_SIDES_PERSON("other-sides-person", true),
  OTHER_SIDES_DEPUTY("other-sides-deputy", true),
  SEAT_NEEDS_SIDE("seat-needs-side", true),
  GUEST_IN_PROGRAMME("guest-in-programme", true),
  TWO_HEADS("two-heads", true),
  HEAD_SITS_ELSEWHERE("head-sits-elsewhere", true),
  TEXT_MISSING("text-missing", false),
  TOO_FEW_DELEGATIONS("too-few-delegations", false),
  NO_LANGUAGES("no-languages", false),
  LANGUAGE_NOT_OFFERED("language-not-offered", false),
  NO_HOST("no-host", false),
  NO_HEAD("no-head", false),
  NO_BODY("no-body", false),
  NO_SITE("no-site", false),
  ROOM_EMPTY("room-empty", false),
  LANGUAGE_TWICE("language-twice", true),
  SEAT_NOT_INTERPRETERS("seat-not-interpreters", true),
  IN_TWO_BOOTHS("in-two-booths", true),
  NO_TARGET("no-target", false),
  NO_INTERPRETER("no-interpreter", false),
  PIVOT_NOT_PRODUCED("pivot-not-produced", false);

  private final String key;
  private final boolean contradicts;

  Flaw(String key, boolean contradicts) {
    this.key = key;
    this.contradicts = contradicts;
  }

  /** The stable name under which the sentence stands in the catalogues. */
  public String key() {
    return key;
  }

  /** Whether it cannot be kept even as a draft; else something is only still missing. */
  public boolean contradicts() {
    return contradicts;
  }
}
