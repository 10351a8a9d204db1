package plenum.fuzz.protocol;

import java.util.HexFormat;
import java.util.List;

/** Compound packets as browsers send them. */
public final class RtcpSamples {
  private static final String SENDER_REPORT =
      "80c80006" + "0000038e" + "ea8f1c0040000000" + "000007d0" + "00000064" + "00002710";
  private static final String NAMED = "81ca0003" + "0000038e" + "01046e616d65" + "0000";
  private static final String RECEIVER_REPORT =
      "81c90007"
          + "00000001"
          + "000003ea"
          + "05fffffe"
          + "00010203"
          + "00000011"
          + "1c004000"
          + "00000123";
  private static final String NACK = "81cd0004" + "00000001" + "000003f2" + "00210005" + "fff08001";
  private static final String PICTURE_LOSS = "81ce0002" + "00000001" + "000003f2";
  private static final String FULL_INTRA =
      "84ce0004" + "00000001" + "00000000" + "000003f2" + "01000000";
  private static final String TRANSPORT_WIDE =
      "afcd0005" + "00000001" + "000003f2" + "00010002" + "00000100" + "d4000102";
  private static final String RECEIVER_ESTIMATE =
      "8fce0005" + "00000001" + "00000000" + "52454d42" + "010bd090" + "000003f2";
  private static final String BYE = "81cb0001" + "0000038e";

  private RtcpSamples() {}

  public static List<byte[]> all() {
    return List.of(
        octets(SENDER_REPORT + NAMED),
        octets(RECEIVER_REPORT + NACK),
        octets(RECEIVER_REPORT + PICTURE_LOSS),
        octets(FULL_INTRA),
        octets(TRANSPORT_WIDE),
        octets(RECEIVER_REPORT + RECEIVER_ESTIMATE),
        octets(SENDER_REPORT + NAMED + BYE));
  }

  private static byte[] octets(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
