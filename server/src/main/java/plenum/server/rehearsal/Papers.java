package plenum.server.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.rehearsal.rules.Received.Fetched;
import plenum.server.http.Json;
import plenum.wire.DocumentView.DocumentKind;
import plenum.wire.NewDocument;
import plenum.wire.WireJson;

/** Brings and fetches documents as a page does: by HTTP, with the seat's link and its secret. */
final class Papers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String BOUNDARY = "plenum-rehearsal-paper";
  private static final int CREATED = 201;
  private static final int GOOD = 200;

  private final URI server;
  private final HttpClient http;
  private final String conference;
  private final Map<String, String> tokens;
  private final WireJson json = new WireJson();

  Papers(URI server, HttpClient http, String conference, Map<String, String> tokens) {
    this.server = server;
    this.http = http;
    this.conference = conference;
    this.tokens = tokens;
  }

  /** Brings the paper, and then its other version. */
  void bring(Troupe.Member member) throws IOException, InterruptedException {
    Optional<String> document = Optional.empty();
    for (var language : List.of("en", "vi")) {
      var about =
          new NewDocument(
              language,
              document,
              Optional.of(member.place().side()),
              Optional.of(DocumentKind.DOCUMENT),
              Map.of("en", FormalPaper.title("en"), "vi", FormalPaper.title("vi")),
              true,
              Optional.of(FormalProgramme.BRIEFING));
      var request =
          request(member, "/api/conferences/" + conference + "/documents")
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(BodyPublishers.ofByteArray(form(about, FormalPaper.in(language))))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != CREATED) {
        throw new IOException("the paper was not taken: " + answer.body());
      }
      document = Optional.of(Json.read(answer.body(), Created.class).id());
    }
  }

  private record Created(String id) {}

  private byte[] form(NewDocument about, byte[] file) throws IOException {
    var form = new ByteArrayOutputStream();
    form.write(
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"about\"\r\n\r\n"));
    form.write(text(json.text(about)));
    form.write(
        text(
            "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"levels-"
                + about.language()
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n"));
    form.write(file);
    form.write(text("\r\n--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /** Fetches what lies open, in the language that a page of this seat would choose. */
  void fetch(Troupe.Member member) throws IOException, InterruptedException {
    var scene = member.scene().orElseThrow(() -> new IOException("not in the chamber"));
    var shown = scene.conference().shown().orElseThrow(() -> new IOException("nothing lies open"));
    var document = scene.conference().documents().get(shown.document());
    if (document == null) {
      throw new IOException("what lies open is not on the table");
    }
    var own = scene.own().language();
    var version =
        document.versions().stream()
            .filter(one -> one.language().equals(own))
            .findFirst()
            .orElse(document.versions().getFirst());
    var path =
        "/conferences/%s/documents/%s/%s"
            .formatted(conference, shown.document(), version.language());
    HttpResponse<byte[]> file =
        http.send(request(member, path).GET().build(), BodyHandlers.ofByteArray());
    if (file.statusCode() != GOOD) {
      throw new IOException("the paper was not given: " + file.statusCode());
    }
    var read = FormalPaper.read(file.body(), member.place().language());
    member
        .witness()
        .fetched(
            new Fetched(
                shown.document(),
                version.language(),
                sha256(file.body()),
                read.pages(),
                read.inLanguage()));
  }

  private HttpRequest.Builder request(Troupe.Member member, String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Origin", server.getScheme() + "://" + server.getAuthority())
        .header("Plenum-Device", member.seat().device())
        .header("Authorization", "Bearer " + tokens.getOrDefault(member.place().id().value(), ""));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
