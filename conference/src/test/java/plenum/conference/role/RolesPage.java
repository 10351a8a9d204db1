package plenum.conference.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the table for people, in Markdown. */
final class RolesPage {
  private static final String HEAD =
      """
      # Who may do what

      Chairs are equal. Whoever convenes says who they are: the heads of all delegations, or one seat. What can be
      undone at once, any chair does for everybody: opens an item, gives the floor across the table. What cannot be
      undone, all chairs do together: one proposes, and every chair who is present is asked, or the deputy who stands
      in for one; the answer is in the journal. People are their own side's: each side admits, mutes and removes its
      own, and no chair reaches into another's.

      This page is printed from the table that the rules ask (`plenum.conference.role.Power`). A command is refused
      for who sends it exactly where nothing stands here; `RolesTest` holds that. Chair and deputy are what somebody
      is beside something else: a head who is chair asks for the floor as a head does, and gives it as a chair. Of
      several capacities the widest reach counts. Nobody does anything in a seat's name before they are admitted, but
      knock and leave.
      """;

  private final List<Note> notes = new ArrayList<>();

  String text() {
    var tables = Arrays.stream(Concern.values()).map(this::table).collect(Collectors.joining("\n"));
    return HEAD + "\n" + reaches() + "\n" + tables + "\n" + footnotes() + "\n" + capacities();
  }

  private static String reaches() {
    return Arrays.stream(Reach.values())
        .map(reach -> "- **" + reach.words() + "**: " + reach.meaning() + "\n")
        .collect(Collectors.joining("", "How far each reaches:\n\n", ""));
  }

  private String table(Concern concern) {
    var lines = Arrays.stream(Power.values()).filter(line -> line.concern() == concern).toList();
    var columns = columns(lines);
    var rows = lines.stream().map(line -> row(line, columns)).collect(Collectors.joining("\n"));
    var heads = columns.stream().map(RolesPage::head).collect(Collectors.joining(" | "));
    return "## "
        + concern.words()
        + "\n\n| | "
        + heads
        + " |\n|---|"
        + "---|".repeat(columns.size())
        + "\n"
        + rows
        + "\n";
  }

  /** Capacities under which the same stands on all of these lines share a column. */
  private static List<List<Capacity>> columns(List<Power> lines) {
    Map<List<Optional<Cell>>, List<Capacity>> columns = new LinkedHashMap<>();
    for (var capacity : Capacity.values()) {
      if (lines.stream().anyMatch(line -> line.isFor(capacity))) {
        var cells = lines.stream().map(line -> cell(line, capacity)).toList();
        columns.computeIfAbsent(cells, _ -> new ArrayList<>()).add(capacity);
      }
    }
    return List.copyOf(columns.values());
  }

  /** The only chair is a chair, and may what chairs may. */
  private static Optional<Cell> cell(Power line, Capacity capacity) {
    return line.cell(capacity)
        .or(() -> capacity == Capacity.SOLE_CHAIR ? line.cell(Capacity.CHAIR) : Optional.empty());
  }

  private static String head(List<Capacity> column) {
    return column.stream().map(Capacity::words).collect(Collectors.joining(", "));
  }

  private String row(Power line, List<List<Capacity>> columns) {
    var shared = shared(line);
    var cells =
        columns.stream()
            .map(column ->
                cell(line, column.getFirst())
                    .map(cell ->
                        cell.reach().words() + marks(shared.isEmpty() ? cell.notes() : List.of()))
                    .orElse("–"))
            .collect(Collectors.joining(" | "));
    return "| " + line.words() + marks(shared) + " | " + cells + " |";
  }

  /** What narrows the whole line alike is said beside its name. */
  private static List<Note> shared(Power line) {
    var all = line.cells().values().stream().map(Cell::notes).distinct().toList();
    return all.size() == 1 && line.cells().size() > 1 ? all.getFirst() : List.of();
  }

  private String marks(List<Note> of) {
    return of.isEmpty()
        ? ""
        : of.stream()
            .map(note -> Integer.toString(number(note)))
            .collect(Collectors.joining(" ", " <sup>", "</sup>"));
  }

  private int number(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return notes.indexOf(note) + 1;
  }

  private String footnotes() {
    return notes.stream()
        .map(note -> number(note) + ". " + note.words() + "\n")
        .collect(Collectors.joining("", "## Footnotes\n\n", ""));
  }

  private static String capacities() {
    return Arrays.stream(Capacity.values())
        .map(capacity -> "- **" + capacity.words() + "**: " + capacity.meaning() + "\n")
        .collect(Collectors.joining("", "## Capacities\n\n", ""));
  }
}
