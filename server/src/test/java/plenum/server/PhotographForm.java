package plenum.server;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form of parts (RFC 7578), as browsers send it to lay down a photograph. */
final class PhotographForm {
  private static final String BOUNDARY = "a-boundary-that-no-part-has";
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  PhotographForm file(byte[] octets) {
    return part("photograph\"; filename=\"p.jpg", "image/jpeg", octets);
  }

  PhotographForm text(String name, String text) {
    return part(name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private PhotographForm part(String name, String type, byte[] octets) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, type);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(octets);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Who lays it down, its headers are to say. */
  HttpRequest.Builder to(URI server, String conference) {
    var end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(end);
    return HttpRequest.newBuilder(server.resolve("/api/conferences/" + conference + "/photographs"))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(whole.toByteArray()));
  }
}
