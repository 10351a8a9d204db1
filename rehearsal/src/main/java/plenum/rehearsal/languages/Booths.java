package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The booths as the journal has them planned.
 *
 * @param pivot the language from which a booth works that does not know the floor's
 */
record Booths(List<Booth> all, Optional<String> pivot) {
  static final Booths NONE = new Booths(List.of(), Optional.empty());

  Booths {
    all = List.copyOf(all);
  }

  /** One of them. */
  record Booth(List<String> into, List<String> from, List<String> seats) {
    boolean knows(String language) {
      boolean all = into.size() == 1 && from.isEmpty();
      return all || into.contains(language) || from.contains(language);
    }
  }

  /** Out of the body of {@code booths-planned}. */
  static Booths read(JsonNode body) {
    var plan = body.path("plan");
    var booths = new ArrayList<Booth>();
    for (var booth : plan.path("booths")) {
      booths.add(
          new Booth(
              texts(booth.path("into")), texts(booth.path("from")), texts(booth.path("seats"))));
    }
    return new Booths(
        booths, Optional.of(plan.path("pivot").asString("")).filter(text -> !text.isEmpty()));
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asString("")));
    return List.copyOf(texts);
  }

  Optional<Booth> of(String seat) {
    return all.stream().filter(booth -> booth.seats().contains(seat)).findFirst();
  }

  Optional<String> partnerOf(String seat) {
    return of(seat).stream()
        .flatMap(booth -> booth.seats().stream())
        .filter(other -> !other.equals(seat))
        .findFirst();
  }
}
