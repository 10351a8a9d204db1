package plenum.conference.command;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.Style;

/** What is done at the desk of a press office: of one's own side, or of all together. */
public sealed interface ReleaseCommand extends Command {
  Issuer issuer();

  record SetStyle(Issuer issuer, Style style) implements ReleaseCommand {}

  /**
   * The office begins with the style in which its institution wrote last; where something was done
   * in it already nothing happens.
   */
  record CarryStyleOver(DelegationId side, Style style) implements ReleaseCommand {
    @Override
    public Issuer issuer() {
      return new Issuer.OfSide(side);
    }
  }

  record ChoosePicture(Issuer issuer, PictureChoice picture) implements ReleaseCommand {}

  /**
   * @param sentence its id in the draft, or of one that was added
   * @param drafted what the draft says, as the desk has read it
   */
  record AlterSentence(Issuer issuer, String language, String sentence, String drafted, String text)
      implements ReleaseCommand {}

  record LeaveOutSentence(Issuer issuer, String language, String sentence)
      implements ReleaseCommand {}

  /** As drafted again. */
  record RestoreSentence(Issuer issuer, String language, String sentence)
      implements ReleaseCommand {}

  /**
   * @param after the sentence that it follows
   */
  record AddSentence(Issuer issuer, String language, String after, String text)
      implements ReleaseCommand {}

  /**
   * @param fingerprint of the text that was read
   */
  record ApproveText(Issuer issuer, String language, String fingerprint)
      implements ReleaseCommand {}

  /**
   * @param text the whole, as it is to be printed
   * @param embargo to come, if there is one
   * @param correction whether it says that it corrects the version before it
   */
  record IssueText(Issuer issuer, IssuedText text, Optional<Instant> embargo, boolean correction)
      implements ReleaseCommand {}
}
