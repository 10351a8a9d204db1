package plenum.server.rehearsal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with a file (RFC 7578), as browsers send it. */
final class MultipartForm {
  private static final String BOUNDARY = "plenum-rehearsal-form";
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  MultipartForm text(String name, String text) {
    part("name=\"%s\"\r\n".formatted(name), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  MultipartForm file(String name, String file, String mediaType, byte[] octets) {
    part(
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n".formatted(name, file, mediaType),
        octets);
    return this;
  }

  private void part(String head, byte[] octets) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n");
    body.writeBytes(octets);
    write("\r\n");
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole of it. */
  HttpRequest.Builder in(HttpRequest.Builder request) {
    write("--" + BOUNDARY + "--\r\n");
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }
}
