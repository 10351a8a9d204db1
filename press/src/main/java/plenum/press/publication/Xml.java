package plenum.press.publication;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document under way; attributes whose value is empty are left out. */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** The insides of an element. */
  @FunctionalInterface
  interface Inside {
    void write();
  }

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
    } catch (XMLStreamException impossible) {
      throw bug(impossible);
    }
  }

  /**
   * @param attributes names and values in turn; {@code xmlns} declares the default namespace
   */
  Xml element(String name, Inside inside, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
      inside.write();
      writer.writeEndElement();
      writer.writeCharacters("\n");
      return this;
    } catch (XMLStreamException impossible) {
      throw bug(impossible);
    }
  }

  Xml element(String name, String content, String... attributes) {
    return element(name, () -> characters(content), attributes);
  }

  Xml empty(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
      writer.writeCharacters("\n");
      return this;
    } catch (XMLStreamException impossible) {
      throw bug(impossible);
    }
  }

  private void characters(String content) {
    try {
      writer.writeCharacters(content);
    } catch (XMLStreamException impossible) {
      throw bug(impossible);
    }
  }

  String document() {
    try {
      writer.writeEndDocument();
      writer.flush();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw bug(impossible);
    }
  }

  private static IllegalStateException bug(XMLStreamException impossible) {
    return new IllegalStateException("a document in memory cannot be written", impossible);
  }
}
