package plenum.press.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;
import plenum.press.MeetingRecord;
import plenum.press.PublicWord;
import plenum.press.SideRecord;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/**
 * What was said in a conference, as far as it is public. Where it was not written in this language
 * the words of another one stand: the archive finds, it does not publish.
 */
record HeldWords(MeetingRecord record, String language) {

  List<Said> statements() {
    return words()
        .flatMap(word ->
            word.substance() instanceof Substance.Statement it
                ? Stream.of(
                    new Said(
                        speaker(it.by()),
                        it.kind(),
                        word.standing(),
                        it.to().map(this::name).orElse(""),
                        text(it.text())))
                : Stream.empty())
        .toList();
  }

  List<Undertaking> commitments() {
    return words()
        .flatMap(word ->
            word.substance() instanceof Substance.Commitment it
                ? Stream.of(undertaking(word, it))
                : Stream.empty())
        .toList();
  }

  /** What became of each of these, in the same order. */
  List<Fulfilment> fulfilments() {
    return words()
        .filter(word -> word.substance() instanceof Substance.Commitment)
        .map(PublicWord::fulfilment)
        .toList();
  }

  List<PriorMessage> messages() {
    return words()
        .flatMap(word ->
            word.substance() instanceof Substance.Message it
                ? Stream.of(
                    new PriorMessage(
                        it.kind(), name(it.by()), name(it.to()), it.date(), text(it.text())))
                : Stream.empty())
        .toList();
  }

  private Stream<PublicWord> words() {
    return record.words().stream();
  }

  private Undertaking undertaking(PublicWord word, Substance.Commitment it) {
    return new Undertaking(
        speaker(it.by()),
        text(it.text()),
        it.fields().stream().map(this::text).filter(field -> !field.isBlank()).toList(),
        it.with().map(this::name).orElse(""),
        it.beneficiary().map(this::name).orElse(""),
        it.until().map(Object::toString).orElse(""),
        word.standing());
  }

  private Speaker speaker(Who who) {
    return switch (who) {
      case Who.OfPerson _ -> new Speaker.OfPerson(name(who));
      case Who.OfSide _ -> new Speaker.OfSide(name(who));
      case Who.Participants() -> new Speaker.OfParticipants();
      case Who.AllSides() -> new Speaker.OfAllSides();
      case Who.Outside(var outsider) -> new Speaker.OfPerson(outsider);
    };
  }

  /** Nobody in particular, and all together, have no name. */
  private String name(Who who) {
    return switch (who) {
      case Who.OfPerson(var id) -> person(id).orElse(id.value());
      case Who.OfSide(var side) ->
          record.side(side).map(SideRecord::delegation).map(it -> text(it.name())).orElse("");
      case Who.Participants(), Who.AllSides() -> "";
      case Who.Outside(var outsider) -> outsider;
    };
  }

  private Optional<String> person(PersonId id) {
    return record
        .person(id)
        .map(Person::names)
        .flatMap(names ->
            Stream.concat(
                    Optional.ofNullable(names.get(language)).stream(), names.values().stream())
                .map(PersonName::fullName)
                .filter(name -> !name.isBlank())
                .findFirst());
  }

  private String text(Texts texts) {
    return texts.inOrElse(language);
  }
}
