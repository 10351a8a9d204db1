package plenum.conference;

import java.util.Optional;
import plenum.conference.command.DocumentCommand;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.Audience;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Limits;
import plenum.conference.role.Power;
import plenum.conference.role.Target;

/**
 * Each side lays and hands out its own documents, the chairs what is nobody's. Whatever somebody
 * may not read is to them as if it were not there.
 */
final class DocumentRules {
  private DocumentRules() {}

  static Decision decide(Entitlement entitlement, DocumentCommand command) {
    return switch (command) {
      case DocumentCommand.AddDocument add -> add(entitlement, add);
      case DocumentCommand.AddVersion(var id, var version) ->
          kept(
              entitlement,
              id,
              document -> amend(entitlement, document, document.details().with(version)));
      case DocumentCommand.StrikeVersion(var id, var language) ->
          kept(
              entitlement,
              id,
              document -> amend(entitlement, document, document.details().without(language)));
      case DocumentCommand.DescribeDocument(var id, var title, var download, var item) ->
          kept(
              entitlement,
              id,
              document ->
                  amend(
                      entitlement, document, document.details().described(title, download, item)));
      case DocumentCommand.WithdrawDocument(var id) ->
          kept(
              entitlement,
              id,
              _ -> Decision.accepted(new DocumentEvent.DocumentWithdrawn(id, entitlement.now())));
      case DocumentCommand.HandOut(var id, var release) ->
          kept(entitlement, id, document -> handOut(entitlement, document, release));
      case DocumentCommand.ShowDocument(var id, var page) ->
          ShowingRules.show(entitlement, id, page);
      case DocumentCommand.Leaf(var page) -> ShowingRules.leaf(entitlement, page);
      case DocumentCommand.StopShowing() -> ShowingRules.stop(entitlement);
    };
  }

  private static Decision add(Entitlement entitlement, DocumentCommand.AddDocument add) {
    var documents = entitlement.conference().documents();
    return whyNotKeeper(entitlement, add.owner())
        .or(() -> whyUnusable(entitlement, add.details(), add.owner()))
        .or(() ->
            documents.document(add.document()).isPresent()
                ? Optional.of(new DocumentRefusal.DocumentIdTaken())
                : Optional.empty())
        .or(() ->
            documents.all().size() < Limits.DOCUMENTS
                ? Optional.empty()
                : Optional.of(new DocumentRefusal.TooManyDocuments(Limits.DOCUMENTS)))
        .map(Decision::refused)
        .orElseGet(() -> Decision.accepted(added(entitlement, add, documents.lastNumber() + 1)));
  }

  private static DocumentEvent added(
      Entitlement entitlement, DocumentCommand.AddDocument add, int number) {
    return new DocumentEvent.DocumentAdded(
        add.document(),
        number,
        add.owner(),
        add.owner().isPresent() ? Optional.empty() : Optional.of(add.details()),
        add.owner().map(side -> sealed(side, add.details())),
        entitlement.now());
  }

  private static Decision amend(Entitlement entitlement, Document document, Details details) {
    if (details.equals(document.details())) {
      return Decision.accepted();
    }
    var sealed = document.isSealed();
    return whyUnusable(entitlement, details, document.owner())
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new DocumentEvent.DocumentAmended(
                    document.id(),
                    sealed ? Optional.empty() : Optional.of(details),
                    document.owner().filter(_ -> sealed).map(side -> sealed(side, details)),
                    entitlement.now())));
  }

  private static Optional<Refusal> whyUnusable(
      Entitlement entitlement, Details details, Optional<DelegationId> owner) {
    var agenda = entitlement.conference().agenda();
    return DocumentCheck.whyUnusable(details, owner)
        .or(() ->
            details
                .item()
                .filter(item -> agenda.item(item).isEmpty())
                .map(AgendaRefusal.UnknownItem::new));
  }

  private static SealedPart sealed(DelegationId side, Details details) {
    return new SealedPart.DocumentDetails(new Audience.OneDelegation(side), details);
  }

  private static Decision handOut(Entitlement entitlement, Document document, Release release) {
    if (document.release() == release) {
      return Decision.accepted();
    }
    if (release.compareTo(document.release()) < 0) {
      return Decision.refused(new DocumentRefusal.HandedOutAlready(document.id()));
    }
    if (document.details().kind() == DocumentKind.SPEAKING_NOTES && release == Release.EVERYBODY) {
      return Decision.refused(new DocumentRefusal.NotesAreForInterpreters());
    }
    var opened = document.isSealed() && !document.with(release).isSealed();
    return Decision.accepted(
        new DocumentEvent.DocumentHandedOut(
            document.id(),
            release,
            opened ? Optional.of(document.details()) : Optional.empty(),
            entitlement.now()));
  }

  private interface Act {
    Decision on(Document document);
  }

  private static Decision kept(Entitlement entitlement, DocumentId id, Act act) {
    var document = read(entitlement, id);
    return document
        .map(found -> whyNotKeeper(entitlement, found.owner()))
        .orElseGet(() -> Optional.of(new DocumentRefusal.UnknownDocument()))
        .map(Decision::refused)
        .orElseGet(() -> act.on(document.orElseThrow()));
  }

  /** The document, as far as it is for who asks. */
  static Optional<Document> read(Entitlement entitlement, DocumentId id) {
    return Reading.of(entitlement.conference(), entitlement.actor()).document(id);
  }

  /** Over a side's document its leaders and the holder of its link stand; over nobody's, chairs. */
  static Optional<Refusal> whyNotKeeper(Entitlement entitlement, Optional<DelegationId> owner) {
    var unknown =
        owner
            .filter(side -> entitlement.conference().side(side).isEmpty())
            .<Refusal>map(ThingRefusal.UnknownDelegation::new);
    return unknown
        .or(() -> entitlement.whyNot(Power.KEEP_DOCUMENTS, new Target.OneSide(owner)))
        .or(() -> entitlement.whyNotWriting(owner));
  }
}
