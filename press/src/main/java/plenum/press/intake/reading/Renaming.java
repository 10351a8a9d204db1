package plenum.press.intake.reading;

import java.util.List;
import java.util.function.UnaryOperator;
import plenum.press.news.Attendee;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/** Carries a corrected name to wherever the reading refers to its bearer. */
record Renaming(String from, String to, boolean person) {
  static Renaming ofPerson(String from, String to) {
    return new Renaming(from, to, true);
  }

  static Renaming ofSide(String from, String to) {
    return new Renaming(from, to, false);
  }

  void in(ReadingEdit edit) {
    if (from.equals(to)) {
      return;
    }
    edit.statements = each(edit.statements, this::said);
    edit.commitments = each(edit.commitments, this::undertaking);
    edit.messages = each(edit.messages, this::message);
    if (!person) {
      edit.people = each(edit.people, this::attendee);
      edit.host = edit.host.map(one -> one.map(this::name));
    }
  }

  private static <T> List<Found<T>> each(List<Found<T>> all, UnaryOperator<T> change) {
    return all.stream().map(one -> one.map(change)).toList();
  }

  private Said said(Said one) {
    return new Said(speaker(one.speaker()), one.kind(), one.standing(), name(one.to()), one.text());
  }

  private Undertaking undertaking(Undertaking one) {
    return new Undertaking(
        speaker(one.who()),
        one.what(),
        one.fields(),
        name(one.with()),
        name(one.beneficiary()),
        one.by(),
        one.standing());
  }

  private PriorMessage message(PriorMessage one) {
    return new PriorMessage(one.kind(), name(one.from()), name(one.to()), one.date(), one.text());
  }

  private Attendee attendee(Attendee one) {
    return new Attendee(
        one.name(), one.second(), one.title(), one.body(), name(one.side()), one.chaired());
  }

  private Speaker speaker(Speaker speaker) {
    return switch (speaker) {
      case Speaker.OfPerson(var name) when person -> new Speaker.OfPerson(name(name));
      case Speaker.OfSide(var name) when !person -> new Speaker.OfSide(name(name));
      case Speaker.OfPerson _, Speaker.OfSide _, Speaker.OfParticipants _, Speaker.OfAllSides _ ->
          speaker;
    };
  }

  private String name(String name) {
    return name.equals(from) ? to : name;
  }
}
