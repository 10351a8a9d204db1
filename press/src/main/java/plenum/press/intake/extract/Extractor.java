package plenum.press.intake.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.press.intake.form.Manuscript;
import plenum.press.intake.reading.Certainty;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Said;

/** Reads a manuscript by one language's rules. Pure; one may be used by many threads. */
public final class Extractor {
  private final RuleBook rules;

  public Extractor(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * @param received on which day the release came; a date without a year is the newest not after it
   */
  public Reading read(Manuscript manuscript, Found<String> language, LocalDate received) {
    var front = Layout.of(manuscript, rules, received);
    var copy = Copy.of(manuscript, rules, front);
    var cast = Cast.of(copy);
    var groups = Groups.of(copy, cast);
    var occasion = new Occasion(copy, cast, groups);
    occasion.chairs();
    var published = front.date().map(Found::value);
    var held = occasion.held(published, received);
    var date = front.date().or(() -> held.map(one -> Found.guessed(one.value(), one.span())));
    var lines = new Speech(copy, cast, groups).lines();
    return new Reading(
        manuscript.form(),
        manuscript.text(),
        manuscript.declared().uri(),
        language,
        date,
        front.place(),
        front.agency(),
        front.headline(),
        front.pictures(),
        held,
        occasion.purpose(),
        occasion.host(),
        parties(copy, groups),
        attendees(copy, cast, groups),
        said(copy, lines),
        new Earlier(copy, cast, groups, lines).found(),
        new Undertakings(copy, cast, groups).of(lines),
        front.paragraphs(),
        new Slips(copy, cast).flags(date.map(Found::value)));
  }

  private static List<Found<Party>> parties(Copy copy, Groups groups) {
    var parties = new ArrayList<Found<Party>>();
    for (var group : groups.all()) {
      var party =
          new Party(copy.words(group.name), group.bodies.stream().map(copy::words).toList(), "");
      parties.add(found(party, group.sure, group.span()));
    }
    return parties;
  }

  private List<Found<Attendee>> attendees(Copy copy, Cast cast, Groups groups) {
    var seconds = seconds(copy, cast);
    var people = new ArrayList<Found<Attendee>>();
    for (var figure : cast.figures()) {
      var name = copy.words(figure.name);
      var side = figure.side < 0 ? "" : copy.words(groups.all().get(figure.side).name);
      int cut = cut(figure.office);
      var attendee =
          new Attendee(
              name,
              seconds.getOrDefault(figure, name),
              copy.words(figure.office.subList(0, cut)),
              copy.words(behind(figure.office, cut)),
              side,
              figure.chaired);
      people.add(found(attendee, figure.sure && !figure.office.isEmpty(), figure.first));
    }
    return people;
  }

  /** Where one office is parted into title and body; several stay together. */
  private int cut(List<Token> office) {
    if (rules.writesNamesSmall()) {
      return small(office);
    }
    int of = -1;
    for (int at = 0; at < office.size(); at++) {
      if (office.get(at).is("and") || office.get(at).is(",")) {
        return office.size();
      }
      of = of < 0 && office.get(at).is("of") ? at : of;
    }
    return of < 0 ? office.size() : of;
  }

  private int small(List<Token> office) {
    var titles = rules.phrases(rules.words().titles());
    int at = 0;
    while (at < office.size() && titles.at(office, at).isPresent()) {
      at = titles.at(office, at).orElseThrow().to();
    }
    return at;
  }

  private static List<Token> behind(List<Token> office, int cut) {
    int from = cut;
    while (from < office.size() && (office.get(from).is("of") || office.get(from).is("the"))) {
      from++;
    }
    return office.subList(from, office.size());
  }

  /** By what form each is named most often after the first mention. */
  private static Map<Figure, String> seconds(Copy copy, Cast cast) {
    var counts = new HashMap<Figure, Map<String, Integer>>();
    for (var sentence : copy.sentences()) {
      var tokens = sentence.tokens();
      int at = 0;
      while (at < tokens.size()) {
        var naming = cast.at(tokens, at);
        if (naming.isPresent() && tokens.get(at).start() > naming.get().figure().first.start()) {
          var words = tokens.subList(at, at + naming.get().length());
          var form = String.join(" ", words.stream().map(Extractor::bare).toList());
          counts
              .computeIfAbsent(naming.get().figure(), _ -> new HashMap<>())
              .merge(form, 1, Integer::sum);
        }
        at += naming.map(Cast.Naming::length).orElse(1);
      }
    }
    var seconds = new HashMap<Figure, String>();
    counts.forEach((figure, forms) ->
        seconds.put(
            figure,
            forms.entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey()));
    return seconds;
  }

  private static String bare(Token token) {
    return token.possessive() ? token.text().substring(0, token.stem().length()) : token.text();
  }

  private static List<Found<Said>> said(Copy copy, List<Line> lines) {
    return lines.stream()
        .map(line ->
            found(
                new Said(
                    line.speaker(), line.kind(), line.standing(), "", line.span().in(copy.text())),
                line.sure(),
                line.span()))
        .toList();
  }

  private static <T> Found<T> found(T value, boolean sure, Span span) {
    return new Found<>(value, sure ? Certainty.SURE : Certainty.GUESSED, span);
  }
}
