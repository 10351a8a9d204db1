package plenum.press;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.JointApproval;
import plenum.conference.Pledges;
import plenum.conference.statement.Entry;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/** What of all that was written down may be published, in the order of its moments. */
record PublicWords(Conference conference, FloorReader floor) {

  List<PublicWord> all() {
    var statements = conference.statements();
    var own = statements.cleared().stream().flatMap(entry -> own(entry).stream());
    var joint = statements.joint().entries().stream().filter(this::isEverybodys).map(this::joint);
    return Stream.concat(own, joint).sorted(Comparator.comparing(PublicWord::moment)).toList();
  }

  private Optional<PublicWord> own(Entry entry) {
    return entry
        .substance()
        .map(substance ->
            new PublicWord(
                new EntryId.OwnEntry(entry.number()),
                Optional.of(entry.side()),
                entry.moment(),
                substance,
                floor.replied(substance.by(), entry.moment()),
                agreed(substance) ? Standing.AGREED : substance.standing(),
                Pledges.publicly(conference, new EntryId.OwnEntry(entry.number()))));
  }

  /** Whether all chairs agreed to the same words in the record of all. */
  private boolean agreed(Substance substance) {
    return conference.statements().joint().entries().stream()
        .anyMatch(
            entry -> entry.standing() == Standing.AGREED && entry.substance().equals(substance));
  }

  /**
   * What nobody's side says alone is public once all chairs stand behind it: they agreed to it, or
   * approved of the record in which it stands. One side's word waits for that side's own leave.
   */
  private boolean isEverybodys(JointEntry entry) {
    var behind =
        entry.standing() == Standing.AGREED
            || conference.statements().joint().fixed().isPresent()
                && JointApproval.waits(conference, entry).isEmpty();
    return behind && conference.sideOf(entry.substance().by()).isEmpty();
  }

  private PublicWord joint(JointEntry entry) {
    return new PublicWord(
        new EntryId.RecordEntry(entry.number()),
        Optional.empty(),
        entry.moment(),
        entry.substance(),
        false,
        entry.standing(),
        Pledges.publicly(conference, new EntryId.RecordEntry(entry.number())));
  }
}
