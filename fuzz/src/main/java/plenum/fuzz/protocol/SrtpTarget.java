package plenum.fuzz.protocol;

import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.Script;
import plenum.fuzz.ScriptWriter;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpProfile;

/**
 * One direction of a transport under an attacker who delays, repeats, reorders, cuts and changes
 * what was protected, in both profiles. What is opened is, octet for octet, a packet that was
 * protected, and is opened once; and what comes unchanged and in time is opened.
 */
public final class SrtpTarget implements FuzzTarget {
  private static final int MOST_STEPS = 48;

  private final SrtpCiphers ciphers = SrtpCiphers.best();

  @Override
  public void accept(byte[] input) {
    var script = new Script(input);
    var profiles = SrtpProfile.values();
    try (var line = new AttackedLine(ciphers, profiles[script.u8() % profiles.length])) {
      for (int step = 0; step < MOST_STEPS && script.more(); step++) {
        switch (script.u8() % 8) {
          case 0 -> line.sendRtp(script.u8(), 1, script.sized());
          case 1 -> line.sendRtp(script.u8(), script.u16(), script.octets(script.u8()));
          case 2 -> line.sendRtcp(script.octets(script.u8()));
          case 3 -> line.deliver(script.u8());
          case 4 -> line.deliverChanged(script.u8(), script.u8());
          case 5 -> line.deliverCut(script.u8(), script.u8());
          case 6 -> line.deliverCrossed(script.u8(), script.u8(), script.u8());
          default -> line.deliverMadeUp(script.sized());
        }
      }
    }
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(inOrder(0), inOrder(1), attacked(0), attacked(1), wrapping(0), wrapping(1));
  }

  private static byte[] inOrder(int profile) {
    var script = new ScriptWriter().u8(profile);
    int sent = 0;
    for (byte[] packet : RtpSamples.all()) {
      script.u8(0).u8(0).sized(packet).u8(3).u8(sent++);
    }
    for (byte[] packet : RtcpSamples.all()) {
      script.u8(2).u8(packet.length).octets(packet).u8(3).u8(sent++);
    }
    return script.end();
  }

  private static byte[] attacked(int profile) {
    var script = new ScriptWriter().u8(profile);
    int sent = 0;
    for (byte[] packet : RtpSamples.all()) {
      script.u8(0).u8(0).sized(packet);
      script.u8(4).u8(sent).u8(1 << sent % 8).u8(5).u8(sent).u8(sent);
      script.u8(6).u8(sent).u8(0).u8(12).u8(3).u8(sent).u8(3).u8(sent);
      sent++;
    }
    return script.u8(7).sized(new byte[60]).end();
  }

  /** Numbers that go past 65,535, and packets that come late. */
  private static byte[] wrapping(int profile) {
    var script = new ScriptWriter().u8(profile);
    byte[] packet = RtpSamples.all().getFirst();
    for (int sent = 0; sent < 12; sent++) {
      script.u8(1).u8(1).u16(0x1fff).u8(packet.length).octets(packet);
      script.u8(3).u8(sent).u8(3).u8(Math.max(0, sent - 3));
    }
    return script.end();
  }
}
