package plenum.server.meeting;

import plenum.wire.FromServer;

/** Somebody who hears, and is told how loud those are whom they hear. */
interface Hearer {
  void send(FromServer message);
}
