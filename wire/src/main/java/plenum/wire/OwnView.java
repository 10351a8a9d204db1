package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one seat's page shows beside the conference.
 *
 * @param where which screen is the right one now
 * @param secondDevice this browser knocks for a seat that another browser holds
 * @param voice what my microphone is good for now
 * @param may what this seat could ask for at this moment and not be refused
 * @param waiting who knocks for this seat's side, by device, if this seat admits
 * @param outlets which seat's source each outlet is meant to carry; what really plays is told by
 *     the packets' CSRC
 * @param sideTakenOver for who leads a side: when its secretary's page was taken over from whoever
 *     had it
 * @param apart sealed rooms and notes, as far as they are this seat's
 * @param trial in a trial: links to the other seats
 * @param marks for who leads a side: the moments that it marked last, by their numbers
 * @param documents what it has beside everybody's, and what it may do with them
 * @param minutes for who keeps the side's minutes: another number whenever {@link MinutesView} says
 *     something else
 * @param interpreters those of whom this seat may say whom they render
 * @param photographs those at people's cameras, as far as they are this seat's
 * @param interpretation what is heard on channels here, and one's own console
 * @param intercom what goes on between booths, speakers and operators
 * @param phones that listen beside this seat; for who lets them in, beside each of their side's
 * @param lacking what this page's line is too thin for, told once it has been so for some seconds
 * @param captures by number: for operators all, for others those of their side that go on
 */
public record OwnView(
    Where where,
    String seat,
    String language,
    boolean secondDevice,
    Voice voice,
    Map<May, Boolean> may,
    Map<String, Waiting> waiting,
    Map<Outlet, Carried> outlets,
    Optional<Instant> sideTakenOver,
    ApartView apart,
    Optional<Trial> trial,
    Map<String, MarkedMoment> marks,
    DocumentView.OwnDocuments documents,
    List<String> interpreters,
    Optional<Integer> minutes,
    SittingView photographs,
    InterpretationView interpretation,
    IntercomView intercom,
    Map<String, PhonesView> phones,
    Map<Outlet, Shortfall> lacking,
    Map<String, CaptureView> captures) {

  public OwnView {
    interpreters = List.copyOf(interpreters);
  }

  /** The screens of a seat. */
  public enum Where {
    GREEN_ROOM,
    WAITING,
    CHAMBER
  }

  /** What a seat may ask for now. */
  public enum May {
    ADMIT,
    OPEN,
    PROPOSE_CLOSING,
    WITHDRAW_CLOSING,
    ANSWER_CLOSING,
    PIN,
    TAP_SPEAKER,
    SHARE,
    /** Set the terms of the floor, give it, take it back, silence all others. */
    LEAD_FLOOR,
    ASK_FLOOR,
    REPLY,
    POINT_OF_ORDER,
    PASS_VOICE,
    /** Withdraw with one's whole side to a sealed room. */
    WITHDRAW,
    /** Come back from there, with the whole side. */
    REJOIN,
    /** Ask other heads to a tête-à-tête. */
    INVITE_ASIDE,
    /** Come back from one. */
    COME_BACK,
    /** Note something for one's own delegation. */
    NOTE,
    CALL_ROLL,
    /** Answer for my side to the roll that was called last. */
    CONFIRM_ROLL,
    /** Begin the sound check, call who reads, say who was heard. */
    LEAD_SOUND_CHECK,
    MARK,
    /** See how every seat's line and microphone are. */
    SEE_LINES
  }

  /** What a seat's microphone is good for at this moment. */
  public enum Voice {
    /** Nobody regulates the floor: the page's own switch decides. */
    SWITCH,
    /** Takes part without speaking, or speaks when called. */
    LISTENS,
    MAY_ASK,
    /** It opens when it is switched on: in a free discussion, or by a chair's right. */
    MAY_OPEN,
    WAITS,
    /** May speak, but nothing of it arrives yet. */
    GRANTED,
    /** It is routed. */
    HEARD,
    /** A chair has silenced all others, or a point of order is being heard. */
    SILENCED,
    /** In an interpreted turn the other one of the two speaks. */
    OTHER_SPEAKS,
    /** May speak, but was muted by their own side. */
    MUTED,
    /** Works in a booth: the console says. */
    BOOTH
  }

  /** A browser that knocks. */
  public record Waiting(String seat, String label, boolean secondDevice, Instant since) {}

  /** What an outlet carries. */
  public record Carried(String seat, SourceKind kind, long source) {}

  /** A trial's other seats: a link for each, by seat, and when all this is deleted. */
  public record Trial(Map<String, String> links, Instant until) {}
}
