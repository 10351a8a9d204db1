package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What everyone in the conference may see. Whatever can change by itself is a map by id, so that a
 * merge patch stays small. Texts for people come in each language of the conference, by BCP 47 tag.
 *
 * @param sides the delegations by id; {@code order} is the order of the sides
 * @param pinned the seat that is held on the stage
 * @param closing a proposal to close that waits for answers
 * @param floor who speaks and who waits to
 * @param agenda what is talked about
 * @param withdrawn the sealed rooms in which somebody is, by id: that is all that others may know
 * @param opening who was found to be there
 * @param documents those that everybody has, by id, in the order in which they came
 * @param shown what lies open before all
 * @param booths the languages into which each interpreter’s booth works (BCP 47), by seat
 */
public record ConferenceView(
    String id,
    Kind kind,
    Purpose purpose,
    Map<String, String> subject,
    List<String> languages,
    Instant starts,
    int minutes,
    Phase phase,
    Optional<Instant> opened,
    Optional<Instant> closed,
    String host,
    List<String> order,
    Map<String, Side> sides,
    Map<String, Seat> seats,
    Optional<String> pinned,
    Optional<Closing> closing,
    FloorView floor,
    AgendaView agenda,
    Map<String, ApartView.Room> withdrawn,
    OpeningView opening,
    Map<String, DocumentView> documents,
    Optional<DocumentView.ShownDocument> shown,
    Map<String, List<String>> booths) {

  /** Trials and rehearsals never reach archive or figures. */
  public enum Kind {
    REAL,
    TRIAL,
    REHEARSAL
  }

  /** Why the sides meet. */
  public enum Purpose {
    INFORM,
    EXCHANGE,
    NEGOTIATE,
    SIGN
  }

  /** Where the meeting stands. */
  public enum Phase {
    CONVENED,
    OPEN,
    CLOSED
  }

  /** A delegation. */
  public record Side(
      Map<String, String> name,
      List<Map<String, String>> bodies,
      List<Site> sites,
      String language,
      String colour,
      String head) {}

  /** Where people of a side sit; {@code zone} is an IANA time zone. */
  public record Site(String id, Map<String, String> city, String zone) {}

  /** A person's names, by language. */
  public record Person(
      String id,
      Map<String, String> name,
      Map<String, String> shortName,
      Map<String, String> title,
      Map<String, String> body) {}

  /**
   * A seat: one connection.
   *
   * @param number the seat's number in this conference, never reused
   * @param side empty for a guest
   * @param people one person, or the people of a room
   * @param room the room's name, by language, if it is a room
   * @param speaking which person's plate stands for the seat now
   * @param sources the number that a packet of each of its sources carries as CSRC
   * @param admitted it is in the conference
   * @param connected its media flows at this moment
   * @param heard somebody speaks there now
   */
  public record Seat(
      int number,
      Optional<String> side,
      Role role,
      boolean chair,
      boolean deputy,
      List<Person> people,
      Optional<Map<String, String>> room,
      Optional<String> speaking,
      Optional<String> site,
      Map<SourceKind, Long> sources,
      boolean admitted,
      boolean connected,
      boolean muted,
      boolean heard,
      DeviceState microphone,
      DeviceState camera,
      DeviceState slides) {}

  /** What a seat is for. */
  public enum Role {
    HEAD,
    DELEGATE,
    EXPERT,
    SECRETARY,
    PRESS_OFFICER,
    INTERPRETER,
    OPERATOR,
    OBSERVER,
    GUEST
  }

  /** One chair proposed to close; the others answer. */
  public record Closing(String proposedBy, Instant at, List<String> agreed, List<String> awaited) {}
}
