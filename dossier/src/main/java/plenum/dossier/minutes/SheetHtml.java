package plenum.dossier.minutes;

import java.util.List;
import java.util.stream.Collectors;

/** A sheet as one XHTML page for paper: no script, nothing fetched. */
final class SheetHtml {
  /** A4 with the margins of a letter; the running title and the number stand outside the text. */
  private static final String STYLE =
      """
      @page{size:A4;margin:24mm 20mm 22mm 25mm;\
      @top-left{content:element(running)}\
      @bottom-right{content:"%s " counter(page) " / " counter(pages);\
      font-family:'Noto Sans','Noto Sans SC';font-size:8pt;color:#555}}
      @page:first{@top-left{content:none}}
      body{font-family:'Noto Sans','Noto Sans SC';font-size:10pt;line-height:1.45;color:#111;\
      margin:0;word-wrap:break-word}
      #running{position:running(running);font-size:8pt;color:#555}
      h1{font-size:19pt;line-height:1.25;font-weight:700;margin:0 0 2mm;padding-bottom:3mm;\
      border-bottom:.6pt solid #111}
      h2{font-size:13pt;font-weight:700;margin:8mm 0 2mm;padding-bottom:1mm;\
      border-bottom:.4pt solid #999;page-break-after:avoid}
      h3{font-size:10.5pt;font-weight:700;margin:5mm 0 1mm;page-break-after:avoid}
      p{margin:0 0 1.5mm;orphans:2;widows:2}
      .status{color:#555;margin-bottom:5mm}.notice{border:1pt solid #111;padding:2mm 3mm;\
      font-weight:700;margin-bottom:4mm}
      table{border-collapse:collapse;width:100%%;table-layout:fixed;margin:0 0 2mm;\
      -fs-table-paginate:paginate}
      caption{display:none}
      tr{page-break-inside:avoid}
      th{font-size:8.5pt;font-weight:700;text-align:left;color:#555;\
      border-bottom:.6pt solid #999;padding:1mm 2mm 1mm 0;vertical-align:bottom}
      td{padding:1mm 2mm 1mm 0;border-bottom:.3pt solid #ccc;vertical-align:top}
      .facts th{width:42mm;font-size:10pt;font-weight:400;border-bottom:0;vertical-align:top}
      .facts td{border-bottom:0}
      th.c0{width:26%%}th.c1{width:19%%}th.c2{width:24%%}th.c3{width:14%%}th.c4{width:17%%}
      .moment{margin:0 0 2mm;padding-left:18mm}
      .when{float:left;width:16mm;margin-left:-18mm;color:#555}
      .short{page-break-inside:avoid}
      .said{margin:0 0 1mm;padding-left:4mm;border-left:1.2pt solid #bbb}
      .note{font-size:8.5pt;color:#555}
      .gap{background-color:#fff1a8}
      """;

  /**
   * UTF-16 units of what stays on one page with its sentence: some seven lines. Higher leaves more
   * of a page white, lower parts more sentences from their texts.
   */
  private static final int SHORT = 600;

  private final Sheet sheet;
  private final StringBuilder out = new StringBuilder();

  private SheetHtml(Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Sheet sheet) {
    return new SheetHtml(sheet).page();
  }

  private String page() {
    var title = Markup.text(sheet.title().plain().replace('\n', ' '));
    out.append("<html lang=\"").append(Markup.tag(sheet.language())).append("\"><head><title>");
    out.append(title).append("</title><meta name=\"description\" content=\"").append(title);
    out.append("\"/><style>").append(STYLE.formatted(Markup.text(sheet.page())));
    out.append("</style><bookmarks>");
    bookmarks();
    out.append("</bookmarks></head><body><div id=\"running\">").append(title).append("</div>");
    element("h1", "", sheet.title());
    sheet.notice().ifPresent(notice -> element("p", "notice", notice));
    element("p", "status", sheet.status());
    for (int i = 0; i < sheet.blocks().size(); i++) {
      block(sheet.blocks().get(i), i);
    }
    return out.append("</body></html>").toString();
  }

  private void bookmarks() {
    for (int i = 0; i < sheet.blocks().size(); i++) {
      if (sheet.blocks().get(i) instanceof Sheet.Block.Heading(int level, var text) && level == 2) {
        out.append("<bookmark name=\"").append(Markup.text(text.plain().replace('\n', ' ')));
        out.append("\" href=\"#b").append(i).append("\"/>");
      }
    }
  }

  private void block(Sheet.Block block, int number) {
    switch (block) {
      case Sheet.Block.Heading(int level, var text) ->
          out.append("<h%d id=\"b%d\">%s</h%d>".formatted(level, number, runs(text), level));
      case Sheet.Block.Paragraph(var text) -> element("p", "", text);
      case Sheet.Block.Facts(var facts) -> facts(facts);
      case Sheet.Block.Fact fact -> facts(List.of(fact));
      case Sheet.Block.Table table -> table(table);
      case Sheet.Block.Moment moment -> moment(moment);
    }
  }

  private void facts(List<Sheet.Block.Fact> facts) {
    out.append("<table class=\"facts\"><tbody>");
    for (var fact : facts) {
      out.append("<tr><th scope=\"row\">").append(runs(fact.label()));
      out.append("</th><td>").append(runs(fact.value())).append("</td></tr>");
    }
    out.append("</tbody></table>");
  }

  private void table(Sheet.Block.Table table) {
    out.append("<table><thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      element("th", "c" + i, table.columns().get(i));
    }
    out.append("</tr></thead><tbody>");
    for (var row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> element("td", "", cell));
      out.append("</tr>");
    }
    out.append("</tbody></table>");
  }

  private void moment(Sheet.Block.Moment moment) {
    int length = moment.texts().stream().mapToInt(text -> text.plain().length()).sum();
    out.append(length < SHORT ? "<div class=\"moment short\">" : "<div class=\"moment\">");
    out.append("<p class=\"sentence\"><span class=\"when\">").append(runs(moment.when()));
    out.append("</span> ").append(runs(moment.sentence())).append("</p>");
    moment.texts().forEach(text -> element("p", "said", text));
    if (!moment.note().isEmpty()) {
      element("p", "note", moment.note());
    }
    out.append("</div>");
  }

  private void element(String name, String style, Line line) {
    out.append('<').append(name);
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    out.append('>').append(runs(line)).append("</").append(name).append('>');
  }

  private static String runs(Line line) {
    return line.runs().stream().map(SheetHtml::run).collect(Collectors.joining());
  }

  private static String run(Line.Run run) {
    return switch (run) {
      case Line.Run.Words(var text) -> broken(text);
      case Line.Run.Gap(var text) -> "<span class=\"gap\">" + broken(text) + "</span>";
      case Line.Run.Foreign(var text, var language) ->
          "<span lang=\"" + Markup.tag(language) + "\">" + broken(text) + "</span>";
    };
  }

  private static String broken(String text) {
    return Markup.text(text).replace("\n", "<br/>");
  }
}
