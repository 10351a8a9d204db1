package plenum.press.publication.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.press.publication.Releases;
import plenum.press.publication.SitePlan;
import plenum.press.publication.SitePlan.Content;

class SiteFolderTest {
  @TempDir Path folder;
  private Path root;
  private SiteFolder site;

  @BeforeEach
  void make() {
    root = folder.resolve("site");
    site = new SiteFolder(root);
  }

  @Test
  void all_of_a_release_lies_at_its_addresses() throws IOException {
    var plan = SitePlan.of(Releases.SITE, Releases.editions(Releases.floods()));
    assertThat(site.write(plan)).isEqualTo(new Written(plan.files().size(), 0, 0));
    assertThat(there())
        .containsKeys(
            "index.html",
            "feed.atom",
            "sitemap.xml",
            "robots.txt",
            "vi/index.html",
            "vi/feed.atom",
            "vi/flood-warning.html",
            "vi/flood-warning.ninjs.json",
            "vi/flood-warning.newsml.xml");
    assertThat(Files.list(root.resolve("pictures")).toList()).hasSize(1);
    assertThat(there().keySet()).isEqualTo(new TreeMap<>(plan.files()).keySet());
  }

  @Test
  void what_did_not_change_is_not_written_again() throws IOException {
    var plan = SitePlan.of(Releases.SITE, Releases.editions(Releases.floods()));
    site.write(plan);
    assertThat(site.write(plan)).isEqualTo(new Written(0, plan.files().size(), 0));
  }

  @Test
  void what_is_withdrawn_is_gone_and_nothing_speaks_of_it() throws IOException {
    site.write(SitePlan.of(Releases.SITE, Releases.editions(Releases.floods())));
    site.write(SitePlan.of(Releases.SITE, List.of()));
    assertThat(there().toString()).doesNotContain("flood");
    assertThat(Files.list(root.resolve("pictures")).toList()).isEmpty();
  }

  @Test
  void what_others_put_there_stays() throws IOException {
    Files.createDirectories(root.resolve("en"));
    Files.writeString(root.resolve("favicon.ico"), "theirs");
    Files.writeString(root.resolve("en/about.html"), "theirs");
    site.write(plan("en/a.html"));
    site.write(plan("en/b.html"));
    assertThat(there()).containsOnlyKeys("favicon.ico", "en/about.html", "en/b.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.html",
        "/etc/a.html",
        "en/../../a.html",
        "a/b/c.html",
        ".plenum/roll.html",
        "en\\a.html",
        "en/.a.html",
        "en//a.html",
        "a.html\n",
        "a\u0000.html",
        "C:a.html",
        ""
      })
  void a_path_that_leads_out_is_refused_and_nothing_is_done(String path) {
    assertThatThrownBy(() -> site.write(plan("good.html", path)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(root).doesNotExist();
  }

  @Test
  void a_roll_that_somebody_changed_cannot_delete_elsewhere() throws IOException {
    site.write(plan("a.html"));
    Files.writeString(folder.resolve("precious.html"), "keep");
    Files.writeString(root.resolve(".plenum/roll"), "a.html\n../precious.html\n");
    assertThatThrownBy(() -> site.write(plan("a.html"))).hasMessageContaining("precious");
    assertThat(folder.resolve("precious.html")).hasContent("keep");
  }

  @Test
  void a_folder_that_is_a_link_is_not_followed_out() throws IOException {
    var outside = Files.createDirectory(folder.resolve("outside"));
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("en"), outside);
    assertThatThrownBy(() -> site.write(plan("en/a.html"))).hasMessageContaining("leads out of");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void a_photograph_whose_bytes_are_others_is_refused() throws IOException {
    var right = Releases.stored(Releases.JPEG, "image/jpeg").orElseThrow();
    var wrong =
        new plenum.press.publication.Album.Stored(
            right.sha256(),
            "image/jpeg",
            5,
            () -> new java.io.ByteArrayInputStream("other".getBytes("UTF-8")));
    var path = "pictures/" + right.sha256() + ".jpg";
    assertThatThrownBy(() -> site.write(new SitePlan(Map.of(path, new Content.Photograph(wrong)))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SHA-256");
    assertThat(root.resolve(path)).doesNotExist();
  }

  @Test
  void a_second_writer_is_refused() throws IOException {
    site.write(plan("a.html"));
    try (var channel = FileChannel.open(root.resolve(".plenum/lock"), StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      assertThatThrownBy(() -> site.write(plan("b.html"))).hasMessageContaining("another process");
    }
    assertThat(there()).containsOnlyKeys("a.html");
  }

  private static SitePlan plan(String... paths) {
    var files = new TreeMap<String, Content>();
    for (var path : paths) {
      files.put(path, new Content.Text("of the site"));
    }
    return new SitePlan(files);
  }

  private Map<String, String> there() throws IOException {
    return Folder.files(root);
  }
}
