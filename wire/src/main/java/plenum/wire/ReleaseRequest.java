package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks of a press office; the answer is empty, or a problem (RFC 9457). The office is
 * the one whose address it is sent to.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface ReleaseRequest {
  /**
   * @param templates by language and key: only those that the desk words itself
   */
  record SetHouseStyle(ReleasesView.HouseStyle style, Map<String, Map<String, String>> templates)
      implements ReleaseRequest {}

  /**
   * @param photograph SHA-256 of the whole
   */
  record PrintPhotograph(String photograph) implements ReleaseRequest {}

  /** Whichever was laid down last. */
  record PrintLatestPhotograph() implements ReleaseRequest {}

  record PrintNoPhotograph() implements ReleaseRequest {}

  /**
   * @param drafted what the draft says, as the desk has read it
   */
  record AlterSentence(String language, String sentence, String drafted, String text)
      implements ReleaseRequest {}

  record LeaveOutSentence(String language, String sentence) implements ReleaseRequest {}

  record RestoreSentence(String language, String sentence) implements ReleaseRequest {}

  record AddSentence(String language, String after, String text) implements ReleaseRequest {}

  /**
   * @param fingerprint of the text that was read
   */
  record ApproveProof(String language, String fingerprint) implements ReleaseRequest {}

  /**
   * @param fingerprint of the text that was read
   * @param correction whether it says that it corrects the version before it
   */
  record IssueProof(
      String language, String fingerprint, Optional<Instant> embargo, boolean correction)
      implements ReleaseRequest {}
}
