package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.stun.StunMessage;

/**
 * Who may come in: connectivity checks find their transport by its user fragment and are answered,
 * and from then on the address that they came from is that transport's. Nothing but STUN is looked
 * at from an address that has not proved itself so. Confined to the shard's thread.
 */
final class Doorway {
  private final AddressTable addresses = new AddressTable();
  private final Map<String, Transport> byUfrag = new HashMap<>();
  private final IceLite probe;
  private final Egress egress;

  /** {@code probe} answers whoever only tests the way to here, see {@link Reachability}. */
  Doorway(IceLite probe, Egress egress) {
    this.probe = probe;
    this.egress = egress;
  }

  void add(Transport transport) {
    byUfrag.put(transport.ice().local().ufrag(), transport);
  }

  void remove(Transport transport) {
    forgetUfrags(transport);
    transport.reachedFrom().forEach(address -> addresses.remove(address, transport));
  }

  /** Of two restarts that nobody has taken up the later one counts. */
  void restart(Transport transport, IceCredentials local, IceCredentials remote) {
    forgetUfrags(transport);
    add(transport);
    byUfrag.put(local.ufrag(), transport);
    transport.ice().restart(local, remote);
  }

  /** Whose address this is, if it has proved itself. */
  @Nullable Transport find(long high, long low, int endpoint) {
    return addresses.find(high, low, endpoint);
  }

  /** The connection with this address has ended. */
  void lost(RemoteAddress address) {
    Transport transport = find(address.high(), address.low(), address.endpoint());
    if (transport != null) {
      addresses.remove(address, transport);
      transport.lost(address);
    }
  }

  /** Takes what looks like STUN; false if it is nobody's here, and then nothing is answered. */
  boolean knocks(MemorySegment datagram, RemoteAddress from, long now) {
    StunMessage message = StunMessage.read(datagram).orElse(null);
    if (message == null) {
      return false;
    }
    Transport transport = recipient(message, from);
    return transport == null ? probes(message, from, now) : checks(transport, message, from, now);
  }

  /** Nearly always who is known at that address: looking it up there leaves nothing behind. */
  private @Nullable Transport recipient(StunMessage message, RemoteAddress from) {
    Transport known = find(from.high(), from.low(), from.endpoint());
    return known != null && known.ice().isAddressedBy(message)
        ? known
        : byUfrag.get(message.recipient().orElse(""));
  }

  private boolean probes(StunMessage message, RemoteAddress from, long now) {
    if (probe.receive(message, from, now) instanceof IceLite.Outcome.Answered(var reply, _)) {
      reply(reply, from);
      return true;
    }
    return false;
  }

  /** True also for a forged one: it named a transport of ours. */
  private boolean checks(Transport transport, StunMessage message, RemoteAddress from, long now) {
    if (transport.ice().receive(message, from, now)
        instanceof IceLite.Outcome.Answered(var reply, var changes)) {
      RemoteAddress forgotten = transport.reachedFrom(from);
      if (forgotten != null) {
        addresses.remove(forgotten, transport);
      }
      addresses.put(from.high(), from.low(), from.endpoint(), transport);
      if (changes.contains(IceLite.Change.MOVED)) {
        transport.moved(from);
      }
      if (changes.contains(IceLite.Change.RESTARTED)) {
        forgetUfrags(transport);
        add(transport);
      }
      reply(reply, from);
    }
    return true;
  }

  private void reply(MemorySegment reply, RemoteAddress to) {
    int size = (int) reply.byteSize();
    Octets.copy(reply, 0, egress.data(), egress.reserve(), size);
    egress.commit(size, to);
  }

  private void forgetUfrags(Transport transport) {
    byUfrag.values().removeIf(known -> known == transport);
  }

  /** User fragments by which a transport is found. */
  int ufrags() {
    return byUfrag.size();
  }

  AddressTable addresses() {
    return addresses;
  }
}
