package plenum.dossier.minutes;

/**
 * How an OpenDocument file looks: the same as on paper, by named styles that an office can change.
 */
final class OdtStyles {
  private OdtStyles() {}

  static String of(Sheet sheet) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    office:version="1.3">\
    <office:font-face-decls>\
    <style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/>\
    <style:font-face style:name="Noto Sans SC" svg:font-family="'Noto Sans SC'"/>\
    </office:font-face-decls><office:styles>\
    <style:default-style style:family="paragraph"><style:text-properties \
    style:font-name="Noto Sans" style:font-name-asian="Noto Sans SC" fo:font-size="10pt" \
    style:font-size-asian="10pt" %s/></style:default-style>\
    %s</office:styles><office:automatic-styles>\
    <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" \
    fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="18mm" fo:margin-left="25mm" \
    fo:margin-right="20mm"/><style:footer-style/></style:page-layout></office:automatic-styles>\
    <office:master-styles><style:master-page style:name="Standard" \
    style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">%s \
    <text:page-number text:select-page="current"/> / <text:page-count/></text:p></style:footer>\
    </style:master-page></office:master-styles></office:document-styles>
    """
        .formatted(language(sheet.language()), STYLES, Markup.text(sheet.page()));
  }

  private static String language(String tag) {
    var properties = OdtContent.language(tag);
    return properties.substring(properties.indexOf(' ') + 1, properties.length() - 2);
  }

  private static final String STYLES =
      style("Standard", "", "", "")
          + style("Text_20_body", "Standard", "fo:margin-bottom=\"1.5mm\"", "")
          + style(
              "Title",
              "Standard",
              "fo:margin-bottom=\"2mm\" fo:border-bottom=\"0.6pt solid #111111\""
                  + " fo:padding-bottom=\"2mm\"",
              sized("19pt", true))
          + heading(2, "6mm", "13pt")
          + heading(3, "4mm", "10.5pt")
          + style(
              "Notice",
              "Standard",
              "fo:border=\"1pt solid #111111\" fo:padding=\"2mm\" fo:margin-bottom=\"3mm\"",
              "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"")
          + style("Status", "Standard", "fo:margin-bottom=\"4mm\"", "fo:color=\"#555555\"")
          + style(
              "Moment",
              "Standard",
              "fo:margin-left=\"18mm\" fo:text-indent=\"-18mm\" fo:margin-top=\"1.5mm\"",
              "")
          + style(
              "Said",
              "Standard",
              "fo:margin-left=\"22mm\" fo:border-left=\"1.2pt solid #bbbbbb\""
                  + " fo:padding-left=\"2mm\"",
              "")
          + style("Note", "Standard", "fo:margin-left=\"18mm\"", sized("8.5pt", false))
          + style("Column", "Standard", "", sized("8.5pt", true))
          + style("Cell", "Standard", "", "")
          + style("Footer", "Standard", "fo:text-align=\"end\"", sized("8pt", false))
          + "<style:style style:name=\"Gap\" style:family=\"text\"><style:text-properties"
          + " fo:background-color=\"#fff1a8\"/></style:style>";

  private static String heading(int level, String above, String size) {
    return style(
        "Heading_20_" + level,
        "Standard",
        "fo:margin-top=\"" + above + "\" fo:margin-bottom=\"1mm\" fo:keep-with-next=\"always\"",
        sized(size, true));
  }

  private static String sized(String size, boolean bold) {
    return "fo:font-size=\"%s\" style:font-size-asian=\"%s\"%s"
        .formatted(
            size, size, bold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" : "");
  }

  private static String style(String name, String parent, String paragraph, String text) {
    return "<style:style style:name=\"%s\" style:family=\"paragraph\"%s>%s%s</style:style>"
        .formatted(
            name,
            parent.isEmpty() ? "" : " style:parent-style-name=\"" + parent + "\"",
            paragraph.isEmpty() ? "" : "<style:paragraph-properties " + paragraph + "/>",
            text.isEmpty() ? "" : "<style:text-properties " + text + "/>");
  }
}
