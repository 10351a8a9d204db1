package plenum.fuzz.protocol;

import java.util.HexFormat;
import java.util.List;

/** RTP packets as browsers send them. */
public final class RtpSamples {
  private static final List<String> HEX =
      List.of(
          // Opus with mid, audio level and a transport-wide sequence number.
          "906f0001000003c000000384bede00031030401e51000100" + "00000000f8fffe",
          // VP8: the start of a key frame, picture id of 15 bits, TL0PICIDX, mid and rid.
          "90600002000007d00000038ebede00031031217230510002000000"
              + "00"
              + "90e0812c0500"
              + "10020001",
          // VP8: a later packet of a delta frame, picture id of 7 bits, with the marker.
          "90e00003000007d00000038ebede0001510003" + "00" + "80802c" + "01ffee",
          // VP8 without extension.
          "80600004000007d00000038e" + "1010020001",
          // RTX of a VP8 packet.
          "90610007000007d000000398bede00031031317230510004000000"
              + "00"
              + "0002"
              + "90e0812c05"
              + "0010020001",
          // H.264: parameter sets in an aggregate, the start of an IDR fragment, a plain slice.
          "80660008000007d00000039878000467420" + "1e5000468ce3c80",
          "80660009000007d0000003987c85b80004",
          "8066000a000007d000000398419a0212",
          // Two CSRCs, two-byte elements, padding.
          "b26f000b000003c00000038400000065000000661000"
              + "0002010130"
              + "0401ff"
              + "f8ff"
              + "00000003");

  private RtpSamples() {}

  public static List<byte[]> all() {
    return HEX.stream().map(RtpSamples::octets).toList();
  }

  private static byte[] octets(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
