package plenum.conference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** Whether something can be written down: that it names what is there, and is not too long. */
final class SubstanceCheck {
  private SubstanceCheck() {}

  /** Whether anybody of this side was ever admitted. */
  static boolean tookPart(Conference conference, DelegationId side) {
    return conference.programme().seats().stream()
        .filter(seat -> seat.of(side))
        .anyMatch(seat -> came(conference, seat.id()));
  }

  /** Whether this seat was ever admitted. */
  static boolean came(Conference conference, SeatId seat) {
    return conference
        .state(seat)
        .map(SeatState::presence)
        .filter(presence -> presence instanceof Presence.Here || presence instanceof Presence.Left)
        .isPresent();
  }

  /**
   * @param side whose entry it is, which may rest it on what is its own
   */
  static Optional<Refusal> whyUnusable(
      Conference conference, DelegationId side, Substance substance) {
    if (substance.text().byLanguage().values().stream().allMatch(String::isBlank)) {
      return Optional.of(new StatementRefusal.StatementIsEmpty());
    }
    return whyNot(conference, substance.text(), Statements.LONGEST_TEXT)
        .or(() -> whyNotBy(conference, substance))
        .or(() ->
            switch (substance) {
              case Substance.Statement statement -> whyNot(conference, side, statement);
              case Substance.Commitment commitment -> whyNot(conference, commitment);
              case Substance.Message message -> whyUnknown(conference, message.to());
            });
  }

  /** In the meeting only who is of it says something; a message may come from elsewhere. */
  private static Optional<Refusal> whyNotBy(Conference conference, Substance substance) {
    var by = substance.by();
    if (by instanceof Who.Outside && !(substance instanceof Substance.Message)) {
      return Optional.of(new StatementRefusal.NobodyHere());
    }
    return whyUnknown(conference, by)
        .or(() ->
            substance instanceof Substance.Message
                ? Optional.empty()
                : conference
                    .sideOf(by)
                    .filter(side -> !tookPart(conference, side))
                    .map(StatementRefusal.SideWasNotThere::new));
  }

  private static Optional<Refusal> whyNot(
      Conference conference, DelegationId side, Substance.Statement statement) {
    return first(
            statement.behalf().stream(), behalf -> whyUnknown(conference, new Who.OfSide(behalf)))
        .or(() -> first(statement.to().stream(), who -> whyUnknown(conference, who)))
        .or(() -> whyTooMany(statement.topics(), statement.documents()))
        .or(() -> whyNotWords(conference, statement.topics()))
        .or(() -> first(statement.documents().stream(), id -> whyUnread(conference, side, id)))
        .or(() -> first(statement.spoken().stream(), SubstanceCheck::whyNoLanguage))
        .or(() ->
            statement
                .item()
                .filter(item -> conference.agenda().item(item).isEmpty())
                .map(AgendaRefusal.UnknownItem::new));
  }

  private static Optional<Refusal> whyNot(Conference conference, Substance.Commitment commitment) {
    return whyTooMany(commitment.fields(), List.of())
        .or(() -> whyNotWords(conference, commitment.fields()))
        .or(() ->
            first(
                Stream.of(commitment.with(), commitment.beneficiary()).flatMap(Optional::stream),
                who -> whyUnknown(conference, who)));
  }

  private static Optional<Refusal> whyTooMany(List<Texts> words, List<DocumentId> documents) {
    return words.size() > Statements.MOST_PARTS || documents.size() > Statements.MOST_PARTS
        ? Optional.of(new StatementRefusal.TooManyParts(Statements.MOST_PARTS))
        : Optional.empty();
  }

  private static Optional<Refusal> whyNotWords(Conference conference, List<Texts> words) {
    return first(words.stream(), texts -> whyNot(conference, texts, Statements.LONGEST_WORDS));
  }

  private static Optional<Refusal> whyNot(Conference conference, Texts texts, int longest) {
    var languages = conference.programme().heading().languages();
    return first(
        texts.byLanguage().entrySet().stream(),
        text -> {
          if (!languages.contains(text.getKey())) {
            return Optional.of(new StatementRefusal.NotOurLanguage(text.getKey()));
          }
          return text.getValue().length() > longest
              ? Optional.of(new StatementRefusal.StatementTooLong(longest))
              : Optional.empty();
        });
  }

  private static Optional<Refusal> whyNoLanguage(String tag) {
    return tag.length() > 35 || !tag.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
        ? Optional.of(new StatementRefusal.NotOurLanguage(tag))
        : Optional.empty();
  }

  private static Optional<Refusal> whyUnknown(Conference conference, Who who) {
    return switch (who) {
      case Who.OfPerson(var person) ->
          conference.programme().person(person).isPresent()
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownPerson(person));
      case Who.OfSide(var side) ->
          conference.programme().delegations().stream().map(Delegation::id).anyMatch(side::equals)
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownDelegation(side));
      case Who.Participants(), Who.AllSides() -> Optional.empty();
      case Who.Outside(var name) ->
          name.isBlank()
              ? Optional.of(new StatementRefusal.NobodyHere())
              : name.length() > Statements.LONGEST_WORDS
                  ? Optional.of(new StatementRefusal.StatementTooLong(Statements.LONGEST_WORDS))
                  : Optional.empty();
    };
  }

  /** Of what is sealed the rules say that there is no such thing to who is not to read it. */
  private static Optional<Refusal> whyUnread(
      Conference conference, DelegationId side, DocumentId id) {
    return conference
            .documents()
            .document(id)
            .filter(document -> document.isPublic() || document.of(side))
            .isPresent()
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.UnknownDocument());
  }

  /** Why not everybody may read what it rests on. */
  static Optional<Refusal> whySealed(Conference conference, Substance substance) {
    return substance instanceof Substance.Statement statement
        ? first(
            statement.documents().stream(),
            id ->
                conference.documents().document(id).filter(Document::isPublic).isPresent()
                    ? Optional.empty()
                    : Optional.of(new StatementRefusal.RestsOnSealed(id)))
        : Optional.empty();
  }

  private static <T> Optional<Refusal> first(
      Stream<T> parts, Function<T, Optional<? extends Refusal>> why) {
    return parts.map(why).flatMap(Optional::stream).<Refusal>map(found -> found).findFirst();
  }
}
