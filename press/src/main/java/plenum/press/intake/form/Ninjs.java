package plenum.press.intake.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.press.news.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** IPTC ninjs 2 and 3 (arrays of objects), and what of generation 1 is alike. */
final class Ninjs {
  private static final int DEEPEST = 60;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private Ninjs() {}

  static Manuscript read(String text) throws UnreadableException {
    var item = parsed(text);
    var blocks = new Blocks();
    var headline = headline(item);
    blocks.add(Block.Role.HEADLINE, headline);
    int before = blocks.isEmpty() ? 0 : 1;
    body(item, blocks);
    var pictures = pictures(item);
    var declared =
        new Declared(
            string(item, "uri"),
            string(item, "language"),
            date(string(item, "contentcreated")).or(() -> date(string(item, "versioncreated"))),
            located(item),
            source(item),
            headline,
            pictures);
    var read = blocks.manuscript(Form.NINJS, declared);
    if (read.blocks().size() == before) {
      throw new UnreadableException(1, Unreadable.NINJS_WITHOUT_TEXT);
    }
    return read;
  }

  private static JsonNode parsed(String text) throws UnreadableException {
    try {
      var item = JSON.readTree(text);
      if (item.isObject()
          && (item.has("bodies") || item.has("body_text") || item.has("body_xhtml"))) {
        return item;
      }
      throw new UnreadableException(1, Unreadable.NO_NINJS);
    } catch (JacksonException wrong) {
      var location = wrong.getLocation();
      throw new UnreadableException(
          location == null ? 1 : Math.max(1, location.getLineNr()),
          Unreadable.JSON_BROKEN,
          Map.of("most", DEEPEST));
    }
  }

  private static String headline(JsonNode item) {
    var all = item.path("headlines");
    for (var one : all) {
      if (string(one, "role").equals("main")) {
        return string(one, "value");
      }
    }
    return all.isArray() && !all.isEmpty() ? string(all.get(0), "value") : string(item, "headline");
  }

  private static void body(JsonNode item, Blocks blocks) {
    var bodies = item.path("bodies");
    if (bodies.isArray() && !bodies.isEmpty()) {
      var chosen = bodies.get(0);
      for (var one : bodies) {
        chosen = string(one, "role").equals("main") ? one : chosen;
      }
      add(string(chosen, "value"), string(chosen, "contenttype").contains("html"), blocks);
    } else if (!string(item, "body_xhtml").isEmpty()) {
      add(string(item, "body_xhtml"), true, blocks);
    } else {
      add(string(item, "body_text"), false, blocks);
    }
  }

  private static void add(String value, boolean html, Blocks blocks) {
    if (html) {
      Html.pieces(value, blocks);
    } else {
      value.lines().forEach(line -> blocks.add(Block.Role.TEXT, line));
    }
  }

  private static List<Picture> pictures(JsonNode item) {
    var pictures = new ArrayList<Picture>();
    for (var one : item.path("associations")) {
      if (string(one, "type").equals("picture")) {
        var rendition = one.path("renditions").path(0);
        pictures.add(
            new Picture(
                string(rendition, "href"),
                string(rendition, "contenttype"),
                rendition.path("width").asInt(0),
                rendition.path("height").asInt(0),
                caption(one),
                string(one, "by").isEmpty() ? source(one) : string(one, "by")));
      }
    }
    return pictures;
  }

  private static String caption(JsonNode picture) {
    var first = string(picture.path("descriptions").path(0), "value");
    return first.isEmpty() ? string(picture, "description_text") : first;
  }

  private static String located(JsonNode item) {
    var place = string(item, "located");
    return place.isEmpty() ? string(item.path("places").path(0), "name") : place;
  }

  private static String source(JsonNode item) {
    var source = string(item.path("infosources").path(0), "name");
    return source.isEmpty() ? string(item, "copyrightholder") : source;
  }

  static Optional<LocalDate> date(String moment) {
    try {
      return moment.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(moment.substring(0, 10)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String string(JsonNode node, String name) {
    var value = node.path(name);
    return value.isString() ? value.stringValue().strip() : "";
  }
}
