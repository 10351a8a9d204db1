package plenum.media.forward;

import java.util.Arrays;

/**
 * The outlets that listen to something. Every change makes a new array, so that a fan-out that
 * walks the old one, slice by slice, neither skips nor repeats anybody. Changes are rare, walks are
 * not.
 */
final class OutletSet<T> {
  private Object[] items = {};

  void add(T item) {
    if (!contains(item)) {
      items = Arrays.copyOf(items, items.length + 1);
      items[items.length - 1] = item;
    }
  }

  void remove(T item) {
    items = Arrays.stream(items).filter(other -> other != item).toArray();
  }

  boolean contains(T item) {
    for (Object other : items) {
      if (other == item) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return items.length;
  }

  /** What is in the set at this moment; nobody writes into it. */
  Object[] items() {
    return items;
  }

  @SuppressWarnings("unchecked") // only T is ever put in
  T at(int index) {
    return (T) items[index];
  }
}
