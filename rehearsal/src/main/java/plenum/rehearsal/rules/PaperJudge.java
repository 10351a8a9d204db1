package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.rehearsal.rules.Received.Page;
import tools.jackson.databind.JsonNode;

/** Whether all saw the page that lay open, and each got the file in their own language. */
final class PaperJudge {
  private record Version(String sha256, int pages) {}

  private final Matter matter;
  private final Docket docket;
  private final List<Page> shown = new ArrayList<>();
  private final Map<String, Map<String, Version>> documents = new HashMap<>();

  PaperJudge(Matter matter, Docket docket) {
    this.matter = matter;
    this.docket = docket;
  }

  void judge() {
    shown.add(new Page("", 0, Long.MIN_VALUE));
    matter.journal().lines().forEach(this::take);
    for (var reader : matter.received()) {
      for (int i = 1; i < shown.size(); i++) {
        long until = i + 1 < shown.size() ? shown.get(i + 1).at() : matter.heard().until();
        reached(reader, shown.get(i), until);
      }
      reader.pages().forEach(page -> neverAnother(reader, page));
      reader.fetched().forEach(file -> version(reader, file));
    }
  }

  private void take(JournalLine line) {
    switch (line.type()) {
      case "document-added", "document-amended", "document-handed-out" ->
          versions(line.text("document"), line.body().path("details").path("versions"));
      case "document-shown" ->
          shown.add(new Page(line.text("document"), line.body().path("page").asInt(0), line.at()));
      case "page-turned" ->
          shown.add(
              new Page(shown.getLast().document(), line.body().path("page").asInt(0), line.at()));
      case "showing-stopped" -> shown.add(new Page("", 0, line.at()));
      default -> {}
    }
  }

  private void versions(String document, JsonNode versions) {
    if (!versions.isArray()) {
      return; // sealed
    }
    var found = new HashMap<String, Version>();
    versions.forEach(one ->
        found.put(
            one.path("language").asString(""),
            new Version(one.path("sha256").asString(""), one.path("pages").asInt(0))));
    documents.put(document, found);
  }

  private void reached(Received reader, Page page, long until) {
    long by = page.at() + matter.tolerance().pageNanos();
    if (by > until) {
      return; // another lay open before anybody had to see this one
    }
    docket.checked(Rule.PAGE);
    var seen = reader.pages().stream().filter(one -> one.at() <= by).reduce((_, later) -> later);
    boolean same =
        seen.filter(one -> one.document().equals(page.document()) && one.page() == page.page())
            .isPresent();
    if (!same && !(page.page() == 0 && seen.isEmpty())) {
      docket.found(
          Rule.PAGE,
          new Span(page.at(), by),
          reader.seat(),
          seen.map(one -> "page " + one.page()).orElse("nothing") + " was shown",
          "page " + page.page() + " lay open");
    }
  }

  /** What a page shows lay open a moment before. */
  private void neverAnother(Received reader, Page seen) {
    docket.checked(Rule.PAGE);
    long earliest = seen.at() - matter.tolerance().pageNanos();
    boolean lay = false;
    for (int i = 0; i < shown.size(); i++) {
      var page = shown.get(i);
      long until = i + 1 < shown.size() ? shown.get(i + 1).at() : Long.MAX_VALUE;
      lay |=
          page.document().equals(seen.document())
              && page.page() == seen.page()
              && page.at() <= seen.at() + matter.tolerance().beforeNanos()
              && until >= earliest;
    }
    if (!lay) {
      docket.found(
          Rule.PAGE,
          new Span(seen.at(), seen.at()),
          reader.seat(),
          "page " + seen.page() + " was shown",
          "it did not lie open");
    }
  }

  private void version(Received reader, Received.Fetched file) {
    docket.checked(Rule.VERSION);
    var own = matter.player(reader.seat()).map(Player::language).orElse("");
    var version = documents.getOrDefault(file.document(), Map.of()).get(own);
    boolean right =
        version != null
            && file.language().equals(own)
            && file.inLanguage()
            && file.sha256().equals(version.sha256())
            && file.pages() == version.pages();
    if (!right) {
      docket.found(
          Rule.VERSION,
          new Span(matter.heard().from(), matter.heard().from()),
          reader.seat(),
          "the file was in "
              + file.language()
              + ", "
              + file.pages()
              + " pages, "
              + file.sha256().substring(0, Math.min(12, file.sha256().length())),
          version == null ? "no version in " + own : own + ", " + version.pages() + " pages");
    }
  }
}
