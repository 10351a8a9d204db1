package plenum.conference.role;

import java.util.List;

/** What one capacity may do on one line. */
public record Cell(Reach reach, List<Note> notes) {
  public Cell {
    notes = List.copyOf(notes);
  }
}
