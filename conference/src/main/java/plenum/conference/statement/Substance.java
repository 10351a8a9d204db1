package plenum.conference.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/** What is written down of a meeting, other than who was there and when. */
public sealed interface Substance {
  /** Whose word it is: the speaker, who undertakes, the sender. */
  Who by();

  /** The substance in the words of each language in which it was written; never translated here. */
  Texts text();

  /** How much stands behind it by itself: nothing is agreed by being written down. */
  default Standing standing() {
    return switch (this) {
      case Statement statement -> statement.discussed() ? Standing.DISCUSSED : Standing.SAID;
      case Commitment commitment -> commitment.discussed() ? Standing.DISCUSSED : Standing.SAID;
      case Message _ -> Standing.SAID;
    };
  }

  /**
   * Somebody said something.
   *
   * @param behalf for whom, where that is not the speaker's own side
   * @param discussed whether it is what was talked about rather than what one said
   * @param documents on which it rests
   * @param spoken the language in which it was said, BCP 47; empty where that is not known
   * @param item of the agenda under which it was said
   */
  record Statement(
      Who by,
      Optional<DelegationId> behalf,
      Optional<Who> to,
      StatementKind kind,
      boolean discussed,
      List<Texts> topics,
      List<DocumentId> documents,
      Texts text,
      Optional<String> spoken,
      Optional<ItemId> item)
      implements Substance {
    public Statement {
      topics = List.copyOf(topics);
      documents = List.copyOf(documents);
    }
  }

  /**
   * Somebody will do something.
   *
   * @param text what
   * @param fields in which
   * @param until by when
   */
  record Commitment(
      Who by,
      Texts text,
      List<Texts> fields,
      Optional<Who> with,
      Optional<Who> beneficiary,
      Optional<LocalDate> until,
      boolean discussed)
      implements Substance {
    public Commitment {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A message or a call that preceded the meeting, and for which one may be thanked.
   *
   * @param kind what it did: a congratulation congratulates
   */
  record Message(Who by, Who to, StatementKind kind, Optional<LocalDate> date, Texts text)
      implements Substance {}
}
