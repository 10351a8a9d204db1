package plenum.server.archive;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.press.archive.Dimension;
import plenum.press.archive.Inquiry;
import plenum.press.archive.InquiryParser;
import plenum.press.archive.InquiryReading;
import plenum.press.archive.Question;
import plenum.server.http.Problem;

/** Reads a question to the archive from an address. */
final class AskedQuestion {
  private static final int MOST_HITS = 50;
  private static final int USUAL_HITS = 20;

  /** Values chosen at once; each is one more filter. */
  private static final int MOST_CHOSEN = 20;

  private AskedQuestion() {}

  /** The question; empty, and the answer is written, where it is none. */
  static Optional<Question> read(Context context) {
    var typed = Objects.requireNonNullElse(context.queryParam("q"), "");
    return switch (InquiryParser.read(typed)) {
      case InquiryReading.NotUnderstood(var why, int at) -> refuse(context, problem(why, at));
      case InquiryReading.Understood(var inquiry) -> read(context, inquiry);
    };
  }

  private static Optional<Question> read(Context context, Inquiry inquiry) {
    var order = order(Objects.requireNonNullElse(context.queryParam("order"), "relevance"));
    var skip = number(context, "skip", 0);
    var most = number(context, "most", USUAL_HITS);
    var chosen = chosen(context);
    int count = chosen.values().stream().mapToInt(List::size).sum();
    if (order.isEmpty() || count > MOST_CHOSEN || !inBounds(skip, most)) {
      return refuse(context, WRONG);
    }
    return Optional.of(
        new Question(
            inquiry,
            chosen,
            order.get(),
            skip.orElseThrow(),
            most.orElseThrow(),
            language(context)));
  }

  private static final Problem WRONG =
      new Problem(
          400,
          "archive-question",
          "The archive cannot be asked so.",
          "\"order\" is relevance, newest or oldest; \"most\" 1 to 50; \"skip\" 0 to 950; at most"
              + " 20 values are chosen.");

  private static boolean inBounds(Optional<Integer> skip, Optional<Integer> most) {
    return skip.filter(it -> it >= 0 && it <= Question.DEEPEST - MOST_HITS).isPresent()
        && most.filter(it -> it >= 1 && it <= MOST_HITS).isPresent();
  }

  static String language(Context context) {
    return Objects.requireNonNullElse(context.queryParam("language"), "en");
  }

  private static Map<Dimension, List<String>> chosen(Context context) {
    var chosen = new EnumMap<Dimension, List<String>>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var values = context.queryParams(dimension.word());
      if (!values.isEmpty()) {
        chosen.put(dimension, values);
      }
    }
    return chosen;
  }

  private static Optional<Question.Order> order(String word) {
    return Stream.of(Question.Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static Optional<Integer> number(Context context, String name, int usual) {
    var text = context.queryParam(name);
    try {
      return Optional.of(text == null ? usual : Integer.parseInt(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Problem problem(InquiryReading.Why why, int at) {
    var detail = "It stands at character %d.".formatted(at + 1);
    return switch (why) {
      case TOO_LONG -> new Problem(400, "inquiry-too-long", "That is too long to look for.", null);
      case TOO_MANY_PARTS ->
          new Problem(400, "inquiry-too-many", "That is too much to look for at once.", detail);
      case NO_DATE ->
          new Problem(
              400,
              "inquiry-date",
              "After \"from:\" and \"to:\" stands a day, a month or a year.",
              "Write 2026-03-12, 2026-03 or 2026. " + detail);
      case NOTHING_AFTER_COLON ->
          new Problem(400, "inquiry-empty", "Nothing stands after the colon.", detail);
    };
  }

  private static <T> Optional<T> refuse(Context context, Problem why) {
    why.answer(context);
    return Optional.empty();
  }
}
