package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A message from the server to a page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface FromServer {

  /**
   * The greeting was understood.
   *
   * @param iceServers what else may be tried to get media through; the next greeting brings newer
   *     credentials
   */
  record Welcome(int protocol, String version, String now, List<IceServer> iceServers)
      implements FromServer {
    public Welcome {
      iceServers = List.copyOf(iceServers);
    }
  }

  /** A whole part of the view; the page replaces what it has. Numbers rise by one per part. */
  record Snapshot(ViewPart part, long number, JsonNode body) implements FromServer {}

  /**
   * What changed in a part since the number before, as a JSON Merge Patch (RFC 7396). A page that
   * missed a number connects again.
   */
  record Patch(ViewPart part, long number, JsonNode change) implements FromServer {}

  /** The request was carried out. */
  record Done(long id) implements FromServer {}

  /**
   * The request was refused.
   *
   * @param why the refusal's key, the same in every language
   * @param sentence what to tell the person, in the page's language
   */
  record Refused(long id, String why, Map<String, String> arguments, String sentence)
      implements FromServer {}

  /** The answer to an {@link FromPage.Offer}. */
  record Answer(long id, String sdp) implements FromServer {}

  /** The server's new ICE credentials, in answer to a {@link FromPage.Restart}. */
  record Restarted(long id, String ufrag, String password) implements FromServer {
    /** Without the password. */
    @Override
    public String toString() {
      return "Restarted[" + id + ", " + ufrag + "]";
    }
  }

  /** Somebody knocks for my side: sound the soft tone. */
  record SomebodyKnocks(String seat) implements FromServer {}

  /** This page is no longer the seat's: what happened, as a key the page has a sentence for. */
  record Ended(Ending why) implements FromServer {}

  /**
   * Whether this page's microphone is wanted now. Its encoding sends only while it is; what is
   * heard is decided by the server alone, and the view says so.
   */
  record MicrophoneWanted(boolean wanted) implements FromServer {}

  /**
   * Which layers of what this page sends anybody wants: the others are to be left out.
   *
   * @param from the first that is to be sent: 0 the best and so all of them, beyond the last none
   */
  record LayersNeeded(SourceKind source, int from) implements FromServer {}

  /** A chair asks me to come to an end. */
  record AskedToConclude(String chair) implements FromServer {}

  /** A chair silenced all others, or ended that: sound the soft tone. */
  record PriorityChanged(boolean taken, String chair) implements FromServer {}

  /**
   * More of the protocol, each line once.
   *
   * @param anew whether these take the place of all that the page has: the latest of them
   */
  record ProtocolGrew(boolean anew, List<ProtocolLine> lines) implements FromServer {}

  /**
   * How loud some of those are whom this page can hear: news of each takes the place of what was
   * said of it before.
   */
  record LoudnessTold(List<SourceLoudness> sources) implements FromServer {
    public LoudnessTold {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The answer to a {@link FromPage.ShowPhoneCode}.
   *
   * @param link what the code says
   * @param picture the code, as an SVG document
   */
  record PhoneCodeShown(long id, String link, String picture) implements FromServer {
    /** Without the link, which lets phones ask. */
    @Override
    public String toString() {
      return "PhoneCodeShown[" + id + "]";
    }
  }

  /** For operators: how every seat fares now. It takes the place of what was said before. */
  record LinesSeen(OperatorView desk) implements FromServer {}
}
