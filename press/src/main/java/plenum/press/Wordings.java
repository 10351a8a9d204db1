package plenum.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * The sentences on what was said. The verb comes from kind and standing, the words from whoever
 * wrote them down; what nobody wrote in this language is left out, and listed.
 */
final class Wordings {
  private final MeetingRecord meeting;
  private final Stylebook stylebook;
  private final String language;
  private final Draft draft;

  /** Who was named in full: later by the short form. */
  private final Set<PersonId> named = new HashSet<>();

  Wordings(MeetingRecord meeting, Stylebook stylebook, String language, Draft draft) {
    this.meeting = meeting;
    this.stylebook = stylebook;
    this.language = language;
    this.draft = draft;
  }

  /**
   * What preceded the meeting; each side's word, the sides in their order; what all said together.
   */
  List<Release.Paragraph> paragraphs() {
    var paragraphs = new ArrayList<Release.Paragraph>();
    add(paragraphs, words(word -> word.substance() instanceof Substance.Message));
    for (var side : meeting.sides()) {
      add(paragraphs, words(word -> said(word) && isOf(word, side.delegation().id())));
    }
    add(paragraphs, words(word -> said(word) && word.side().isEmpty()));
    return paragraphs;
  }

  private static boolean said(PublicWord word) {
    return !(word.substance() instanceof Substance.Message);
  }

  private static boolean isOf(PublicWord word, DelegationId side) {
    return word.side().filter(side::equals).isPresent();
  }

  private List<PublicWord> words(java.util.function.Predicate<PublicWord> which) {
    return meeting.words().stream().filter(which).toList();
  }

  private void add(List<Release.Paragraph> paragraphs, List<PublicWord> words) {
    var sentences = words.stream().flatMap(word -> sentence(word).stream()).toList();
    if (!sentences.isEmpty()) {
      paragraphs.add(new Release.Paragraph(sentences));
    }
  }

  private Optional<Release.Sentence> sentence(PublicWord word) {
    var text = word.substance().text();
    if (text.in(language).isEmpty()) {
      draft.lacks(Missing.Part.STATEMENT, text.inOrElse(language));
      return Optional.empty();
    }
    return Optional.of(
        switch (word.substance()) {
          case Substance.Statement it -> statement(word, it);
          case Substance.Commitment it -> commitment(word, it);
          case Substance.Message it -> message(word, it);
        });
  }

  private Release.Sentence statement(PublicWord word, Substance.Statement it) {
    var key =
        switch (word.standing()) {
          case AGREED -> "agreed";
          case DISCUSSED -> word.side().isEmpty() ? "discussed" : "raised";
          case SAID -> "said." + it.kind();
        };
    // Whoever is not named in the sentence is not named by it either.
    Map<String, Object> said =
        word.standing() == Standing.AGREED
            ? Map.of("sides", sides(), "text", text(it.text()))
            : Map.of("who", who(it.by(), it.behalf()), "text", text(it.text()));
    return draft.sentence(key, said, word.origin());
  }

  private Release.Sentence commitment(PublicWord word, Substance.Commitment it) {
    var sentence =
        stylebook.say(
            "commitment." + word.standing(),
            Map.of(
                "who", who(it.by(), Optional.empty()), "sides", sides(), "text", text(it.text())));
    var whole = new StringBuilder(sentence);
    var fields = it.fields().stream().flatMap(field -> field.in(language).stream()).toList();
    if (!fields.isEmpty()) {
      var list = stylebook.list("list", fields.stream().map(Draft::quoted).toList());
      whole.append(' ').append(stylebook.say("commitment-fields", Map.of("fields", list)));
    }
    it.until()
        .ifPresent(day ->
            whole
                .append(' ')
                .append(
                    stylebook.say(
                        "commitment-until", Map.of("date", stylebook.date("held.date", day)))));
    return draft.sentenceOf("commitment." + word.standing(), whole.toString(), word.origin());
  }

  private Release.Sentence message(PublicWord word, Substance.Message it) {
    var kind =
        switch (it.kind()) {
          case CONGRATULATES, THANKS, WISHES -> it.kind().name();
          case BRIEFS, ASSESSES, AFFIRMS, INFORMS, PROPOSES, PLEDGES, ORIENTATION, PLAN ->
              StatementKind.INFORMS.name();
        };
    return draft.sentence(
        "message." + kind,
        Map.of(
            "who", who(it.by(), Optional.empty()),
            "to", who(it.to(), Optional.empty()),
            "text", text(it.text())),
        word.origin());
  }

  /** The template ends the sentence. */
  private String text(Texts texts) {
    var text = texts.in(language).orElseThrow().strip();
    var end = text.length();
    while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '。')) {
      end--;
    }
    return Draft.quoted(text.substring(0, end));
  }

  private String who(Who who, Optional<DelegationId> behalf) {
    var name =
        switch (who) {
          case Who.OfPerson(var id) -> person(id);
          case Who.OfSide(var side) -> side(side);
          case Who.Participants() -> stylebook.say("speaker.participants", Map.of());
          case Who.AllSides() -> stylebook.say("speaker.all", Map.of());
          case Who.Outside(var outsider) -> Draft.quoted(outsider);
        };
    return behalf
        .map(side -> stylebook.say("speaker.behalf", Map.of("who", name, "side", side(side))))
        .orElse(name);
  }

  private String side(DelegationId id) {
    return meeting
        .side(id)
        .map(SideRecord::delegation)
        .map(Delegation::name)
        .map(name -> draft.supplied(name, Missing.Part.SIDE_NAME, ""))
        .orElseGet(() -> draft.gap(Missing.Part.SIDE_NAME, id.value()));
  }

  /** With title and body where they are named first; a chair was, above. */
  private String person(PersonId id) {
    var person = meeting.person(id);
    var about = person.flatMap(one -> one.name(language)).map(PersonName::fullName);
    var name = person.map(Person::names).flatMap(names -> Optional.ofNullable(names.get(language)));
    boolean first = named.add(id) && !chaired(name);
    var full = name.map(PersonName::fullName);
    var called =
        first ? full : name.map(PersonName::shortForm).filter(it -> !it.isBlank()).or(() -> full);
    var supplied = draft.supplied(called, Missing.Part.PERSON_NAME, about.orElse(id.value()));
    return first && name.filter(Wordings::isTitled).isPresent()
        ? stylebook.say(
            "speaker.titled",
            Map.of(
                "name",
                supplied,
                "title",
                Draft.quoted(name.get().title()),
                "body",
                Draft.quoted(name.get().body())))
        : supplied;
  }

  private static boolean isTitled(PersonName name) {
    return !name.title().isBlank() && !name.body().isBlank();
  }

  private boolean chaired(Optional<PersonName> name) {
    return meeting.chairs().stream()
        .flatMap(chair -> chair.presided().stream())
        .flatMap(one -> one.name(language).stream())
        .anyMatch(other -> name.filter(other::equals).isPresent());
  }

  /** Those who were there: only they can have agreed. */
  private String sides() {
    return stylebook.list(
        "list", meeting.present().stream().map(side -> side(side.delegation().id())).toList());
  }
}
