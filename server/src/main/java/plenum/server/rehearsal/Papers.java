package plenum.server.rehearsal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
  private static final int CREATED = 201;

  private final PageRequests pages;
  private final WireJson json = new WireJson();

  Papers(PageRequests pages) {
    this.pages = pages;
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
      var form =
          new MultipartForm()
              .text("about", json.text(about))
              .file(
                  "document",
                  "levels-" + language + ".pdf",
                  "application/pdf",
                  FormalPaper.in(language));
      var answer = pages.send(form.in(pages.as(member, pages.of("documents"))));
      if (answer.statusCode() != CREATED) {
        throw new IOException("the paper was not taken: " + PageRequests.said(answer));
      }
      document = Optional.of(Json.read(PageRequests.said(answer), Created.class).id());
    }
  }

  private record Created(String id) {}

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
    var path = pages.file("documents/%s/%s".formatted(shown.document(), version.language()));
    var file = pages.get(pages.as(member, path));
    var read = FormalPaper.read(file, member.place().language());
    member
        .witness()
        .fetched(
            new Fetched(
                shown.document(),
                version.language(),
                sha256(file),
                read.pages(),
                read.inLanguage()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
