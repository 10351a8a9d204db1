package plenum.press.publication;

import java.util.List;
import java.util.stream.Collectors;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Picture;

/**
 * Text that can stand in HTML, XML 1.0 and JSON alike, and that changes nothing around it: control
 * characters, bidirectional overrides and isolates (UAX 9) and what is no character are taken out,
 * line and paragraph separators become spaces. None of the languages that are published needs them.
 */
final class Plain {
  private static final int REPLACEMENT = 0xFFFD;

  private Plain() {}

  static String text(String raw) {
    var plain = new StringBuilder(raw.length());
    raw.codePoints().forEach(point -> append(plain, point));
    return plain.toString().strip();
  }

  private static void append(StringBuilder plain, int point) {
    if (separates(point)) {
      plain.append(' ');
    } else if (isNoCharacter(point)) {
      plain.appendCodePoint(REPLACEMENT);
    } else if (!Character.isISOControl(point) && !steers(point)) {
      plain.appendCodePoint(point);
    }
  }

  private static boolean separates(int point) {
    return (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  private static boolean steers(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x206F)
        || (point >= 0xFFF9 && point <= 0xFFFB)
        || point == 0xFEFF;
  }

  private static boolean isNoCharacter(int point) {
    return (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;
  }

  /** The item with all texts plain that are published, empty paragraphs left out. */
  static NewsItem item(NewsItem raw) {
    var dateline = raw.dateline();
    return new NewsItem(
        raw.uri(),
        raw.version(),
        raw.language(),
        raw.issued(),
        raw.embargo(),
        raw.corrects(),
        new Dateline(
            dateline.date(),
            text(dateline.place()),
            text(dateline.agency()),
            text(dateline.printed())),
        text(raw.headline()),
        texts(raw.paragraphs()),
        raw.pictures().stream().map(Plain::picture).toList(),
        meeting(raw.meeting()));
  }

  static Picture picture(Picture raw) {
    return new Picture(
        raw.href(),
        raw.mediaType(),
        raw.width(),
        raw.height(),
        text(raw.caption()),
        text(raw.credit()));
  }

  private static Meeting meeting(Meeting raw) {
    return new Meeting(
        raw.held(),
        raw.purpose(),
        text(raw.subject()),
        text(raw.host()),
        raw.sides().stream()
            .map(side -> new Party(text(side.name()), texts(side.bodies()), text(side.place())))
            .toList(),
        raw.people().stream().map(Plain::attendee).toList(),
        raw.statements(),
        raw.messages(),
        raw.commitments());
  }

  private static Attendee attendee(Attendee raw) {
    return new Attendee(
        text(raw.name()),
        text(raw.second()),
        text(raw.title()),
        text(raw.body()),
        text(raw.side()),
        raw.chaired());
  }

  private static List<String> texts(List<String> raw) {
    return raw.stream()
        .map(Plain::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableList());
  }
}
