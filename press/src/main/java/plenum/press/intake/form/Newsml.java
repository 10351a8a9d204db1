package plenum.press.intake.form;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * IPTC NewsML-G2: a newsItem, or the first one of a newsMessage, with its text inside. Entities and
 * document types are off, so that a file fetches nothing and grows to nothing.
 */
final class Newsml {
  private static final int DEEPEST = 60;
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "li",
          "div",
          "figcaption",
          "td",
          "hl1",
          "br",
          "title",
          "head",
          "body");

  private final Blocks blocks = new Blocks();
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder running = new StringBuilder();
  private String uri = "";
  private String language = "";
  private String place = "";
  private String agency = "";
  private String headline = "";
  private Optional<LocalDate> created = Optional.empty();
  private Optional<LocalDate> version = Optional.empty();
  private int items;
  private boolean text;

  private Newsml() {}

  static Manuscript read(String xml) throws UnreadableException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var reader = factory.createXMLStreamReader(new StringReader(xml.stripLeading()));
      return new Newsml().item(reader);
    } catch (XMLStreamException wrong) {
      var where = wrong.getLocation();
      throw new UnreadableException(
          where == null ? 1 : Math.max(1, where.getLineNumber()), Unreadable.XML_BROKEN);
    }
  }

  private Manuscript item(XMLStreamReader reader) throws XMLStreamException, UnreadableException {
    while (reader.hasNext() && items < 2) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(reader);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            running.append(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableException(
                reader.getLocation().getLineNumber(), Unreadable.DOCUMENT_TYPE);
        default -> {}
      }
    }
    if (items == 0) {
      throw new UnreadableException(1, Unreadable.NO_NEWS_ITEM);
    }
    return whole();
  }

  private Manuscript whole() throws UnreadableException {
    var body = blocks.manuscript(Form.NEWSML, Declared.NOTHING);
    if (body.blocks().isEmpty()) {
      throw new UnreadableException(1, Unreadable.NEWS_ITEM_WITHOUT_TEXT);
    }
    var all = new Blocks();
    all.add(Block.Role.HEADLINE, headline);
    body.blocks().stream()
        .filter(block -> !block.span().in(body.text()).equals(headline))
        .forEach(block -> all.add(block.role(), block.span().in(body.text())));
    return all.manuscript(
        Form.NEWSML,
        new Declared(uri, language, created.or(() -> version), place, agency, headline, List.of()));
  }

  private void begin(XMLStreamReader reader) throws UnreadableException {
    var name = reader.getLocalName();
    flushAt(name);
    path.push(name);
    if (path.size() > DEEPEST) {
      throw new UnreadableException(
          reader.getLocation().getLineNumber(),
          Unreadable.NESTED_TOO_DEEP,
          Map.of("most", DEEPEST));
    }
    if (name.equals("newsItem")) {
      items++;
      uri = value(reader.getAttributeValue(null, "guid"));
      language = value(reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"));
    }
    text = text || name.equals("inlineXML");
  }

  private void end() {
    flushAt(path.getFirst());
    var name = path.pop();
    text = text && !name.equals("inlineXML");
  }

  /** An element that only marks words does not part them. */
  private void flushAt(String element) {
    if (!text || PARAGRAPHS.contains(element) || element.equals("inlineXML")) {
      flush();
    }
  }

  /** Takes what stood since the last tag that parts words, in the element that is open. */
  private void flush() {
    var words = running.toString().replaceAll("\\s+", " ").strip();
    running.setLength(0);
    if (words.isEmpty() || items != 1) {
      return;
    }
    if (!text) {
      field(words);
    } else if (!path.contains("head")) {
      boolean caption = path.contains("figcaption");
      blocks.add(caption ? Block.Role.CAPTION : Block.Role.TEXT, words);
    }
  }

  private void field(String words) {
    var within = List.copyOf(path);
    var name = within.isEmpty() ? "" : within.getFirst();
    var parent = within.size() < 2 ? "" : within.get(1);
    switch (name) {
      case "versionCreated" -> version = Ninjs.date(words);
      case "contentCreated" -> created = Ninjs.date(words);
      case "headline" -> headline = headline.isEmpty() ? words : headline;
      case "creditline" -> agency = agency.isEmpty() ? words : agency;
      case "name" -> {
        if (parent.equals("located")) {
          place = words;
        } else if (parent.equals("provider")) {
          agency = words;
        }
      }
      default -> {}
    }
  }

  private static String value(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }
}
