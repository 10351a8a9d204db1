package plenum.media.sdp;

import static plenum.media.sdp.SdpException.quote;

import java.util.regex.Pattern;

/**
 * One line. {@code name} is an attribute's bare name ({@code mid}) or, for the other types, the
 * letter with its sign ({@code m=}); {@code argument} is what follows the colon or the sign.
 */
record Line(int number, String name, String argument) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  /** RFC 8866 section 9, {@code token}. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\x21\\x23-\\x27\\x2a\\x2b\\x2d\\x2e0-9A-Z\\x5e-\\x7e]+");

  SdpException refuse(String wrong, String right) {
    return new SdpException(number, wrong, right);
  }

  /** The line as its sender wrote it, for messages. */
  String quoted() {
    if (name.endsWith("=")) {
      return quote(name + argument);
    }
    return quote(argument.isEmpty() ? "a=" + name : "a=" + name + ":" + argument);
  }

  /** The words of the argument; empty words between two spaces are dropped. */
  String[] words() {
    var trimmed = argument.strip();
    return trimmed.isEmpty() ? new String[0] : trimmed.split(" +", -1);
  }

  /** The words of the argument, at least {@code least} of them. */
  String[] words(int least, String right) throws SdpException {
    var words = words();
    if (words.length < least) {
      throw refuse(quoted() + " is cut short", right);
    }
    return words;
  }

  int integer(String text, int least, int most, String what) throws SdpException {
    return (int) number(text, least, most, what);
  }

  long number(String text, long least, long most, String what) throws SdpException {
    if (DIGITS.matcher(text).matches()) {
      try {
        long value = Long.parseLong(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException tooLong) {
        // Nineteen digits can pass 2^63; refused below like any other number out of range.
      }
    }
    throw refuse(what + " is " + quote(text), "a number from " + least + " to " + most);
  }

  String token(String text, int longest, String what) throws SdpException {
    return matching(TOKEN, text, longest, what);
  }

  /** Text that we may write again: ASCII without spaces. Looser than a token, as senders are. */
  String visible(String text, int longest, String what) throws SdpException {
    return matching(VISIBLE, text, longest, what);
  }

  private String matching(Pattern pattern, String text, int longest, String what)
      throws SdpException {
    if (text.length() > longest || !pattern.matcher(text).matches()) {
      throw refuse(what + " is " + quote(text), "1 to " + longest + " letters, digits or signs");
    }
    return text;
  }
}
