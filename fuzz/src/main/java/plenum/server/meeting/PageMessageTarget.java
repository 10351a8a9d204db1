package plenum.server.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.programme.SeatId;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.Script;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SdpException;
import plenum.wire.DeviceState;
import plenum.wire.FromPage;
import plenum.wire.MalformedMessage;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;
import plenum.wire.WireJson;

/**
 * Lines of text as messages that one page sends, one after another, to a meeting that is convened,
 * open or over: through the reader of the socket to the rules. A message is refused by the one
 * documented exception, in a short sentence, or written and read again as the same; a request names
 * things by ids or is malformed; and the rules accept or refuse, the same whenever they are asked,
 * with a sentence in every language. In the meeting's package for the sake of {@link PageCommands}.
 */
public final class PageMessageTarget implements FuzzTarget {
  private static final int MOST_MESSAGES = 16;
  private static final int LONGEST_SENTENCE = 1000;

  private final WireJson json = new WireJson();
  private final Refusals refusals = new Refusals();
  private final PreparedMeetings meetings = new PreparedMeetings();

  @Override
  public void accept(byte[] input) throws Exception {
    var script = new Script(input);
    var conference = meetings.at(script.u8());
    var seat = meetings.seat(script.u8());
    var lines = script.text().split("\n", MOST_MESSAGES + 1);
    for (int i = 0; i < Math.min(MOST_MESSAGES, lines.length); i++) {
      var message = read(lines[i]);
      if (message.orElse(null) instanceof FromPage.Request request) {
        conference = ask(conference, seat, request);
      }
    }
  }

  @Override
  public List<byte[]> seeds() {
    var device = PreparedMeetings.device(7).key().hash();
    var other = meetings.seat(1).value();
    var first =
        text(
            new FromPage.Hello(1, "link", "secret", "tab", "Firefox on Linux", "vi"),
            new FromPage.Knock(1),
            new FromPage.Devices(2, DeviceState.ON, DeviceState.OFF, DeviceState.NONE),
            new FromPage.Admit(3, other, device),
            new FromPage.TurnAway(4, other, device),
            new FromPage.MicrophoneReady(5),
            new FromPage.Tiles(5, 16));
    var second =
        text(
            new FromPage.Open(6),
            new FromPage.Mute(7, other),
            new FromPage.Unmute(8, other),
            new FromPage.Pin(9, other),
            new FromPage.Unpin(10),
            new FromPage.TapSpeaker(11, Optional.of("somebody")),
            new FromPage.TapSpeaker(12, Optional.empty()));
    var third =
        text(
            new FromPage.ProposeClosing(13),
            new FromPage.AnswerClosing(14, true),
            new FromPage.AnswerClosing(15, false),
            new FromPage.WithdrawClosing(16),
            new FromPage.Pin(20, ""),
            new FromPage.Remove(21, "no id"),
            new FromPage.Admit(22, other, ""),
            new FromPage.TapSpeaker(23, Optional.of("")),
            new FromPage.Remove(17, other),
            new FromPage.Leave(18),
            offer());
    var seeds = new ArrayList<byte[]>();
    for (int stage = 0; stage < PreparedMeetings.STAGES; stage++) {
      for (var text : List.of(first, second, third)) {
        seeds.add(((char) stage + "\u0000" + text).getBytes(UTF_8));
        seeds.add(((char) stage + "\u0003" + text).getBytes(UTF_8));
      }
    }
    return seeds;
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<String>();
    for (var request : FromPage.Request.class.getPermittedSubclasses()) {
      words.add("{\"is\":\"" + request.getSimpleName() + "\",\"id\":1");
    }
    meetings.seats().forEach(seat -> words.add("\"seat\":\"" + seat.value() + "\""));
    words.add("\"device\":\"" + PreparedMeetings.device(7).key().hash() + "\"");
    words.addAll(List.of("\"person\":", "\\u0000", "9223372036854775807", "1e400", "null", "[[["));
    return words;
  }

  private Optional<FromPage> read(String text) throws MalformedMessage {
    FromPage message;
    try {
      message = json.fromPage(text);
    } catch (MalformedMessage malformed) {
      var sentence = String.valueOf(malformed.getMessage());
      demand(sentence.length() <= LONGEST_SENTENCE, "what is malformed is not quoted at length");
      return Optional.empty();
    }
    same(message, json.fromPage(json.write(message)), "a message written again");
    return Optional.of(message);
  }

  private Conference ask(Conference conference, SeatId seat, FromPage.Request request) {
    if (request instanceof FromPage.Offer offer) {
      parse(offer.sdp());
    }
    Optional<Command> command;
    try {
      command = PageCommands.of(request, seat, 1, PreparedMeetings.device(7));
    } catch (IllegalArgumentException noId) {
      return conference;
    }
    return command.map(asked -> decide(conference, seat, asked)).orElse(conference);
  }

  private static void parse(String offer) {
    try {
      demand(!Offer.parse(offer).media().isEmpty(), "an offer has sections");
    } catch (SdpException refused) {
      demand(refused.line() > 0, "a refusal names a line");
    }
  }

  private Conference decide(Conference conference, SeatId seat, Command command) {
    var actor = new Actor.Seated(seat);
    var decision = Rules.decide(conference, command, actor, PreparedMeetings.NOW);
    same(
        decision,
        Rules.decide(conference, command, actor, PreparedMeetings.NOW),
        "the rules answer the same");
    return switch (decision) {
      case Decision.Accepted(var events) -> conference.after(events);
      case Decision.Refused(var why) -> {
        for (var language : List.of("en", "vi")) {
          var said = refusals.say(1, why, conference, language);
          demand(!said.sentence().isBlank(), "a refusal has a sentence");
          demand(!said.sentence().equals(said.why()), "in every language");
        }
        yield conference;
      }
    };
  }

  private String text(FromPage... messages) {
    var lines = new ArrayList<String>();
    for (var message : messages) {
      lines.add(json.write(message));
    }
    return String.join("\n", lines);
  }

  private static FromPage offer() {
    return new FromPage.Offer(
        19, "v=0\r\n", Map.of("0", SourceKind.MICROPHONE), Map.of("3", Outlet.FLOOR_1));
  }
}
