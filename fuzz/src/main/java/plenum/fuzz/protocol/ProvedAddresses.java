package plenum.fuzz.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import plenum.media.net.RemoteAddress;

/** The model of whose address is good: of the last sixteen, those heard within 30 seconds. */
final class ProvedAddresses {
  private static final int MOST = 16;
  private static final long LASTS = 30_000_000_000L;

  private final Map<RemoteAddress, Long> checked = new LinkedHashMap<>();

  void checked(RemoteAddress address, long now) {
    checked.remove(address);
    if (checked.size() == MOST) {
      checked.remove(checked.keySet().iterator().next());
    }
    checked.put(address, now);
  }

  boolean good(RemoteAddress address, long now) {
    var at = checked.get(address);
    return at != null && now - at < LASTS;
  }
}
