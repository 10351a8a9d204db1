package plenum.press;

import java.util.List;

/** Why a template that a desk has written cannot be used. Places count UTF-16 units from 0. */
public sealed interface TemplateFault {
  /** There are no templates in this language. */
  record UnknownLanguage(String language) implements TemplateFault {}

  record UnknownKey(String key) implements TemplateFault {}

  record Blank() implements TemplateFault {}

  record TooLong(int most) implements TemplateFault {}

  /** A character that is no text: a control, a line's end, a noncharacter. */
  record Unprintable(int at) implements TemplateFault {}

  /** Not an ICU message, or not a pattern of a date, from there on. */
  record Syntax(int at) implements TemplateFault {}

  /** The template that it replaces knows nothing by this name. */
  record UnknownArgument(String name, int at) implements TemplateFault {}

  /** A text is used as a number, say. Only what counts can choose between forms. */
  record UnsuitableArgument(String name, int at) implements TemplateFault {}

  /** Without it the sentence would not say whose it is, or what. */
  record MissingArgument(String name) implements TemplateFault {}

  /** There are only these. */
  record NoSuchChoice(List<String> choices) implements TemplateFault {
    public NoSuchChoice {
      choices = List.copyOf(choices);
    }
  }
}
