package plenum.media.ice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.media.net.RemoteAddress;

/**
 * The addresses from which authenticated checks came, each with the time of the last one. Bounded:
 * a peer that changes its address without end pushes out only its own oldest.
 */
final class ValidatedAddresses {
  /**
   * A browser with several interfaces, IPv4 and IPv6 shows up from two to ten. Fewer would make the
   * paths of such a browser push each other out; more only costs a longer search.
   */
  static final int MOST = 16;

  private static final class Entry {
    final RemoteAddress address;
    long checkedNanos;

    Entry(RemoteAddress address) {
      this.address = address;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** Whether a check came from {@code address} within the time that consent lasts. */
  boolean hasConsent(RemoteAddress address, long nowNanos) {
    var entry = find(address);
    return entry != null && isFresh(entry, nowNanos);
  }

  /** When consent for {@code address} ends; the past for one that is not known. */
  long consentEndsNanos(RemoteAddress address, long nowNanos) {
    var entry = find(address);
    return entry == null ? nowNanos : entry.checkedNanos + Consent.LASTS;
  }

  /** Notes a check; true if {@code address} had no consent before it. */
  boolean checked(RemoteAddress address, long nowNanos) {
    var entry = find(address);
    boolean isNew = entry == null || !isFresh(entry, nowNanos);
    if (entry == null) {
      entry = new Entry(address);
      makeRoom();
    } else {
      entries.remove(entry);
    }
    entry.checkedNanos = nowNanos;
    entries.addLast(entry);
    return isNew;
  }

  void forget(RemoteAddress address) {
    var entry = find(address);
    if (entry != null) {
      entries.remove(entry);
    }
  }

  /** The list is in the order of the last check, so the first is the one longest silent. */
  private void makeRoom() {
    if (entries.size() >= MOST) {
      entries.removeFirst();
    }
  }

  private static boolean isFresh(Entry entry, long nowNanos) {
    return nowNanos - entry.checkedNanos < Consent.LASTS;
  }

  private @Nullable Entry find(RemoteAddress address) {
    for (int i = 0; i < entries.size(); i++) { // an iterator would be garbage, for every transport
      var entry = entries.get(i);
      if (entry.address.equals(address)) {
        return entry;
      }
    }
    return null;
  }
}
