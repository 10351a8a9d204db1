package plenum.press.publication;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The W3C's checker of HTML. It was compiled against an ICU that the program's is no longer
 * compatible with, so it has a class loader of its own in which that one comes first.
 */
public final class Nu {
  private static final String VALIDATOR = "nu.validator.validation.SimpleDocumentValidator";
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc"; // a name: it has it

  /** Properties of CSS that came after this checker (2020). */
  private static final Pattern NEWER =
      Pattern.compile("CSS: “(color-scheme|text-underline-offset|text-wrap)”: .* doesn't exist\\.");

  private static final ClassLoader ITS_OWN = itsOwn();

  /** One for all pages: to read its schemas takes it longer than twenty of them. */
  private static Object validator;

  private Nu() {}

  /** What it says against a page, warnings too. */
  public static synchronized List<String> wrong(String html) throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(ITS_OWN);
    try {
      var type = ITS_OWN.loadClass(VALIDATOR);
      if (validator == null) {
        validator = taught(type);
      }
      return said(type, html);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Object taught(Class<?> type) throws Exception {
    var log = boolean.class;
    var fresh = type.getConstructor(log, log, log).newInstance(true, false, true);
    type.getMethod("setUpMainSchema", String.class, ErrorHandler.class)
        .invoke(fresh, SCHEMA, new Complaints());
    return fresh;
  }

  private static List<String> said(Class<?> type, String html) throws Exception {
    var complaints = new Complaints();
    type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
        .invoke(validator, complaints, false, false);
    var page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
    type.getMethod("checkHtmlInputSource", InputSource.class)
        .invoke(validator, new InputSource(page));
    return complaints.wrong;
  }

  /** What it says, by its place in the page. */
  private static final class Complaints implements ErrorHandler {
    private final List<String> wrong = new ArrayList<>();

    @Override
    public void warning(SAXParseException said) {
      note(said);
    }

    @Override
    public void error(SAXParseException said) {
      note(said);
    }

    @Override
    public void fatalError(SAXParseException said) {
      note(said);
    }

    private void note(SAXParseException said) {
      if (!NEWER.matcher(said.getMessage()).matches()) {
        wrong.add(said.getLineNumber() + ":" + said.getColumnNumber() + " " + said.getMessage());
      }
    }
  }

  private static ClassLoader itsOwn() {
    try {
      var places = new ArrayList<URL>();
      places.add(Path.of("target", "nu", "icu4j-58.2.jar").toUri().toURL());
      for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        places.add(Path.of(entry).toUri().toURL());
      }
      return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
