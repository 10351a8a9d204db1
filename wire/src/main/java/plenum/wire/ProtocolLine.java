package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the meeting's protocol. The page has a sentence for each kind; which of the other parts
 * there are depends on it.
 *
 * @param number of the event in the journal: it rises, with gaps
 * @param kind the key of the sentence
 * @param who whom it happened to, or who did it
 * @param by the chair in whose right it was done, or the interpreter who handed over
 * @param people several at once; empty where there are none
 * @param side a side's id
 * @param person the id of the person whose word was marked
 * @param topic an agenda item's or a document's title as it was then, by language
 * @param ordinal of a proposal or a roll call
 * @param how the name of a right, of the end of a turn, of what was asked for, or of a mark
 * @param lasted milliseconds
 * @param language BCP 47
 */
public record ProtocolLine(
    long number,
    Instant at,
    String kind,
    Optional<NamedSeat> who,
    Optional<NamedSeat> by,
    List<NamedSeat> people,
    Optional<String> side,
    Optional<String> person,
    Optional<Map<String, String>> topic,
    Optional<Integer> ordinal,
    Optional<Integer> present,
    Optional<Integer> absent,
    Optional<String> how,
    Optional<Long> lasted,
    Optional<String> language) {

  /**
   * A seat, and who sat there then.
   *
   * @param person empty where nobody in particular was named
   */
  public record NamedSeat(String seat, Optional<String> person) {}
}
