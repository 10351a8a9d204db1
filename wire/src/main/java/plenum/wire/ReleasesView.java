package plenum.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The press offices that somebody works in: their side's own, and the one that all sides share.
 * Texts of several languages are by BCP 47 tag.
 *
 * @param languages of the conference in which releases are worded
 * @param sides the names of all sides, by id, in their order
 * @param closed whether there is a record to draft from: before that only the style can be set
 * @param meant whether anything of it may be published: of a trial or rehearsal nothing may
 */
public record ReleasesView(
    List<String> languages,
    Map<String, Map<String, String>> sides,
    boolean closed,
    boolean meant,
    List<Office> offices) {
  public ReleasesView {
    languages = List.copyOf(languages);
    offices = List.copyOf(offices);
  }

  /**
   * @param side whose it is; empty for the joint one
   * @param templates that the desk words itself, by language and key
   * @param choice which photograph is printed
   * @param photographs that may be, as they were laid down
   * @param write whether the reader works in it
   * @param approve whether the reader may stand behind its texts
   */
  public record Office(
      Optional<String> side,
      HouseStyle style,
      Map<String, Map<String, String>> templates,
      PictureChoice choice,
      List<OfferedPhotograph> photographs,
      List<Proof> proofs,
      boolean write,
      boolean approve) {
    public Office {
      photographs = List.copyOf(photographs);
      proofs = List.copyOf(proofs);
    }
  }

  public enum PictureChoice {
    LATEST,
    CHOSEN,
    NONE
  }

  /**
   * @param photograph SHA-256 of the whole
   * @param printed SHA-256 of the part that is printed
   * @param chosen whether it is printed as things stand
   */
  public record OfferedPhotograph(
      String photograph, String printed, Map<String, String> caption, boolean chosen) {}

  /**
   * @param order of the sides; empty for the order of proceedings
   */
  public record HouseStyle(
      DatelineForm dateline,
      Map<String, String> agency,
      String endMark,
      List<String> order,
      NameOrder names,
      SecondMention second,
      Map<String, String> credit) {
    public HouseStyle {
      order = List.copyOf(order);
    }
  }

  public enum DatelineForm {
    CITY_AGENCY_DATE,
    CITY_DATE_AGENCY,
    CITY_DATE,
    CITY_AGENCY,
    AGENCY
  }

  public enum NameOrder {
    NAME_TITLE_BODY,
    TITLE_NAME_BODY
  }

  public enum SecondMention {
    SHORT_FORM,
    FULL_NAME,
    TITLE_AND_SHORT_FORM
  }

  /**
   * A release in one language as it would be printed now.
   *
   * @param fingerprint of this text; whoever approves or issues says which text they mean
   * @param notice says of a trial or rehearsal that it is one
   * @param day the date that stands above all
   * @param dropped drafted sentences that the desk has left out
   * @param gone what the desk wrote in place of sentences that are not drafted any more
   * @param leftOut sentences that cannot be printed, because something is missing in them
   * @param needsApproval whether it waits for somebody who stands behind it
   * @param approved who does
   * @param asked chairs of the joint release who do not yet, by their sides
   * @param issues the first version first
   */
  public record Proof(
      String language,
      String fingerprint,
      Optional<String> notice,
      String day,
      Optional<PrintedPicture> picture,
      ProofSentence headline,
      String dateline,
      List<ProofParagraph> paragraphs,
      String endMark,
      List<DroppedSentence> dropped,
      List<DroppedSentence> gone,
      List<LeftOutSentence> leftOut,
      boolean needsApproval,
      List<SignedBy> approved,
      List<String> asked,
      List<IssuedVersion> issues) {
    public Proof {
      paragraphs = List.copyOf(paragraphs);
      dropped = List.copyOf(dropped);
      gone = List.copyOf(gone);
      leftOut = List.copyOf(leftOut);
      approved = List.copyOf(approved);
      asked = List.copyOf(asked);
      issues = List.copyOf(issues);
    }
  }

  public record ProofParagraph(List<ProofSentence> sentences) {
    public ProofParagraph {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * @param printed SHA-256 of the file
   */
  public record PrintedPicture(String photograph, String printed, String caption, String credit) {}

  /**
   * @param whole whether nothing in it is missing
   * @param drafted what the program drafts in its place, where the desk has written it
   * @param stale whether the draft has come to say something else since
   * @param rests on how many words that were said
   * @param by who wrote it, where the desk did
   * @param notCleared other sides of which it speaks and which have not made that public
   */
  public record ProofSentence(
      String id,
      String text,
      boolean whole,
      Hand hand,
      Optional<String> drafted,
      boolean stale,
      int rests,
      Optional<SignedBy> by,
      List<String> notCleared) {
    public ProofSentence {
      notCleared = List.copyOf(notCleared);
    }
  }

  /** Whose words a sentence has. */
  public enum Hand {
    DRAFTED,
    ALTERED,
    ADDED
  }

  public record DroppedSentence(String id, String text, SignedBy by) {}

  /**
   * @param missing what, in the words of the release's language
   */
  public record LeftOutSentence(String id, String text, List<String> missing) {
    public LeftOutSentence {
      missing = List.copyOf(missing);
    }
  }

  /**
   * @param names in full, by language; of a seat in which nobody sat its plate
   */
  public record SignedBy(Map<String, String> names, Instant at) {}

  /**
   * @param address of its page; empty where nothing is published
   */
  public record IssuedVersion(
      int version,
      Instant at,
      SignedBy by,
      LocalDate date,
      String headline,
      String fingerprint,
      Optional<Instant> embargo,
      Optional<Integer> corrects,
      Optional<String> address) {}
}
