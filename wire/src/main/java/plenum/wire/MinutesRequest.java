package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/** What a keeper of minutes asks for; the answer is empty, or a problem (RFC 9457). */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface MinutesRequest {
  /**
   * @param moment to which it belongs; empty is now
   */
  record WriteEntry(Optional<Instant> moment, MinutesView.Substance substance)
      implements MinutesRequest {}

  record AmendEntry(int number, MinutesView.Substance substance) implements MinutesRequest {}

  record WithdrawEntry(int number) implements MinutesRequest {}

  /** Makes the own side's word public. */
  record ClearEntry(int number) implements MinutesRequest {}

  record HoldEntry(int number) implements MinutesRequest {}

  /** Puts an own entry to the others for the record of all. */
  record ProposeToRecord(int number) implements MinutesRequest {}

  record AnswerRecordEntry(int number, boolean accepted) implements MinutesRequest {}

  record TakeBackRecordEntry(int number) implements MinutesRequest {}

  /** A chair says that all agree to it. */
  record AgreeOnRecordEntry(int number) implements MinutesRequest {}

  record ApproveRecord(int revision) implements MinutesRequest {}

  /** From now on everybody who sat for the side reads its minutes. */
  record PutOutMinutes() implements MinutesRequest {}

  /**
   * @param entry which is to say it; empty for something that is missing
   * @param language BCP 47
   * @param reason may be empty
   */
  record ProposeCorrection(Optional<Integer> entry, String language, String text, String reason)
      implements MinutesRequest {}

  /**
   * @param substance what the entry is to say, or the new one
   */
  record TakeCorrection(int number, MinutesView.Substance substance) implements MinutesRequest {}

  record DeclineCorrection(int number, String sentence) implements MinutesRequest {}

  /** Approves of the own side's minutes. */
  record ApproveOwnMinutes(int revision) implements MinutesRequest {}

  /**
   * @param note may be empty
   */
  record SayWhatBecame(
      RegisterEntry.WhichPledge pledge,
      RegisterEntry.PledgeFate fate,
      String note,
      Optional<RegisterEntry.WhichPledge> overtakenBy)
      implements MinutesRequest {}
}
