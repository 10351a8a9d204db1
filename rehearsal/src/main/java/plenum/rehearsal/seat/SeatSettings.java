package plenum.rehearsal.seat;

import java.net.URI;
import plenum.rehearsal.clip.Persona;

/**
 * Who a synthetic seat is and how it behaves.
 *
 * @param server where the program answers, such as {@code http://127.0.0.1:8080}
 * @param link the signed token out of the seat's link
 * @param label what it calls its browser
 * @param admits lets in everybody who waits for its side, if it may
 * @param opens opens the meeting as soon as it may
 * @param agreesToClose agrees to every proposal to close
 * @param habits in what it differs from a page
 */
public record SeatSettings(
    URI server,
    String link,
    String label,
    String language,
    Persona persona,
    Shape shape,
    Script script,
    boolean admits,
    boolean opens,
    boolean agreesToClose,
    Habits habits) {

  /** With a page's habits. */
  public SeatSettings(
      URI server,
      String link,
      String label,
      String language,
      Persona persona,
      Shape shape,
      Script script,
      boolean admits,
      boolean opens,
      boolean agreesToClose) {
    this(
        server,
        link,
        label,
        language,
        persona,
        shape,
        script,
        admits,
        opens,
        agreesToClose,
        Habits.PAGE);
  }

  /** One that sits there, seen and silent, and decides nothing. */
  public static SeatSettings listener(URI server, String link, Persona persona) {
    return new SeatSettings(
        server,
        link,
        "Synthetic seat " + persona.letter(),
        "en",
        persona,
        Shape.page(),
        Script.SILENT,
        false,
        false,
        false);
  }

  /** The same, speaking by this script. */
  public SeatSettings speaking(Script other) {
    return new SeatSettings(
        server, link, label, language, persona, shape, other, admits, opens, agreesToClose, habits);
  }

  /** The same, sending and receiving this. */
  public SeatSettings shaped(Shape other) {
    return new SeatSettings(
        server, link, label, language, persona, other, script, admits, opens, agreesToClose);
  }

  /** The same, doing what a chair does: admits, agrees to close, and opens if so wished. */
  public SeatSettings chairing(boolean opensMeeting) {
    return new SeatSettings(
        server, link, label, language, persona, shape, script, true, opensMeeting, true, habits);
  }

  /** The same, of whoever reads this language and has these habits. */
  public SeatSettings reading(String other, Habits changed) {
    return new SeatSettings(
        server, link, label, other, persona, shape, script, admits, opens, agreesToClose, changed);
  }

  /** The page's WebSocket. */
  URI socket() {
    var scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
    return URI.create(scheme + "://" + server.getRawAuthority() + "/socket");
  }

  String origin() {
    return server.getScheme() + "://" + server.getRawAuthority();
  }
}
