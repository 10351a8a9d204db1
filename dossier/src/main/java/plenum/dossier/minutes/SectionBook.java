package plenum.dossier.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import plenum.conference.agenda.ItemId;

/** The stretches of a meeting as they come about, and what belongs in which. */
final class SectionBook {
  private static final class Open {
    private final Optional<Section.Topic> topic;
    private final Instant from;
    private Optional<Instant> until = Optional.empty();
    private final SequencedSet<Presiding> chairs = new LinkedHashSet<>();
    private final List<Supplier<? extends Happening>> happenings = new ArrayList<>();

    private Open(Optional<Section.Topic> topic, Instant from) {
      this.topic = topic;
      this.from = from;
    }

    private boolean is(ItemId item) {
      return topic.map(Section.Topic::item).filter(item::equals).isPresent();
    }

    /** Between two items nothing need have been. */
    private boolean says() {
      return topic.isPresent() || !happenings.isEmpty();
    }

    private Section section() {
      return new Section(
          topic,
          from,
          until,
          List.copyOf(chairs),
          happenings.stream()
              .<Happening>map(Supplier::get)
              .sorted(Comparator.comparing(Happening::at))
              .toList());
    }
  }

  private final List<Open> sections = new ArrayList<>();

  Optional<ItemId> item() {
    return current().flatMap(open -> open.topic).map(Section.Topic::item);
  }

  int visits(ItemId item) {
    return (int) sections.stream().filter(open -> open.is(item)).count();
  }

  private Optional<Open> current() {
    return sections.isEmpty() ? Optional.empty() : Optional.of(sections.getLast());
  }

  void begin(Optional<Section.Topic> topic, Instant at) {
    end(at);
    sections.add(new Open(topic, at));
  }

  void end(Instant at) {
    current().filter(open -> open.until.isEmpty()).ifPresent(open -> open.until = Optional.of(at));
  }

  void led(List<Presiding> chairs) {
    current().ifPresent(open -> open.chairs.addAll(chairs));
  }

  /** What happens now; what it comes to may be known later. */
  void add(Instant at, Supplier<? extends Happening> happening) {
    if (sections.isEmpty()) {
      begin(Optional.empty(), at);
    }
    sections.getLast().happenings.add(happening);
  }

  /**
   * What was written down afterwards, put where it belongs.
   *
   * @param item under which it was said, where that is known
   */
  void place(Happening happening, Optional<ItemId> item) {
    if (sections.isEmpty()) {
      begin(Optional.empty(), happening.at());
    }
    var ofItem =
        item.map(id -> sections.stream().filter(open -> open.is(id)).toList()).orElse(List.of());
    at(ofItem.isEmpty() ? sections : ofItem, happening.at()).happenings.add(() -> happening);
  }

  /** The last that had begun by then, else the first. */
  private static Open at(List<Open> among, Instant moment) {
    return among.reversed().stream()
        .filter(open -> !open.from.isAfter(moment))
        .findFirst()
        .orElse(among.getFirst());
  }

  List<Section> sections() {
    return sections.stream().filter(Open::says).map(Open::section).toList();
  }
}
