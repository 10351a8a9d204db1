package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.reading.Found;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Token;
import plenum.press.news.PriorMessage;
import plenum.press.news.Speaker;

/** Messages that preceded a meeting: "thanked the Front for the message that it sent". */
final class Earlier {
  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;
  private final Mentions mentions;
  private final List<Line> lines;

  Earlier(Copy copy, Cast cast, Groups groups, List<Line> lines) {
    this.copy = copy;
    this.cast = cast;
    this.groups = groups;
    this.lines = lines;
    rules = copy.rules();
    mentions = new Mentions(rules, cast, groups);
  }

  List<Found<PriorMessage>> found() {
    var found = new ArrayList<Found<PriorMessage>>();
    for (int at = 0; at < copy.sentences().size(); at++) {
      var tokens = copy.sentences().get(at).tokens();
      var messages = rules.phrases(rules.words().messages()).in(tokens);
      if (!messages.isEmpty()) {
        var span = copy.sentences().get(at).span();
        message(tokens, messages.getFirst(), at)
            .ifPresent(one -> found.add(Found.guessed(one, span)));
      }
    }
    return found;
  }

  private Optional<PriorMessage> message(
      List<Token> tokens, Phrases.Match<Boolean> message, int sentence) {
    int sent = -1;
    for (int at = 0; at < tokens.size(); at++) {
      var match = rules.phrases(rules.words().sent()).at(tokens, at);
      if (match.isPresent()
          && (sent < 0 || Math.abs(at - message.from()) < Math.abs(sent - message.from()))) {
        sent = at;
      }
    }
    if (sent < 0) {
      return Optional.empty();
    }
    var kind = kind(tokens.subList(message.from(), message.to()));
    var from = sender(tokens, sent, sentence);
    var to = to(tokens, Math.max(message.to(), sent));
    return from.map(one -> new PriorMessage(kind, one, to, Optional.empty(), copy.words(tokens)));
  }

  private StatementKind kind(List<Token> words) {
    for (var entry : rules.words().messageKinds().entrySet()) {
      if (words.stream().anyMatch(token -> entry.getValue().contains(token.lower()))) {
        return entry.getKey();
      }
    }
    return StatementKind.INFORMS;
  }

  /** Who stands before "sent"; where that is "it" or "he", whom the sentence means by it. */
  private Optional<String> sender(List<Token> tokens, int sent, int sentence) {
    Optional<Mention> nearest = Optional.empty();
    for (var mention : mentions.in(tokens)) {
      if (mention.to() <= sent) {
        nearest = Optional.of(mention);
      }
    }
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    return switch (nearest.get().who()) {
      case Who.Person(var figure) -> Optional.of(copy.words(figure.name));
      case Who.Side(var index) -> Optional.of(copy.words(groups.all().get(index).name));
      case Who.All() -> Optional.empty();
      case Who.They() -> Optional.empty();
      case Who.Participants() -> Optional.empty();
      case Who.Pronoun() -> speakerOf(sentence);
      case Who.Office(_) -> speakerOf(sentence);
    };
  }

  private Optional<String> speakerOf(int sentence) {
    return lines.stream()
        .filter(line -> line.sentence() == sentence)
        .map(Line::speaker)
        .filter(Speaker.OfPerson.class::isInstance)
        .map(one -> ((Speaker.OfPerson) one).name())
        .findFirst();
  }

  private String to(List<Token> tokens, int from) {
    for (var mention : mentions.in(tokens)) {
      if (mention.from() >= from) {
        switch (mention.who()) {
          case Who.Person(var figure) -> {
            return copy.words(figure.name);
          }
          case Who.Side(var index) -> {
            return copy.words(groups.all().get(index).name);
          }
          case Who.All(), Who.They(), Who.Participants(), Who.Pronoun(), Who.Office(_) -> {}
        }
      }
    }
    var receivers =
        lines.stream()
            .filter(line ->
                tokens.getFirst().start() <= line.span().start()
                    && line.span().end() <= tokens.getLast().end())
            .map(Line::speaker)
            .findFirst();
    return receivers
        .filter(Speaker.OfPerson.class::isInstance)
        .flatMap(one -> sideOf(((Speaker.OfPerson) one).name()))
        .orElse("");
  }

  private Optional<String> sideOf(String person) {
    return cast.figures().stream()
        .filter(one -> copy.words(one.name).equals(person) && one.side >= 0)
        .findFirst()
        .map(one -> copy.words(groups.all().get(one.side).name));
  }
}
