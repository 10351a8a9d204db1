package plenum.press.publication;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The W3C's checker of HTML. It was compiled against an ICU that the program's is no longer
 * compatible with, so it has a class loader of its own in which that one comes first.
 */
public final class Nu {
  private static final String VALIDATOR = "nu.validator.client.EmbeddedValidator";

  /** Properties of CSS that came after this checker (2020). */
  private static final Pattern NEWER =
      Pattern.compile("CSS: “(color-scheme|text-underline-offset|text-wrap)”: .* doesn't exist\\.");

  private static final ClassLoader ITS_OWN = itsOwn();

  private Nu() {}

  /** What it says against a page, warnings too. */
  public static List<String> wrong(String html) throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(ITS_OWN);
    try {
      return messages(said(html));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String said(String html) throws Exception {
    var type = ITS_OWN.loadClass(VALIDATOR);
    var json = ITS_OWN.loadClass(VALIDATOR + "$OutputFormat").getField("JSON").get(null);
    var validator = type.getConstructor().newInstance();
    type.getMethod("setOutputFormat", json.getClass()).invoke(validator, json);
    var page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
    return (String) type.getMethod("validate", InputStream.class).invoke(validator, page);
  }

  private static List<String> messages(String said) {
    var wrong = new ArrayList<String>();
    for (var message : JsonMapper.shared().readTree(said).at("/messages")) {
      var says = message.at("/message").asString();
      if (!NEWER.matcher(says).matches()) {
        wrong.add(says + " | " + message.at("/extract").asString());
      }
    }
    return wrong;
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
