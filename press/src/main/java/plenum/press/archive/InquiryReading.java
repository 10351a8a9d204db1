package plenum.press.archive;

/** What came of reading what a person typed. */
public sealed interface InquiryReading {
  record Understood(Inquiry inquiry) implements InquiryReading {}

  /**
   * It was not understood.
   *
   * @param at the offset in UTF-16 code units of what is wrong
   */
  record NotUnderstood(Why why, int at) implements InquiryReading {}

  /** What can be wrong with an inquiry. */
  enum Why {
    /** More than {@link InquiryParser#MOST_CHARACTERS}. */
    TOO_LONG,
    /** More than {@link InquiryParser#MOST_CLAUSES}. */
    TOO_MANY_PARTS,
    /** After {@code from:} or {@code to:} stands no day, month or year. */
    NO_DATE,
    /** Nothing stands after the colon. */
    NOTHING_AFTER_COLON
  }
}
