package plenum.press.intake.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/** Compares one reading with its key, field by field. */
public final class Measure {
  private final Reading reading;
  private final Key key;
  private final Map<Field, Tally> tallies = new EnumMap<>(Field.class);
  private final List<Difference> differences = new ArrayList<>();

  /**
   * What was not read as it is.
   *
   * @param read empty where nothing was
   * @param right empty where nothing is
   */
  public record Difference(Field field, String read, String right) {}

  /** What a comparison gives: figures, and each difference to look at. */
  public record Result(Map<Field, Tally> tallies, List<Difference> differences) {}

  private Measure(Reading reading, Key key) {
    this.reading = reading;
    this.key = key;
  }

  public static Result of(Reading reading, Key key) {
    var measure = new Measure(reading, key);
    measure.singles();
    measure.pictures();
    measure.sides();
    measure.people();
    measure.statements();
    measure.messages();
    measure.commitments();
    measure.flags();
    return new Result(Map.copyOf(measure.tallies), List.copyOf(measure.differences));
  }

  private void singles() {
    single(Field.DATE, key.date(), reading.date());
    single(Field.PLACE, key.place(), reading.place());
    single(Field.AGENCY, key.agency(), reading.agency());
    single(Field.HEADLINE, key.headline(), reading.headline());
    single(Field.HELD, key.held(), reading.held());
    single(Field.PURPOSE, key.purpose(), reading.purpose());
    single(Field.HOST, key.host(), reading.host());
  }

  private <T> void single(Field field, String answers, Optional<Found<T>> read) {
    compare(field, answers, read.map(one -> one.value().toString()).orElse(""));
  }

  private void compare(Field field, String answers, String read) {
    if (read.isEmpty() && answers.isEmpty()) {
      return;
    }
    if (read.isEmpty() && !Same.allowsNothing(answers)) {
      missed(field, answers);
    } else if (!answers.isEmpty() && (read.isEmpty() || Same.anyOf(answers, read))) {
      count(field, new Tally(1, 0, 0));
    } else {
      wrong(field, read, answers);
    }
  }

  private void pictures() {
    int pairs = Math.max(key.pictures().size(), reading.pictures().size());
    for (int at = 0; at < pairs; at++) {
      var right = at < key.pictures().size() ? key.pictures().get(at) : new Key.Picture("", "");
      var read =
          at < reading.pictures().size()
              ? Optional.of(reading.pictures().get(at).value())
              : Optional.<plenum.press.news.Picture>empty();
      compare(
          Field.CREDITS, right.credit(), read.map(plenum.press.news.Picture::credit).orElse(""));
      compare(
          Field.CAPTIONS, right.caption(), read.map(plenum.press.news.Picture::caption).orElse(""));
    }
  }

  private void sides() {
    var left = new ArrayList<>(reading.sides().stream().map(Found::value).toList());
    for (var side : key.sides()) {
      var match = left.stream().filter(one -> Same.anyOf(side.name(), one.name())).findFirst();
      if (match.isEmpty()) {
        missed(Field.SIDES, side.name());
        side.bodies().forEach(body -> missed(Field.BODIES, body));
        continue;
      }
      left.remove(match.get());
      count(Field.SIDES, new Tally(1, 0, 0));
      bodies(side, match.get());
    }
    left.forEach(one -> wrong(Field.SIDES, one.name(), ""));
  }

  private void bodies(Key.Side side, Party read) {
    var left = new ArrayList<>(read.bodies());
    for (var body : side.bodies()) {
      if (left.removeIf(one -> Same.anyOf(body, one))) {
        count(Field.BODIES, new Tally(1, 0, 0));
      } else if (read.name().isEmpty() || !Same.anyOf(read.name(), body)) {
        missed(Field.BODIES, body);
      }
    }
    left.forEach(one -> wrong(Field.BODIES, one, ""));
  }

  private void people() {
    var left = new ArrayList<>(reading.people().stream().map(Found::value).toList());
    for (var person : key.people()) {
      var match = left.stream().filter(one -> Same.anyOf(person.name(), one.name())).findFirst();
      if (match.isEmpty()) {
        missed(Field.PEOPLE, person.name());
        missed(Field.TITLES, person.office());
        if (person.chaired()) {
          missed(Field.CHAIRS, person.name());
        }
        continue;
      }
      left.remove(match.get());
      count(Field.PEOPLE, new Tally(1, 0, 0));
      person(person, match.get());
    }
    left.forEach(one -> wrong(Field.PEOPLE, one.name(), ""));
  }

  private void person(Key.Person right, Attendee read) {
    if (read.title().isEmpty() && read.body().isEmpty()) {
      missed(Field.TITLES, right.office());
    } else if (Same.office(right.office(), read.title(), read.body())) {
      count(Field.TITLES, new Tally(1, 0, 0));
    } else {
      wrong(Field.TITLES, read.title() + " / " + read.body(), right.office());
    }
    compare(Field.SIDE_OF, key.sideNames(right.side()), read.side());
    compare(Field.SECOND_MENTIONS, right.second(), read.second());
    if (right.chaired() || read.chaired()) {
      compare(Field.CHAIRS, right.chaired() ? right.name() : "", read.chaired() ? read.name() : "");
    }
  }

