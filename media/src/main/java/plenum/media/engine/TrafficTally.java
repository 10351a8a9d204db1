package plenum.media.engine;

import java.util.Arrays;
import plenum.media.engine.TrafficFigures.Count;
import plenum.media.engine.TrafficFigures.Place;
import plenum.media.forward.DropReason;
import plenum.media.forward.Drops;
import plenum.media.forward.OutletStream;

/**
 * Adds what the transports of a shard count to the shard's totals: each second, and when one goes.
 * So packets cost one count and no more, and totals outlive transports. Confined to its shard's
 * thread.
 */
final class TrafficTally {
  private final ShardCounters totals;
  private final long[] present = new long[TrafficFigures.SIZE];

  TrafficTally(ShardCounters totals) {
    this.totals = totals;
  }

  /**
   * Adds what is new of a transport.
   *
   * @param told what was added of it before, which this brings up to date
   */
  void add(Transport transport, long[] told) {
    Arrays.fill(present, 0);
    incoming(transport.inflow());
    var sounds = transport.soundsInOrder();
    for (int i = 0; i < sounds.size(); i++) {
      outgoing(TrafficKind.SOUND, sounds.get(i).stream());
    }
    var pictures = transport.picturesInOrder();
    for (int i = 0; i < pictures.size(); i++) {
      outgoing(TrafficKind.PICTURE, pictures.get(i).stream());
      var repairs = pictures.get(i).repairs();
      if (repairs != null) {
        outgoing(TrafficKind.REPAIR, repairs);
      }
    }
    lost(TrafficKind.SOUND, transport.deliveries().sounds().lost());
    lost(TrafficKind.PICTURE, transport.deliveries().pictures().lost());
    for (int i = 0; i < present.length; i++) {
      if (present[i] > told[i]) { // what is told of losses may be taken back
        totals.traffic(i, present[i] - told[i]);
        told[i] = present[i];
      }
    }
  }

  private void incoming(Inflow inflow) {
    for (TrafficKind kind : Inflow.KINDS) {
      var came = inflow.came(kind);
      present[TrafficFigures.at(kind, Count.PACKETS_IN)] = came.packets();
      present[TrafficFigures.at(kind, Count.OCTETS_IN)] = came.octets();
      present[TrafficFigures.at(kind, Count.LOST_IN)] = inflow.lost(kind);
      drops(kind, Place.SOURCE, came.drops());
    }
  }

  private void outgoing(TrafficKind kind, OutletStream stream) {
    present[TrafficFigures.at(kind, Count.PACKETS_OUT)] += stream.packets();
    present[TrafficFigures.at(kind, Count.OCTETS_OUT)] += stream.octets();
    drops(kind, Place.OUTLET, stream.drops());
  }

  private void drops(TrafficKind kind, Place place, Drops drops) {
    if (drops.total() == 0) {
      return;
    }
    for (int why = 0; why < DropReason.count(); why++) {
      var reason = DropReason.at(why);
      present[TrafficFigures.at(kind, place, reason)] += drops.of(reason);
    }
  }

  private void lost(TrafficKind kind, long packets) {
    present[TrafficFigures.at(kind, Count.LOST_OUT)] = packets;
  }
}
