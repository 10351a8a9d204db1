package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conference as its convener edits it, or a delegation's secretary the own side of it. Texts come
 * by BCP 47 tag, ids are those of the conference.
 *
 * @param revision grows with everything that happens to the conference
 * @param own the reader's side; none for the convener
 * @param mayEdit whether heading, agenda and the list of delegations are the reader's to change now
 * @param thisComputerOnly whether links lead nowhere but to this computer
 * @param agenda the items in the order in which they are to be taken
 * @param booths who interprets simultaneously; a side sees the booths that have languages, and of
 *     their seats its own
 * @param papers what is laid before it, as far as the reader may read it
 */
public record OrderOfProceedings(
    String id,
    long revision,
    ConferenceView.Kind kind,
    ConferenceView.Phase phase,
    Optional<String> own,
    boolean mayEdit,
    boolean thisComputerOnly,
    HeadingEntry heading,
    List<DelegationState> delegations,
    List<PersonEntry> persons,
    List<SeatStanding> seats,
    List<AgendaView.Item> agenda,
    BoothPlanEntry booths,
    PapersEntry papers,
    List<ProblemEntry> problems) {

  /**
   * The head of the order of proceedings.
   *
   * @param minutes how long it is meant to last
   * @param openFloor whether guests with a token are heard and shown
   * @param languages the first one leads
   * @param chair the seat that leads alone; without it the heads of all sides, as equals
   */
  public record HeadingEntry(
      ConferenceView.Purpose purpose,
      Map<String, String> subject,
      Instant start,
      int minutes,
      Optional<String> host,
      List<String> order,
      boolean openFloor,
      List<String> languages,
      Optional<String> chair) {}

  /** A side as it is written down; {@code head} is a person, {@code deputy} a seat. */
  public record DelegationEntry(
      String id,
      Map<String, String> name,
      List<Map<String, String>> bodies,
      List<ConferenceView.Site> sites,
      String language,
      Optional<String> head,
      Optional<String> deputy,
      Map<String, String> credit,
      String colour) {}

  /**
   * A side, and how it stands with its link.
   *
   * @param claimed whether its secretary looks after it
   * @param mayEdit whether the reader may change it now
   * @param link for the secretary; only where the reader may hand it on, and for the side's own the
   *     one that leads here
   * @param takenOver when a link of the side was last used
   * @param anew whether somebody else had the side until then
   */
  public record DelegationState(
      DelegationEntry entry,
      boolean claimed,
      boolean mayEdit,
      Optional<String> link,
      Optional<Instant> takenOver,
      boolean anew) {}

  /** Somebody who takes part; who has no delegation serves the whole. */
  public record PersonEntry(String id, Optional<String> delegation, Map<String, NameEntry> names) {}

  /** A person in one language; {@code shortForm} is for second mention. */
  public record NameEntry(String fullName, String shortForm, String title, String body) {}

  /** A seat as it is written down: one person, or a room. */
  public record SeatEntry(
      String id,
      Optional<String> delegation,
      ConferenceView.Role role,
      Optional<String> person,
      Optional<RoomEntry> room,
      Optional<String> site) {}

  /** A room and the persons in it. */
  public record RoomEntry(Map<String, String> name, List<String> people) {}

  /**
   * A seat, and how it stands with its invitation.
   *
   * @param opened when its present link was opened first
   * @param link only where the reader may hand it on
   * @param mayAdmit whether the reader decides now who comes in here
   */
  public record SeatStanding(
      SeatEntry entry,
      boolean mayEdit,
      SeatPresence presence,
      Optional<Instant> opened,
      Optional<String> link,
      boolean revoked,
      boolean mayAdmit,
      List<Knocking> waiting) {}

  /** Whether somebody sits there. */
  public enum SeatPresence {
    AWAY,
    PRESENT,
    LINE_LOST,
    LEFT,
    REMOVED
  }

  /** A browser that knocks with the seat's link. */
  public record Knocking(String device, String label, boolean secondDevice, Instant since) {}

  /**
   * Who interprets simultaneously.
   *
   * @param pivot the language from which a booth works that does not know the floor's (BCP 47)
   */
  public record BoothPlanEntry(
      List<BoothEntry> booths, InterlockEntry interlock, Optional<String> pivot) {}

  /**
   * A booth as it is written down.
   *
   * @param into the languages that it produces, up to two (BCP 47)
   * @param from what it understands besides
   * @param seats of its interpreters, up to two
   */
  public record BoothEntry(String id, List<String> into, List<String> from, List<String> seats) {}

  /** What becomes of a microphone switched on into a channel that is taken. */
  public enum InterlockEntry {
    NONE,
    INTERLOCK,
    OVERRIDE
  }

  /**
   * The documents.
   *
   * @param documents in the order in which they were laid
   * @param laysFor the sides of which the reader may lay one now
   * @param laysForAll whether the reader may lay one now that is nobody's
   */
  public record PapersEntry(
      List<DocumentStanding> documents, List<String> laysFor, boolean laysForAll) {}

  /**
   * A document, and whether it is the reader's to change.
   *
   * @param mayEdit whether the reader may describe it, hand it out and withdraw it now
   */
  public record DocumentStanding(String id, boolean mayEdit, DocumentView document) {}

  /**
   * Something wrong or missing.
   *
   * @param where the path to it by ids, such as {@code seats[chair-a].occupant}
   * @param sentence in the reader's language, without the path
   */
  public record ProblemEntry(String where, String key, String sentence) {}
}
