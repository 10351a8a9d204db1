package plenum.conference.command;

import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/** Laying documents before the meeting, handing them out, and leafing through them together. */
public sealed interface DocumentCommand extends Command {
  /**
   * It is held until it is handed out.
   *
   * @param document an id that was never another's
   * @param owner the side whose it is, or nobody's
   */
  record AddDocument(DocumentId document, Optional<DelegationId> owner, Details details)
      implements DocumentCommand {}

  /** Takes the place of the version in its language, if there is one. */
  record AddVersion(DocumentId document, Version version) implements DocumentCommand {}

  /** Of the versions the last one stays: who has none of them any more withdraws the document. */
  record StrikeVersion(DocumentId document, String language) implements DocumentCommand {}

  record DescribeDocument(DocumentId document, Texts title, boolean download, Optional<ItemId> item)
      implements DocumentCommand {}

  record WithdrawDocument(DocumentId document) implements DocumentCommand {}

  /** On to interpreters or to everybody, and never back. */
  record HandOut(DocumentId document, Release release) implements DocumentCommand {}

  /** Lays it open before all; whatever lay there is put away. */
  record ShowDocument(DocumentId document, int page) implements DocumentCommand {}

  /** The presenter's alone. */
  record Leaf(int page) implements DocumentCommand {}

  record StopShowing() implements DocumentCommand {}
}