  private void statements() {
    Set<Found<Said>> used = new HashSet<>();
    for (var right : key.statements()) {
      int at = reading.text().indexOf(right.at());
      var match =
          reading.statements().stream()
              .filter(one ->
                  one.span().holds(at)
                      || one.span().start() > at && one.span().start() < at + right.at().length())
              .min(Comparator.comparingInt(one -> one.span().end() - one.span().start()));
      if (match.isEmpty()) {
        missed(Field.STATEMENTS, right.at());
        continue;
      }
      used.add(match.get());
      var read = match.get().value();
      if (right.isBy(read.speaker(), key)) {
        count(Field.STATEMENTS, new Tally(1, 0, 0));
      } else {
        wrong(Field.STATEMENTS, read.speaker() + ": " + read.text(), right.at());
      }
      compare(Field.KINDS, right.kind(), read.kind().name());
      compare(Field.STANDINGS, right.standing(), read.standing().name());
    }
    reading.statements().stream()
        .filter(one -> !used.contains(one))
        .forEach(
            one -> wrong(Field.STATEMENTS, one.value().speaker() + ": " + one.value().text(), ""));
  }

  private void messages() {
    var left = new ArrayList<>(reading.messages().stream().map(Found::value).toList());
    for (var right : key.messages()) {
      var match =
          left.stream()
              .filter(one -> Same.anyOf(key.sideNames(right.from()), one.from()))
              .findFirst();
      if (match.isEmpty()) {
        missed(Field.MESSAGES, right.from() + " to " + right.to());
        continue;
      }
      left.remove(match.get());
      boolean same =
          Same.anyOf(right.kind(), match.get().kind().name())
              && (match.get().to().isEmpty()
                  || Same.anyOf(key.sideNames(right.to()), match.get().to())
                  || Same.anyOf(right.to(), match.get().to()));
      if (same) {
        count(Field.MESSAGES, new Tally(1, 0, 0));
      } else {
        wrong(Field.MESSAGES, match.get().toString(), right.toString());
      }
    }
    left.forEach(one -> wrong(Field.MESSAGES, one.from() + " to " + one.to(), ""));
  }

  private void commitments() {
    var used = new HashSet<Found<Undertaking>>();
    for (var right : key.commitments()) {
      int at = reading.text().indexOf(right.at());
      var match =
          reading.commitments().stream()
              .filter(one ->
                  one.span().holds(at)
                      || one.span().start() > at && one.span().start() < at + right.at().length())
              .min(Comparator.comparingInt(one -> one.span().end() - one.span().start()));
      if (match.isEmpty()) {
        missed(Field.COMMITMENTS, right.at());
        continue;
      }
      used.add(match.get());
      var read = match.get().value();
      if (right.isBy(read.who(), key) && Same.anyOf(right.standing(), read.standing().name())) {
        count(Field.COMMITMENTS, new Tally(1, 0, 0));
      } else {
        wrong(Field.COMMITMENTS, read.toString(), right.at());
      }
      fields(right, read);
      compare(Field.UNTIL, right.by(), read.by());
    }
    reading.commitments().stream()
        .filter(one -> !used.contains(one))
        .forEach(one -> wrong(Field.COMMITMENTS, one.value().toString(), ""));
  }

  private void fields(Key.Commitment right, Undertaking read) {
    var left = new ArrayList<>(read.fields());
    for (var field : right.fields()) {
      if (left.removeIf(one -> Same.anyOf(field, one))) {
        count(Field.FIELDS, new Tally(1, 0, 0));
      } else {
        missed(Field.FIELDS, field);
      }
    }
    left.forEach(one -> wrong(Field.FIELDS, one, String.join(", ", right.fields())));
  }

  private void flags() {
    var left = new ArrayList<>(reading.flags());
    for (var right : key.flags()) {
      var match = left.stream().filter(one -> one.kind() == right).findFirst();
      match.ifPresentOrElse(
          one -> {
            left.remove(one);
            count(Field.FLAGS, new Tally(1, 0, 0));
          },
          () -> missed(Field.FLAGS, right.name()));
    }
    left.forEach(one -> wrong(Field.FLAGS, one.kind() + " " + one.why(), ""));
  }

  private void missed(Field field, String right) {
    count(field, new Tally(0, 0, 1));
    differences.add(new Difference(field, "", right));
  }

  private void wrong(Field field, String read, String right) {
    count(field, new Tally(0, 1, 0));
    differences.add(new Difference(field, read, right));
  }

  private void count(Field field, Tally tally) {
    tallies.merge(field, tally, Tally::plus);
  }
}
