package plenum.media.stun;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;

/** The vectors of RFC 5769 with a short-term password. */
final class Rfc5769 {
  static final String PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";
  static final TransactionId TRANSACTION = new TransactionId(0xb7e7a701, 0xbc34d686fa87dfaeL);

  static final String REQUEST =
      """
      000100582112a442b7e7a701bc34d686fa87dfae802200105354554e20746573
      7420636c69656e74002400046e0001ff80290008932ff9b151263b3600060009
      6576746a3a68367659202020000800149aeaa70cbfd8cb56781ef2b5b2d3f249
      c1b571a280280004e57a3bcf\
      """;

  static final String IPV4_RESPONSE =
      """
      0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563
      746f7220002000080001a147e112a643000800142b91f599fd9e90c38c7489f9
      2af9ba53f06be7d780280004c07d4c96\
      """;

  static final String IPV6_RESPONSE =
      """
      010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563
      746f7220002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d900080014
      a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c\
      """;

  private Rfc5769() {}

  static MemorySegment octets(String hex) {
    return MemorySegment.ofArray(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
  }
}
