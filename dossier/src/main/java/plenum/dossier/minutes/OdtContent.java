package plenum.dossier.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of an OpenDocument file; how it looks stands in its styles. */
final class OdtContent {
  private final Sheet sheet;
  private final StringBuilder body = new StringBuilder();
  private final List<String> languages = new ArrayList<>();
  private int tables;

  private OdtContent(Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Sheet sheet) {
    return new OdtContent(sheet).content();
  }

  private String content() {
    paragraph("Title", sheet.title());
    sheet.notice().ifPresent(notice -> paragraph("Notice", notice));
    paragraph("Status", sheet.status());
    sheet.blocks().forEach(this::block);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    office:version="1.3"><office:automatic-styles>%s</office:automatic-styles>\
    <office:body><office:text>%s</office:text></office:body></office:document-content>
    """
        .formatted(languageStyles(), body);
  }

  private void block(Sheet.Block block) {
    switch (block) {
      case Sheet.Block.Heading(int level, var text) ->
          body.append(
              "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">%s</text:h>"
                  .formatted(level, level, runs(text)));
      case Sheet.Block.Paragraph(var text) -> paragraph("Text_20_body", text);
      case Sheet.Block.Facts(var facts) ->
          table(
              List.of(), facts.stream().map(fact -> List.of(fact.label(), fact.value())).toList());
      case Sheet.Block.Fact(var label, var value) ->
          table(List.of(), List.of(List.of(label, value)));
      case Sheet.Block.Table(_, var columns, var rows) -> table(columns, rows);
      case Sheet.Block.Moment moment -> moment(moment);
    }
  }

  private void moment(Sheet.Block.Moment moment) {
    body.append("<text:p text:style-name=\"Moment\">").append(runs(moment.when()));
    body.append("<text:tab/>").append(runs(moment.sentence())).append("</text:p>");
    moment.texts().forEach(text -> paragraph("Said", text));
    if (!moment.note().isEmpty()) {
      paragraph("Note", moment.note());
    }
  }

  private void table(List<Line> columns, List<List<Line>> rows) {
    var wide = rows.isEmpty() ? columns.size() : rows.getFirst().size();
    body.append("<table:table table:name=\"Table%d\">".formatted(++tables));
    body.append("<table:table-column table:number-columns-repeated=\"%d\"/>".formatted(wide));
    if (!columns.isEmpty()) {
      body.append("<table:table-header-rows>");
      row(columns, "Column");
      body.append("</table:table-header-rows>");
    }
    rows.forEach(row -> row(row, "Cell"));
    body.append("</table:table>");
  }

  private void row(List<Line> cells, String style) {
    body.append("<table:table-row>");
    for (var cell : cells) {
      body.append("<table:table-cell office:value-type=\"string\">");
      paragraph(style, cell);
      body.append("</table:table-cell>");
    }
    body.append("</table:table-row>");
  }

  private void paragraph(String style, Line line) {
    body.append("<text:p text:style-name=\"%s\">%s</text:p>".formatted(style, runs(line)));
  }

  private String runs(Line line) {
    var text = new StringBuilder();
    line.runs().forEach(run -> text.append(run(run)));
    return text.toString();
  }

  private String run(Line.Run run) {
    return switch (run) {
      case Line.Run.Words(var text) -> broken(text);
      case Line.Run.Gap(var text) -> span("Gap", text);
      case Line.Run.Foreign(var text, var language) -> span(styleOf(language), text);
    };
  }

  private static String span(String style, String text) {
    return "<text:span text:style-name=\"" + style + "\">" + broken(text) + "</text:span>";
  }

  /** Runs of spaces are one space in this format, so that each further one is an element. */
  private static String broken(String text) {
    return Markup.text(text)
        .replace("\n", "<text:line-break/>")
        .replace("\t", "<text:tab/>")
        .replace("  ", " <text:s/>");
  }

  private String styleOf(String language) {
    if (!languages.contains(language)) {
      languages.add(language);
    }
    return "L" + languages.indexOf(language);
  }

  private String languageStyles() {
    var styles = new StringBuilder();
    for (int i = 0; i < languages.size(); i++) {
      styles.append("<style:style style:name=\"L%d\" style:family=\"text\">".formatted(i));
      styles.append(language(languages.get(i))).append("</style:style>");
    }
    return styles.toString();
  }

  /** Properties that say which language a text is in, whatever its script. */
  static String language(String tag) {
    var locale = Locale.forLanguageTag(Markup.tag(tag));
    var language = locale.getLanguage().isEmpty() ? "zxx" : locale.getLanguage();
    var country = locale.getCountry().isEmpty() ? "none" : locale.getCountry();
    return """
    <style:text-properties fo:language="%s" fo:country="%s" style:language-asian="%s" \
    style:country-asian="%s"/>\
    """
        .formatted(language, country, language, country);
  }
}
