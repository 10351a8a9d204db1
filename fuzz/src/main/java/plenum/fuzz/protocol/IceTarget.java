package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.Script;
import plenum.fuzz.ScriptWriter;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.ice.IceLite.Change;
import plenum.media.ice.IceLite.Outcome;
import plenum.media.net.RemoteAddress;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;

/**
 * An ICE-lite agent through a sequence of datagrams, true, damaged and made up, while time passes
 * and credentials change. Only who knows the password is answered, with what it asked for and never
 * with more than it sent; and whose address is good is what a plain model says.
 */
public final class IceTarget implements FuzzTarget {
  private static final int MOST_STEPS = 64;
  private static final int MOST_RESTARTS = 4;
  private static final int MADE_UP = 0;
  private static final int TRUE = 1;
  private static final int DAMAGED = 2;
  private static final int LATER = 3;
  private static final int RESTART = 4;

  @Override
  public void accept(byte[] input) {
    new Run().play(new Script(input));
  }

  @Override
  public List<byte[]> seeds() {
    var made = new ScriptWriter();
    StunSamples.all().forEach(sample -> made.u8(MADE_UP).u8(1).sized(sample));
    var moves = new ScriptWriter();
    for (int address = 0; address < 20; address++) {
      moves.u8(TRUE).u8(address).u8(address % 3).u8(LATER).u16(100 * address);
    }
    var restarts = new ScriptWriter();
    for (int i = 0; i < 3; i++) {
      restarts.u8(TRUE).u8(1).u8(1).u8(RESTART).u8(TRUE).u8(2).u8(0x11).u8(TRUE).u8(3).u8(1);
    }
    var damaged = new ScriptWriter();
    for (int place = 0; place < 100; place += 12) {
      damaged.u8(DAMAGED).u8(1).u8(3).u16(place).u8(1 + place);
    }
    var odd = new ScriptWriter();
    odd.u8(TRUE).u8(1).u8(4).u8(TRUE).u8(2).u8(8).u8(TRUE).u8(3).u8(0x20);
    return List.of(made.end(), moves.end(), restarts.end(), damaged.end(), odd.end());
  }

  /** One agent's life. */
  private static final class Run {
    private IceCredentials local = new IceCredentials("ours", "0123456789abcdefghijkl");
    private final IceCredentials remote = new IceCredentials("peer", "lkjihgfedcba9876543210");
    private IceCredentials coming = local;
    private final IceLite agent = new IceLite(local, remote);
    private final ProvedAddresses proved = new ProvedAddresses();
    private int restarts;
    private int checks;
    private long now = 1_800_000_000_000_000_000L;

    void play(Script script) {
      for (int step = 0; step < MOST_STEPS && script.more(); step++) {
        switch (script.u8() % 5) {
          case MADE_UP -> madeUp(address(script.u8()), script.sized());
          case TRUE -> check(address(script.u8()), script.u8(), 0, 0);
          case DAMAGED -> check(address(script.u8()), script.u8(), script.u16(), script.u8());
          case LATER -> now += script.u16() * 10_000_000L;
          default -> restart();
        }
        compare();
      }
    }

    private void madeUp(RemoteAddress from, byte[] datagram) {
      take(from, datagram);
    }

    private void restart() {
      if (restarts < MOST_RESTARTS) {
        restarts++;
        coming = new IceCredentials("next" + restarts, "0123456789abcdefghijkl" + restarts);
        agent.restart(coming, remote);
      }
    }

    /** One octet of a true check is turned over by {@code damage}. */
    private void check(RemoteAddress from, int flags, int place, int damage) {
      var credentials = (flags & 0x10) != 0 ? coming : local;
      var datagram = Checks.write(credentials, remote, flags, checks++);
      int at = place % datagram.length;
      datagram[at] ^= (byte) damage;
      boolean answered = take(from, datagram);
      boolean covered = at < datagram.length - Checks.UNCOVERED;
      demand(!answered || damage == 0 || !covered, "a check that was changed gets no answer");
    }

    private boolean take(RemoteAddress from, byte[] datagram) {
      var message = StunMessage.read(MemorySegment.ofArray(datagram.clone()));
      return switch (agent.receive(MemorySegment.ofArray(datagram), from, now)) {
        case Outcome.Ignored _ -> false;
        case Outcome.Answered(var reply, var changes) -> {
          answered(message.orElseThrow(), from, reply, changes);
          yield true;
        }
      };
    }

    private void answered(
        StunMessage message, RemoteAddress from, MemorySegment reply, Set<Change> changes) {
      var asked = message.username().orElse("").startsWith(local.ufrag() + ":") ? local : coming;
      var key = new StunKey(asked.password());
      demand(message.kind() == StunKind.REQUEST, "only requests are answered");
      same(asked.ufrag() + ":peer", message.username().orElse(""), "only to this transport");
      demand(message.isAuthentic(key), "only who knows the password is answered");
      demand(reply.byteSize() <= message.length(), "no answer is longer than its question");
      var answer = StunMessage.read(reply).orElseThrow();
      demand(answer.isAuthentic(key), "answers are authentic");
      same(message.transaction(), answer.transaction(), "an answer's transaction");
      if (answer.kind() == StunKind.SUCCESS) {
        same(from, answer.mappedAddress().orElseThrow(), "the address that is told");
        local = asked;
        proved.checked(from, now);
        demand(
            !message.nominates() || from.equals(agent.path(now).orElse(null)),
            "who nominates is the path");
      } else {
        demand(changes.isEmpty(), "a refused check changes nothing");
      }
    }

    private void compare() {
      for (int i = 0; i < 32; i++) {
        var address = address(i);
        same(proved.good(address, now), agent.isValidated(address, now), "validated " + i);
      }
      agent.path(now).ifPresent(path -> demand(proved.good(path, now), "the path is validated"));
      same(local, agent.local(), "the credentials in use");
    }

    private static RemoteAddress address(int number) {
      int which = number & 31;
      return which % 2 == 0
          ? new RemoteAddress(0, 0xffff_c000_0201L, 5000 + which)
          : new RemoteAddress(0x2001_0db8_0000_0000L, which, 5000);
    }
  }
}
