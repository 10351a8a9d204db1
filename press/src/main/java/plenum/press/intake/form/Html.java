package plenum.press.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A page as a site serves it: the article in it, without what stands around it on every page. */
final class Html {
  private static final List<String> ARTICLES =
      List.of("[itemprop=articleBody]", "article", "main", "#content", ".detail", ".content");

  private static final String AROUND =
      "script, style, noscript, template, nav, footer, form, iframe, button, aside, .menu, #menu,"
          + " #nav, .nav, .breadcrumb, .breadcrumbs, .share, .related, .comments, [hidden]";

  private static final Set<String> HEADINGS = Set.of("h1", "h2");
  private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");
  private static final Set<String> DATES = Set.of("date", "time", "meta", "published", "datetime");

  private Html() {}

  static Manuscript read(String text) {
    var page = Jsoup.parse(text);
    var language = page.select("html").attr("lang");
    var agency = page.select("meta[property=og:site_name]").attr("content");
    return fragment(
        page, Form.HTML, new Declared("", language, Optional.empty(), "", agency, "", List.of()));
  }

  /** The article in a page or a piece of one, as part of a release in another form. */
  static void pieces(String html, Blocks blocks) {
    pieces(Jsoup.parse(html), blocks);
  }

  private static Manuscript fragment(Document page, Form form, Declared declared) {
    var blocks = new Blocks();
    pieces(page, blocks);
    return blocks.manuscript(form, declared);
  }

  private static void pieces(Document page, Blocks blocks) {
    page.select(AROUND).remove();
    var collector = new Collector(blocks);
    NodeTraversor.traverse(collector, article(page));
    collector.flush();
  }

  private static Element article(Document page) {
    for (var where : ARTICLES) {
      var found = page.selectFirst(where);
      if (found != null && found.selectFirst("p") != null) {
        return found;
      }
    }
    return page.body();
  }

  /** Gathers running text until an element ends it. */
  private static final class Collector implements NodeVisitor {
    private final Blocks blocks;
    private final StringBuilder running = new StringBuilder();
    private Block.Role role = Block.Role.TEXT;

    Collector(Blocks blocks) {
      this.blocks = blocks;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        running.append(words.getWholeText());
      } else if (node instanceof Element element && parts(element)) {
        flush();
        role = roleOf(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && parts(element)) {
        flush();
        role = Block.Role.TEXT;
      }
    }

    void flush() {
      blocks.add(role, running.toString().replace('\u00a0', ' ').replaceAll("\\s+", " "));
      running.setLength(0);
    }

    private static boolean parts(Element element) {
      return element.isBlock()
          || element.normalName().equals("br")
          || roleOf(element) != Block.Role.TEXT;
    }

    private static Block.Role roleOf(Element element) {
      var name = element.normalName();
      if (HEADINGS.contains(name)) {
        return Block.Role.HEADLINE;
      }
      if (CAPTIONS.contains(name)) {
        return Block.Role.CAPTION;
      }
      boolean dated =
          name.equals("time")
              || element.classNames().stream()
                  .anyMatch(one -> DATES.contains(one.toLowerCase(Locale.ROOT)));
      return dated ? Block.Role.DATE : Block.Role.TEXT;
    }
  }
}
