package plenum.conference.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Texts;

/**
 * How a press office writes its releases. What it leaves open is as the order of proceedings says.
 *
 * @param agency named in the dateline; none for the press credit of the issuer, or of the host
 * @param endMark what stands after the last paragraph; may be empty
 * @param order of the sides, wherever they are named in a row; those left out follow in the order
 *     of proceedings
 * @param credit under photographs; none for each photograph's own
 * @param templates that the desk has written anew: by BCP 47 tag, then by the template's key, an
 *     ICU message with the arguments of the one that it replaces
 */
public record Style(
    DatelineForm dateline,
    Texts agency,
    String endMark,
    List<DelegationId> order,
    NameOrder names,
    SecondMention second,
    Texts credit,
    Map<String, Map<String, String>> templates) {
  /** Until a press office says otherwise. */
  public static final Style USUAL =
      new Style(
          DatelineForm.CITY_AGENCY_DATE,
          Texts.NONE,
          "",
          List.of(),
          NameOrder.NAME_TITLE_BODY,
          SecondMention.SHORT_FORM,
          Texts.NONE,
          Map.of());

  /** UTF-16 units of an end mark: {@code -30-}, {@code ###}, {@code /.}. */
  public static final int LONGEST_MARK = 20;

  /** UTF-16 units of an agency's name or a credit. */
  public static final int LONGEST_NAME = 200;

  /** Of one language. */
  public static final int MOST_TEMPLATES = 200;

  /** UTF-16 units of one. */
  public static final int LONGEST_TEMPLATE = 1_000;

  public Style {
    order = List.copyOf(order);
    var copy = new LinkedHashMap<String, Map<String, String>>();
    templates.forEach((language, byKey) -> copy.put(language, Ordered.copyOf(byKey)));
    templates = Ordered.copyOf(copy);
  }

  /** What the desk has written anew in this language, by the template's key. */
  public Map<String, String> templates(String language) {
    return templates.getOrDefault(language, Map.of());
  }

  /** What opens the text. */
  public enum DatelineForm {
    /** {@code HANOI (Agency), 6 March 2026 —}. */
    CITY_AGENCY_DATE,
    /** {@code HANOI, 6 March 2026 (Agency) —}. */
    CITY_DATE_AGENCY,
    /** {@code HANOI, 6 March 2026 —}. */
    CITY_DATE,
    /** {@code HANOI (Agency) —}: the date stands above the text alone. */
    CITY_AGENCY,
    /** {@code (Agency) —}: as agencies open what is not tied to a city. */
    AGENCY
  }

  /** How somebody is named in full. */
  public enum NameOrder {
    /** {@code Anna Berg, mayor, City of Lund}. */
    NAME_TITLE_BODY,
    /** {@code mayor Anna Berg, City of Lund}, or what a language has for it. */
    TITLE_NAME_BODY
  }

  /** How somebody is named who was named in full before. */
  public enum SecondMention {
    /** As the person's short form was supplied; in full where none was. */
    SHORT_FORM,
    FULL_NAME,
    /** Title and short form. */
    TITLE_AND_SHORT_FORM
  }
}
