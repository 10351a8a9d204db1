package plenum.wire;

import java.util.List;

/**
 * A TURN server by which sound and picture get through where nothing else does, in the form that
 * browsers take as RTCIceServer. The credential opens it for a while.
 */
public record IceServer(List<String> urls, String username, String credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }

  /** Without the credential. */
  @Override
  public String toString() {
    return "IceServer[" + urls + ", " + username + "]";
  }
}
