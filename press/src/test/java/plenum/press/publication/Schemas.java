package plenum.press.publication;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds documents against the schemas of agencies' formats, or against the IPTC's if named. */
public final class Schemas {
  private Schemas() {}

  /** What is wrong with it, or nothing. */
  public static List<String> ninjs(String json) throws IOException {
    var named = System.getProperty("plenum.ninjs.schema", "");
    var schema =
        named.isEmpty()
            ? new String(resource("ninjs-3.1-in-part.json").openStream().readAllBytes(), "UTF-8")
            : Files.readString(Path.of(named));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What is wrong with it, or nothing. */
  public static List<String> newsMl(String xml) throws SAXException, IOException {
    var named = System.getProperty("plenum.newsml.schema", "");
    var place =
        named.isEmpty()
            ? resource("newsml-g2-2.34-in-part.xsd").toString()
            : Path.of(named).toUri().toString();
    var factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    var validator = factory.newSchema(new StreamSource(place)).newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    var wrong = new ArrayList<String>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException said) {
            wrong.add(said.getMessage());
          }

          @Override
          public void error(SAXParseException said) {
            wrong.add(said.getMessage());
          }

          @Override
          public void fatalError(SAXParseException said) {
            wrong.add(said.getMessage());
          }
        });
    validator.validate(new StreamSource(new StringReader(xml)));
    return wrong;
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Schemas.class.getResource(name), name);
  }
}
