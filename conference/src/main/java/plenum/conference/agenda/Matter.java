package plenum.conference.agenda;

import java.util.List;

/** What only all chairs together can decide, because it cannot be undone at once. */
public sealed interface Matter {
  /** The agenda is adopted as it stands. */
  record AdoptAgenda() implements Matter {}

  /** Another agenda takes the place of this one. */
  record ChangeAgenda(List<Item> items) implements Matter {
    public ChangeAgenda {
      items = List.copyOf(items);
    }
  }
}
