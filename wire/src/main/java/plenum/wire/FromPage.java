package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message from a page. The first one is {@link Hello}, within five seconds; every other carries
 * an {@code id}, chosen by the page, that the server's {@link FromServer.Done}, {@link
 * FromServer.Refused} or {@link FromServer.Answer} repeats.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface FromPage {

  /**
   * Who is there.
   *
   * @param protocol the version of these messages that the page was built with
   * @param link the signed token out of the seat's link
   * @param device a secret of this browser for this seat (128 random bits, base64url); the server
   *     keeps its hash, and knows by it the browser that was admitted
   * @param tab a random name of this tab, so that a reload is told from a second tab
   * @param label what to call this browser to whoever admits it ("Firefox on Linux")
   * @param language the language of the page, BCP 47
   */
  record Hello(int protocol, String link, String device, String tab, String label, String language)
      implements FromPage {}

  /** Everything but the greeting: a request that is answered. */
  sealed interface Request extends FromPage {
    long id();
  }

  /** The green room is done: I wait to be admitted. */
  record Knock(long id) implements Request {}

  /**
   * The one offer of a new peer connection.
   *
   * @param sources what the page sends, by mid
   * @param outlets what the page receives, by mid
   */
  record Offer(long id, String sdp, Map<String, SourceKind> sources, Map<String, Outlet> outlets)
      implements Request {}

  /**
   * The page's network changed: new ICE credentials for the peer connection that stands (RFC 8445
   * section 9). Nothing else of it changes.
   */
  record Restart(long id, String ufrag, String password) implements Request {
    /** Without the password. */
    @Override
    public String toString() {
      return "Restart[" + id + ", " + ufrag + "]";
    }
  }

  /** What this page's devices do now, for the others' screens. It opens no route. */
  record Devices(long id, DeviceState microphone, DeviceState camera, DeviceState slides)
      implements Request {}

  /**
   * My microphone begins to send, as {@link FromServer.MicrophoneWanted} asked: the edge may open
   * before its first packet has come. It opens none without the floor.
   */
  record MicrophoneReady(long id) implements Request {}

  /** Lets the browser in that knocks for a seat of my side. */
  record Admit(long id, String seat, String device) implements Request {}

  /** Sends the browser away that knocks for a seat of my side. */
  record TurnAway(long id, String seat, String device) implements Request {}

  /** I leave; my link brings me back. */
  record Leave(long id) implements Request {}

  /** Takes a seat of my side out of the conference. */
  record Remove(long id, String seat) implements Request {}

  /** Closes a microphone of my side. */
  record Mute(long id, String seat) implements Request {}

  /** Opens it again. */
  record Unmute(long id, String seat) implements Request {}

  /** Opens the meeting. */
  record Open(long id) implements Request {}

  /** Proposes to the other chairs to close the meeting. */
  record ProposeClosing(long id) implements Request {}

  /** Takes my proposal back. */
  record WithdrawClosing(long id) implements Request {}

  /** Agrees to the closing that another chair proposed, or declines it. */
  record AnswerClosing(long id, boolean agreed) implements Request {}

  /** In a room with several people: this one speaks now; nobody in particular when empty. */
  record TapSpeaker(long id, Optional<String> person) implements Request {}

  /** Holds this seat on everyone's stage. */
  record Pin(long id, String seat) implements Request {}

  /** Lets the stage follow who speaks again. */
  record Unpin(long id) implements Request {}

  /** How many tiles the page shows: 8, 16 or 24. */
  record Tiles(long id, int count) implements Request {}

  /** Takes, gives or leads the floor. */
  sealed interface OfFloor extends Request {}

  /** Sets the terms on which the floor is taken. */
  record SetTerms(long id, FloorView.Terms terms) implements OfFloor {}

  /** I wait for the floor. */
  record AskFloor(long id, FloorView.AskKind kind) implements OfFloor {}

  /** I no longer wait. */
  record WithdrawAsk(long id, FloorView.AskKind kind) implements OfFloor {}

  /** My microphone on: in a free discussion, or by a chair's right. */
  record OpenMicrophone(long id) implements OfFloor {}

  /** I am done. */
  record Yield(long id) implements OfFloor {}

  /** Gives the floor to this seat, whoever else waits. */
  record GiveFloor(long id, String seat) implements OfFloor {}

  /** Gives the floor to the first who waits. */
  record GiveNext(long id) implements OfFloor {}

  /** Takes the floor back. */
  record TakeFloor(long id, String seat) implements OfFloor {}

  /** Puts one who waits at the end of those who wait for the same. */
  record SkipAsk(long id, String seat, FloorView.AskKind kind) implements OfFloor {}

  /** Puts all of my side who wait for this in another order among themselves. */
  record ReorderAsks(long id, FloorView.AskKind kind, List<String> seats) implements OfFloor {}

  /** Puts a seat at the end of the speakers' list. */
  record EnterOnList(long id, String seat) implements OfFloor {}

  /** Takes it off the list. */
  record StrikeFromList(long id, String seat) implements OfFloor {}

  /** Gives a speaker so many seconds more. */
  record ExtendTurn(long id, String seat, int seconds) implements OfFloor {}

  /** Gives a side so many seconds more. */
  record ExtendQuota(long id, String side, int seconds) implements OfFloor {}

  /** Silences all but chairs. */
  record TakePriority(long id) implements OfFloor {}

  /** Ends that silence, as far as it is mine. */
  record ReleasePriority(long id) implements OfFloor {}

  /** Asks who speaks to come to an end. */
  record AskToConclude(long id, String seat) implements OfFloor {}

  /** This interpreter renders that seat, or all of that side, one after the other. */
  record TieInterpreter(long id, String interpreter, Optional<String> seat, Optional<String> side)
      implements OfFloor {}

  /** They render nobody any more. */
  record UntieInterpreter(long id, String interpreter) implements OfFloor {}

  /** Speaker and interpreter: the other one's microphone opens, and mine closes. */
  record PassVoice(long id) implements OfFloor {}

  /** Which language is spoken in this seat; the person's own when empty. */
  record SpeakLanguage(long id, String seat, Optional<String> language) implements OfFloor {}

  /** Withdraws from the meeting, comes back to it, or notes something for one's own side. */
  sealed interface OfCaucus extends Request {}

  /** My whole side goes to its sealed room. */
  record Withdraw(long id, String side) implements OfCaucus {}

  /** My whole side is back. */
  record Rejoin(long id, String side) implements OfCaucus {}

  /** Asks these heads to a tête-à-tête with me. */
  record InviteAside(long id, List<String> heads, List<String> interpreters) implements OfCaucus {}

  /** Yes or no to that; no of whoever asked takes it back. */
  record AnswerAside(long id, String room, boolean agreed) implements OfCaucus {}

  /** I go back from a tête-à-tête to the meeting. */
  record ComeBack(long id) implements OfCaucus {}

  /** A note to my own delegation. */
  record WriteNote(long id, String text) implements OfCaucus {
    /** Without the text. */
    @Override
    public String toString() {
      return "WriteNote[" + id + "]";
    }
  }

  /** Opens an item of the agenda; what was open is closed. */
  record OpenItem(long id, String item) implements Request {}

  /** Closes the item that is open. */
  record CloseItem(long id, String item) implements Request {}

  /** Proposes to the other chairs to adopt the agenda. */
  record ProposeAdoption(long id) implements Request {}

  /** Proposes another agenda to the other chairs. */
  record ProposeAgenda(long id, List<AgendaView.Item> items) implements Request {}

  /** Agrees to what another chair has proposed, or declines it. */
  record AnswerProposal(long id, int number, boolean agreed) implements Request {}

  /** Takes my proposal back. */
  record WithdrawProposal(long id, int number) implements Request {}

  /** Finds out who is there. */
  sealed interface OfOpening extends Request {}

  /** Calls the roll. */
  record CallRoll(long id) implements OfOpening {}

  /** Says of everybody of my side whether they are there, in answer to the call of this number. */
  record ConfirmRoll(long id, int call, String side, List<OpeningView.RollAnswer> answers)
      implements OfOpening {}

  /** Begins the sound check. */
  record BeginSoundCheck(long id) implements OfOpening {}

  /** Asks this seat to read aloud now. */
  record CallForSound(long id, String seat) implements OfOpening {}

  /** Says of who has read what was wrong with it; nothing, if all was well. */
  record JudgeSound(long id, String seat, Optional<OpeningView.SoundFault> fault)
      implements OfOpening {}

  /** Marks moments, for my own side alone. */
  sealed interface OfMarks extends Request {}

  /** Marks this moment as that, of whoever has the floor. */
  record MarkMoment(long id, MarkedMoment.MarkKind kind) implements OfMarks {}

  /** From now on the mark of this number says that. */
  record AmendMark(long id, int number, MarkedMoment.MarkSays says) implements OfMarks {}

  /** Takes a mark of my side back. */
  record WithdrawMark(long id, int number) implements OfMarks {}

  /** Is about a document. */
  sealed interface OfDocument extends Request {}

  /** Lays a document open before all; I leaf from now on. */
  record ShowDocument(long id, String document, int page) implements OfDocument {}

  /** Turns to a page of what I show. At most three a second: every page is journalled. */
  record LeafTo(long id, int page) implements OfDocument {}

  /** Puts away what lies open. */
  record StopShowing(long id) implements OfDocument {}

  /** Hands a document out to more people; there is no way back. */
  record HandOut(long id, String document, DocumentView.DocumentRelease release)
      implements OfDocument {}

  /** Takes it off everybody's table. */
  record WithdrawDocument(long id, String document) implements OfDocument {}

  /** Gives it another title, item, or leave to keep a copy. */
  record DescribeDocument(
      long id, String document, Map<String, String> title, boolean download, Optional<String> item)
      implements OfDocument {}

  /** Is about a photograph at somebody's camera. */
  sealed interface OfSitting extends Request {}

  /** Asks that this seat, or one of each of several sides, be photographed at its camera. */
  record AskToSit(long id, List<String> seats) implements OfSitting {}

  /** Whether my side's people may be photographed. */
  record AnswerSitting(long id, String sitting, String side, boolean agreed) implements OfSitting {}

  /** Takes back what my side has asked for. */
  record WithdrawSitting(long id, String sitting) implements OfSitting {}

  /** I do not sit, for want of a camera or of the will. */
  record NotSitting(long id, String sitting, boolean noCamera) implements OfSitting {}

  /** What my browser measures of my microphone; at most every two seconds, while it is on. */
  record MicrophoneMeasured(long id, MicrophoneMeasure measure) implements Request {}

  /**
   * How loud I speak, as my browser measures it before encoding; at most once a second, while my
   * microphone is sent.
   *
   * @param tenths of a LUFS, -700 to 50: gated loudness by ITU-R BS.1770 over the last half minute,
   *     of one channel
   */
  record LoudnessMeasured(long id, int tenths) implements Request {
    private static final int QUIETEST = -700;
    private static final int LOUDEST = 50;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it is out of them
     */
    public LoudnessMeasured {
      if (tenths < QUIETEST || tenths > LOUDEST) {
        throw new IllegalArgumentException(
            "a loudness is %d to %d tenths of a LUFS, not %d".formatted(QUIETEST, LOUDEST, tenths));
      }
    }
  }

  /**
   * For how many milliseconds sound is kept by my browser from its arrival until it is played, on
   * the mean since I said so last: by outlet, of those that play; every two seconds, while somebody
   * is told.
   */
  record SoundKept(long id, Map<Outlet, Integer> milliseconds) implements Request {
    private static final int LONGEST = 10_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of them
     */
    public SoundKept {
      milliseconds = Map.copyOf(milliseconds);
      milliseconds.forEach((outlet, kept) -> {
        if (kept < 0 || kept > LONGEST) {
          throw new IllegalArgumentException(
              "%s keeps sound for 0 to %d ms, not %d".formatted(outlet, LONGEST, kept));
        }
      });
    }
  }

  /** What I want to hear: a language, my own where it is empty, and which of the two sounds. */
  record Listen(long id, Optional<String> language, InterpretationView.HearingMode mode)
      implements Request {}

  /**
   * I want to see the interpreter into this sign language beside the stage.
   *
   * @param language one of {@link InterpretationView#signs}; empty for none
   */
  record ShowSigns(long id, Optional<String> language) implements Request {}

  /** I talk to my partner in the booth, and to nobody else, until I say that I no longer do. */
  record TalkBack(long id, boolean on) implements Request {}

  /** Is done at an interpreter's console. */
  sealed interface OfBooth extends Request {}

  /** My microphone is out on the channel to which the console is set. */
  record GoOnAir(long id) implements OfBooth {}

  /** It is off. */
  record GoOffAir(long id) implements OfBooth {}

  /** What I say goes out in this language from now on: one of the booth's. */
  record TurnDirection(long id, String into) implements OfBooth {}

  /** Whether the direction turns by itself when the floor speaks what goes out. */
  record SetAutomaticDirection(long id, boolean automatic) implements OfBooth {}

  /** What I hear at the console. */
  record TurnEar(long id, InterpretationView.EarChoice ear) implements OfBooth {}

  /** Asks the partner to change places. */
  record AskHandover(long id) implements OfBooth {}

  /** Yes or no to that; no of whoever asked takes it back. */
  record AnswerHandover(long id, boolean agreed) implements OfBooth {}

  /** How my booth hears who has read aloud: well where {@code fault} is empty. */
  record MarkSound(long id, String seat, Optional<OpeningView.SoundFault> fault)
      implements OfBooth {}

  /** Concerns the phones that listen beside a seat. */
  sealed interface OfPhones extends Request {}

  /**
   * Asks for the code by which phones come, with {@link FromServer.PhoneCodeShown}. Where none is
   * in force, one is issued.
   *
   * @param anew another one in any case, which makes the former void; who listens goes on
   */
  record ShowPhoneCode(long id, String seat, boolean anew) implements OfPhones {}

  /** No code is in force any more, and every phone beside the seat is silent. */
  record EndPhoneCode(long id, String seat) implements OfPhones {}

  /** Lets these in. */
  record AdmitPhones(long id, String seat, List<String> devices) implements OfPhones {
    public AdmitPhones {
      devices = List.copyOf(devices);
    }
  }

  /** Turns one away, or sends one away that listens. */
  record RemovePhone(long id, String seat, String device) implements OfPhones {}

  /** Concerns what is recorded of packets. */
  sealed interface OfCaptures extends Request {}

  /** From now on the headers of this seat's packets are recorded. */
  record BeginCapture(long id, String seat) implements OfCaptures {}

  /** No longer. */
  record EndCapture(long id, String seat) implements OfCaptures {}

  /** Is said at the intercom, and stands in no journal. */
  sealed interface OfIntercom extends Request {}

  /** Asks this of whoever speaks, without saying from which booth it comes. */
  record SignalSpeaker(long id, IntercomView.BoothSignal signal) implements OfIntercom {}

  /** I need technical help, or no longer. */
  record CallOperator(long id, boolean on) implements OfIntercom {}

  /** I come to the help of this interpreter. */
  record AnswerCall(long id, String seat) implements OfIntercom {}

  /** Writes a line to my partner, or to all booths and the operators. */
  record WriteLine(long id, IntercomView.IntercomCircle to, String text) implements OfIntercom {}
}
