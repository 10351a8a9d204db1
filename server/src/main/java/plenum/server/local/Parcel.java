package plenum.server.local;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A conference's file and the files that it names, as one request (RFC 7578): the text as {@code
 * conference}, the others as {@code document-0}, {@code document-1} and so on.
 */
public record Parcel(String text, List<Path> files) {
  /** Stands in no text by chance: a file's bytes are not looked through for it. */
  private static final String BOUNDARY = "plenum-8f3b1d9c5e7a42066c0d2b94";

  public Parcel {
    files = List.copyOf(files);
  }

  String contentType() {
    return files.isEmpty() ? "application/yaml" : "multipart/form-data; boundary=" + BOUNDARY;
  }

  /**
   * @throws FileNotFoundException if one of the files has gone
   */
  BodyPublisher body() throws FileNotFoundException {
    if (files.isEmpty()) {
      return BodyPublishers.ofString(text);
    }
    var parts = new ArrayList<BodyPublisher>();
    parts.add(head("conference", "", "text/plain; charset=utf-8"));
    parts.add(BodyPublishers.ofString(text));
    for (int i = 0; i < files.size(); i++) {
      var name = "document-" + i;
      parts.add(head(name, "; filename=\"" + name + "\"", "application/octet-stream"));
      parts.add(BodyPublishers.ofFile(files.get(i)));
    }
    parts.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher head(String name, String more, String type) {
    return BodyPublishers.ofString(
        "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, more, type));
  }
}
