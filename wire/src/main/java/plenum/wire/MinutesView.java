package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been written down of a meeting, as the keepers of one side read it: their own entries,
 * what other sides have made public, and the record of all. Texts are by language.
 *
 * @param side whose minutes these are
 * @param open whether the meeting has begun: before that only messages are written down
 * @param sides the names of all sides, by id, in their order
 * @param people whose word it may be, of all sides
 * @param items of the agenda, by id, in order
 * @param documents that this side may rest an entry on, by id
 * @param entries the own side's, in the order of their moments
 * @param cleared what other sides have made public
 * @param marks of the own side, of which entries can be made
 * @param draft since they were put out for correction
 * @param register commitments that the reader knows of, once the meeting is closed
 */
public record MinutesView(
    String side,
    boolean open,
    List<String> languages,
    Map<String, Map<String, String>> sides,
    List<PersonHere> people,
    Map<String, Map<String, String>> items,
    Map<String, Map<String, String>> documents,
    List<OwnEntry> entries,
    List<ClearedEntry> cleared,
    JointRecord joint,
    List<NumberedMark> marks,
    KeeperMay may,
    Optional<MinutesDraft> draft,
    List<RegisterEntry> register) {

  public MinutesView {
    languages = List.copyOf(languages);
    people = List.copyOf(people);
    entries = List.copyOf(entries);
    cleared = List.copyOf(cleared);
    marks = List.copyOf(marks);
    register = List.copyOf(register);
  }

  /**
   * @param side empty for who serves the whole
   * @param names in full, by language
   */
  public record PersonHere(String id, Optional<String> side, Map<String, String> names) {}

  /**
   * @param substance empty where it was deleted from the journal
   * @param ours whether it is the own side's word, which it may make public
   */
  public record OwnEntry(
      int number, Instant moment, Optional<Substance> substance, boolean ours, boolean isPublic) {}

  public record ClearedEntry(int number, String side, Instant moment, Substance substance) {}

  /**
   * @param revision which a chair approves
   * @param approved sides whose chair approves of this revision
   * @param asked sides whose chair has not yet
   * @param fixed since when it stands
   */
  public record JointRecord(
      int revision,
      List<JointEntry> entries,
      List<String> approved,
      List<String> asked,
      Optional<Instant> fixed) {
    public JointRecord {
      entries = List.copyOf(entries);
      approved = List.copyOf(approved);
      asked = List.copyOf(asked);
    }
  }

  /**
   * @param side that proposed it
   * @param waits sides that have not answered
   * @param agreeing sides whose chair says that it is agreed
   * @param standing how much of the meeting stands behind it
   */
  public record JointEntry(
      int number,
      String side,
      Instant moment,
      Substance substance,
      List<String> waits,
      List<String> agreeing,
      Standing standing) {
    public JointEntry {
      waits = List.copyOf(waits);
      agreeing = List.copyOf(agreeing);
    }
  }

  public record NumberedMark(int number, MarkedMoment mark) {}

  /**
   * What the reader may do.
   *
   * @param approve whether they speak for a chair
   * @param settle whether they put the minutes out and answer corrections
   * @param correct whether they propose corrections
   * @param approveOwn whether they approve of their side's minutes
   */
  public record KeeperMay(
      boolean write,
      boolean clear,
      boolean put,
      boolean approve,
      boolean settle,
      boolean correct,
      boolean approveOwn) {}

  /** How much of the meeting stands behind an entry; only all chairs make it agreed. */
  public enum Standing {
    SAID,
    DISCUSSED,
    AGREED
  }

  /** What somebody did by saying something. */
  public enum StatementKind {
    THANKS,
    CONGRATULATES,
    BRIEFS,
    ASSESSES,
    AFFIRMS,
    INFORMS,
    PROPOSES,
    WISHES,
    PLEDGES,
    ORIENTATION,
    PLAN
  }

  /** Whose word it is, to whom it goes, with or for whom. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  public sealed interface Who {
    record ThePerson(String id) implements Who {}

    record TheSide(String id) implements Who {}

    record TheParticipants() implements Who {}

    record AllTheSides() implements Who {}

    record Outsider(String name) implements Who {}
  }

  /** What is written down. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  public sealed interface Substance {
    /**
     * @param behalf the side for which it was said, where it is not the speaker's own
     * @param discussed whether it is what was talked about rather than what one said
     * @param spoken BCP 47
     */
    record Statement(
        Who by,
        Optional<String> behalf,
        Optional<Who> to,
        StatementKind kind,
        boolean discussed,
        List<Map<String, String>> topics,
        List<String> documents,
        Map<String, String> text,
        Optional<String> spoken,
        Optional<String> item)
        implements Substance {
      public Statement {
        topics = List.copyOf(topics);
        documents = List.copyOf(documents);
      }
    }

    record Commitment(
        Who by,
        Map<String, String> text,
        List<Map<String, String>> fields,
        Optional<Who> with,
        Optional<Who> beneficiary,
        Optional<LocalDate> until,
        boolean discussed)
        implements Substance {
      public Commitment {
        fields = List.copyOf(fields);
      }
    }

    record PriorMessage(
        Who by, Who to, StatementKind kind, Optional<LocalDate> date, Map<String, String> text)
        implements Substance {}
  }
}
