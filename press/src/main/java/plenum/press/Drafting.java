package plenum.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.Style;

/**
 * Makes the draft of a release from the record of a meeting, as its issuer's press office writes:
 * what was held, when, between whom, who chaired and took part, who briefed on what, what preceded
 * it, what each side said, what was replied, undertaken, affirmed and discussed.
 */
public final class Drafting {
  private Drafting() {}

  /** What every part of a draft is made with. */
  record Desk(
      MeetingRecord meeting,
      Style style,
      PictureChoice choice,
      String language,
      Stylebook stylebook,
      Draft draft,
      Naming naming) {}

  /** With the photograph that was laid down last. */
  public static Release release(
      MeetingRecord meeting, Issuer issuer, Style style, String language) {
    return release(meeting, issuer, style, new PictureChoice.Latest(), language);
  }

  /**
   * @param language BCP 47 tag; only what was supplied under exactly this tag appears
   * @throws IllegalArgumentException if there are no templates in this language ({@link
   *     Stylebook#writes})
   */
  public static Release release(
      MeetingRecord meeting, Issuer issuer, Style style, PictureChoice choice, String language) {
    var house =
        Stylebook.of(language)
            .orElseThrow(() -> new IllegalArgumentException("no templates in " + language));
    var unusable = unusable(house, style.templates(language));
    var usable = new LinkedHashMap<>(style.templates(language));
    unusable.forEach(one -> usable.remove(one.key()));
    var stylebook = house.with(usable);
    var draft = new Draft(stylebook, language);
    var naming = new Naming(meeting, stylebook, style, language, draft);
    var desk = new Desk(meeting, style, choice, language, stylebook, draft, naming);
    return release(desk, issuer, unusable);
  }

  private static List<Release.UnusableTemplate> unusable(
      Stylebook house, Map<String, String> templates) {
    var unusable = new ArrayList<Release.UnusableTemplate>();
    templates.forEach((key, template) -> {
      var faults = Templates.faults(house, key, template);
      if (!faults.isEmpty()) {
        unusable.add(new Release.UnusableTemplate(key, template, faults));
      }
    });
    return unusable;
  }

  private static Release release(
      Desk desk, Issuer issuer, List<Release.UnusableTemplate> unusable) {
    // In the order of reading, so that what is left out is listed in it too, and whoever is named
    // first is named in full there.
    var frame = new Frame(desk, issuer);
    var notice = frame.notice();
    var date = frame.date();
    var picture = frame.picture();
    var headline = frame.headline();
    var dateline = frame.dateline();
    var paragraphs = paragraphs(desk, frame);
    return new Release(
        desk.meeting().id(),
        issuer,
        desk.language(),
        desk.meeting().kind(),
        notice,
        date,
        picture,
        headline,
        dateline,
        paragraphs,
        desk.style().endMark(),
        desk.draft().leftOut(),
        unusable);
  }

  private static List<Release.Paragraph> paragraphs(Desk desk, Frame frame) {
    var business = new Business(desk);
    var wordings = new Wordings(desk);
    var paragraphs = new ArrayList<>(new Gathering(desk, frame).paragraphs());
    add(paragraphs, business.briefings());
    paragraphs.addAll(wordings.before());
    paragraphs.addAll(wordings.said());
    paragraphs.addAll(wordings.undertaken());
    paragraphs.addAll(wordings.affirmed());
    var discussed = new ArrayList<Release.Sentence>();
    business.discussed().ifPresent(discussed::add);
    discussed.addAll(wordings.discussed());
    add(paragraphs, discussed);
    return paragraphs;
  }

  private static void add(List<Release.Paragraph> paragraphs, List<Release.Sentence> sentences) {
    if (!sentences.isEmpty()) {
      paragraphs.add(new Release.Paragraph(sentences));
    }
  }
}
