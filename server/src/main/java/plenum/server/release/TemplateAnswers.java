package plenum.server.release;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plenum.conference.release.Style;
import plenum.press.Template;
import plenum.press.TemplateFault;
import plenum.press.Templates;
import plenum.server.http.Problem;

/** What releases are worded by, for everybody, and whether something else would do. */
final class TemplateAnswers {
  private static final Problem TOO_LONG =
      new Problem(
          413,
          "template-too-long",
          "A template has up to %d characters.".formatted(Style.LONGEST_TEMPLATE),
          null);

  private TemplateAnswers() {}

  /**
   * @param arguments their names, as they stand in braces
   * @param sample what the house's own template gives
   */
  private record HouseTemplate(String key, String text, List<String> arguments, String sample) {}

  /**
   * @param faults each by its kind's name, and what it is about
   * @param sample what it gives, if it has no fault
   */
  private record Checked(List<Fault> faults, Optional<String> sample) {}

  private record Fault(String is, String about) {}

  static void all(Context context) {
    context.header("Cache-Control", "public, max-age=3600");
    context.json(
        Templates.all(context.pathParam("language")).stream()
            .filter(template -> template.form() != Template.Form.CHOICE)
            .map(template ->
                new HouseTemplate(
                    template.key(),
                    template.text(),
                    template.arguments().stream().map(Template.Argument::name).toList(),
                    template.sample()))
            .toList());
  }

  static void check(Context context) {
    var text = context.body();
    if (text.length() > Style.LONGEST_TEMPLATE) {
      TOO_LONG.answer(context);
      return;
    }
    var language = context.pathParam("language");
    var key = context.pathParam("key");
    var faults = Templates.faults(language, key, text).stream().map(TemplateAnswers::fault);
    context.json(new Checked(faults.toList(), Templates.sample(language, key, text)));
  }

  private static Fault fault(TemplateFault fault) {
    var about =
        switch (fault) {
          case TemplateFault.UnknownLanguage(var language) -> language;
          case TemplateFault.UnknownKey(var key) -> key;
          case TemplateFault.Blank() -> "";
          case TemplateFault.TooLong(var limit) -> Integer.toString(limit);
          case TemplateFault.Unprintable unprintable -> unprintable.toString();
          case TemplateFault.Syntax(var at) -> Integer.toString(at + 1);
          case TemplateFault.UnknownArgument(var name, _) -> name;
          case TemplateFault.UnsuitableArgument(var name, _) -> name;
          case TemplateFault.MissingArgument(var name) -> name;
          case TemplateFault.NoSuchChoice(var choices) -> String.join(", ", choices);
        };
    return new Fault(fault.getClass().getSimpleName(), about.toLowerCase(Locale.ROOT));
  }
}
