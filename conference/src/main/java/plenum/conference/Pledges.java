package plenum.conference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.register.Pledge;
import plenum.conference.register.Register;
import plenum.conference.register.Word;
import plenum.conference.statement.Entry;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Substance;

/**
 * The register of a conference's commitments as one side may read it. What all sides accepted for
 * the record of all is one commitment, also for the side that has the same in its own entries.
 */
public final class Pledges {
  private Pledges() {}

  /** The record's first, then one's own, then what others made public. */
  public static List<Pledge> of(Conference conference, DelegationId side) {
    var own = conference.statements().of(side).stream();
    return Stream.concat(
            ofRecord(conference),
            Stream.concat(own, others(conference, side))
                .filter(entry -> governing(conference, entry).isEmpty())
                .flatMap(entry -> ofEntry(conference, entry).stream()))
        .toList();
  }

  private static Stream<Entry> others(Conference conference, DelegationId side) {
    return conference.statements().cleared().stream().filter(entry -> !entry.side().equals(side));
  }

  /** One that this side may know of; empty where it may not, or there is none. */
  public static Optional<Pledge> of(Conference conference, DelegationId side, EntryId id) {
    var asked = governing(conference, side, id);
    return of(conference, side).stream().filter(pledge -> pledge.id().equals(asked)).findFirst();
  }

  /**
   * What everybody is told became of a commitment that is public; open where nobody said so.
   *
   * @param id of an entry that is public, or of one of the record of all
   */
  public static Fulfilment publicly(Conference conference, EntryId id) {
    var own =
        id instanceof EntryId.OwnEntry(var number)
            ? conference.statements().cleared().stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
            : Optional.<Entry>empty();
    var which = own.flatMap(entry -> governing(conference, entry)).orElse(id);
    return Stream.concat(
            ofRecord(conference), own.stream().flatMap(it -> ofEntry(conference, it).stream()))
        .filter(pledge -> pledge.id().equals(which))
        .findFirst()
        .map(Pledge::fulfilment)
        .orElse(Fulfilment.OPEN);
  }

  private static EntryId governing(Conference conference, DelegationId side, EntryId id) {
    return id instanceof EntryId.OwnEntry(var number)
        ? conference
            .statements()
            .of(side, number)
            .flatMap(entry -> governing(conference, entry))
            .orElse(id)
        : id;
  }

  /** The entry of the record of all that says the same, once all sides have accepted it. */
  private static Optional<EntryId> governing(Conference conference, Entry entry) {
    return conference.statements().joint().entries().stream()
        .filter(joint -> joint.side().equals(entry.side()))
        .filter(joint -> joint.moment().equals(entry.moment()))
        .filter(joint -> entry.substance().filter(joint.substance()::equals).isPresent())
        .filter(joint -> JointApproval.waits(conference, joint).isEmpty())
        .<EntryId>map(joint -> new EntryId.RecordEntry(joint.number()))
        .findFirst();
  }

  private static Stream<Pledge> ofRecord(Conference conference) {
    return conference.statements().joint().entries().stream()
        .filter(entry -> JointApproval.waits(conference, entry).isEmpty())
        .flatMap(entry -> ofRecord(conference, entry).stream());
  }

  private static Optional<Pledge> ofRecord(Conference conference, JointEntry entry) {
    if (!(entry.substance() instanceof Substance.Commitment commitment)) {
      return Optional.empty();
    }
    var asked =
        conference.sideOf(commitment.by()).map(List::of).orElseGet(() -> tookPart(conference));
    var id = new EntryId.RecordEntry(entry.number());
    var words = publicWords(conference.register(), id, asked);
    return Optional.of(
        new Pledge(
            id,
            entry.moment(),
            commitment,
            entry.standing(),
            asked,
            true,
            words,
            together(words, asked.size())));
  }

  private static Optional<Pledge> ofEntry(Conference conference, Entry entry) {
    if (!(entry.substance().orElse(null) instanceof Substance.Commitment commitment)) {
      return Optional.empty();
    }
    var isPublic = entry.cleared().isPresent();
    var asked = List.of(entry.side());
    var id = new EntryId.OwnEntry(entry.number());
    var words =
        isPublic
            ? publicWords(conference.register(), id, asked)
            : conference.register().anyWord(id, entry.side()).stream().toList();
    return Optional.of(
        new Pledge(
            id,
            entry.moment(),
            commitment,
            commitment.standing(),
            asked,
            isPublic,
            words,
            together(words, 1)));
  }

  private static List<DelegationId> tookPart(Conference conference) {
    return conference.programme().delegations().stream()
        .map(Delegation::id)
        .filter(side -> SubstanceCheck.tookPart(conference, side))
        .toList();
  }

  private static List<Word> publicWords(Register register, EntryId id, List<DelegationId> asked) {
    return asked.stream().flatMap(side -> register.publicWord(id, side).stream()).toList();
  }

  /** It is done once all who are asked say so; overtaken once for none of them it is open. */
  private static Fulfilment together(List<Word> words, int asked) {
    var said =
        words.stream()
            .map(Word::became)
            .map(became -> became.map(Became::fulfilment).orElse(Fulfilment.OPEN))
            .filter(one -> one != Fulfilment.OPEN)
            .toList();
    if (asked == 0 || said.size() < asked) {
      return Fulfilment.OPEN;
    }
    return said.contains(Fulfilment.OVERTAKEN) ? Fulfilment.OVERTAKEN : Fulfilment.DONE;
  }
}
