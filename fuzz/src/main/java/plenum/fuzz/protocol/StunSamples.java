package plenum.fuzz.protocol;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;
import plenum.media.octets.Octets;
import plenum.media.stun.ErrorCode;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

/** The vectors of RFC 5769, and messages as browsers send them. */
final class StunSamples {
  private static final String REQUEST =
      "000100582112a442b7e7a701bc34d686fa87dfae802200105354554e207465737420636c69656e74"
          + "002400046e0001ff80290008932ff9b151263b36000600096576746a3a68367659202020"
          + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a280280004e57a3bcf";
  private static final String IPV4_RESPONSE =
      "0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
          + "002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
          + "80280004c07d4c96";
  private static final String IPV6_RESPONSE =
      "010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
          + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d900080014a382954e4be67bf11784c97c"
          + "8292c275bfe3ed4180280004c8fb0b4c";

  private StunSamples() {}

  static List<byte[]> all() {
    return List.of(
        hex(REQUEST), hex(IPV4_RESPONSE), hex(IPV6_RESPONSE), check(), refusal(), indication());
  }

  private static byte[] check() {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length =
        new StunWriter(octets, StunKind.REQUEST, new TransactionId(1, 2))
            .username("here:there")
            .priority(1845501695)
            .controlling(3)
            .useCandidate()
            .seal(new StunKey("0123456789abcdefghijklmn"));
    return Octets.bytes(octets, 0, length);
  }

  private static byte[] refusal() {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length =
        new StunWriter(octets, StunKind.ERROR, new TransactionId(4, 5))
            .error(ErrorCode.unknownAttributes(List.of(0x7777, 0x0042)))
            .controlled(6)
            .seal();
    return Octets.bytes(octets, 0, length);
  }

  private static byte[] indication() {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length = new StunWriter(octets, StunKind.INDICATION, new TransactionId(7, 8)).seal();
    return Octets.bytes(octets, 0, length);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
