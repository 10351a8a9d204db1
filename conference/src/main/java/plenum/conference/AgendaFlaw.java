package plenum.conference;

import java.util.List;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.programme.Programme;

/**
 * Why an agenda cannot be kept.
 *
 * @param part of the item: count (of the whole), id, title, planned, delegation, or one of the
 *     terms of its floor
 */
public record AgendaFlaw(ItemId item, String part) {

  /** Everything that is wrong with these items, in their order. */
  public static List<AgendaFlaw> of(Programme programme, List<Item> items) {
    return AgendaCheck.flaws(programme, items);
  }
}
