package plenum.server.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Takes out of a PDF whatever acts: scripts, actions other than going to a page or to a web
 * address, attached files, forms that are programs, sound and films. It looks at every object that
 * can be reached, wherever it hangs, since a reader program finds actions in places that no list of
 * places is sure to name.
 */
final class ActiveContent {
  /** ISO 32000-1, table 198: all that does more than to move in the document or follow a link. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ResetForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "Hide",
          "SetOCGState",
          "Trans",
          "GoTo3DView",
          "RichMediaExecute");

  private static final Set<String> ANNOTATIONS =
      Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

  /** What a document opens with, or has beside its pages. */
  private static final List<String> OF_CATALOG =
      List.of("OpenAction", "AA", "JavaScript", "AF", "Collection", "Metadata", "Perms", "Legal");

  private static final COSName SUBTYPE_OF_ACTION = COSName.getPDFName("S");
  private static final COSName SCRIPT = COSName.getPDFName("JS");
  private static final COSName ADDITIONAL = COSName.getPDFName("AA");
  private static final COSName EMBEDDED = COSName.getPDFName("EF");
  private static final COSName ADDRESS = COSName.getPDFName("URI");

  private ActiveContent() {}

  /** Removes it all; what is there afterwards {@link #isFree} says. */
  static void remove(COSDocument document) throws IOException {
    catalogs(document).forEach(ActiveContent::clean);
    var streams = new ArrayList<COSStream>();
    everyDictionary(
        document,
        dictionary -> {
          clean(dictionary);
          if (isAttachment(dictionary)) {
            streams.add((COSStream) dictionary);
          }
        });
    for (var stream : streams) {
      stream.createOutputStream().close(); // with nothing in it
    }
  }

  /** Whether nothing of it is left. */
  static boolean isFree(COSDocument document) {
    var found = new ArrayList<COSDictionary>();
    everyDictionary(
        document,
        dictionary -> {
          if (isAction(dictionary)
              || hasScript(dictionary)
              || hasFile(dictionary)
              || hasTriggers(dictionary)
              || isAnnotation(dictionary)
              || isAttachment(dictionary) && ((COSStream) dictionary).getLength() > 0) {
            found.add(dictionary);
          }
        });
    return found.isEmpty()
        && catalogs(document).stream()
            .allMatch(catalog ->
                OF_CATALOG.stream().noneMatch(key -> catalog.containsKey(COSName.getPDFName(key)))
                    && names(catalog).stream()
                        .noneMatch(key -> key.equals("JavaScript") || key.equals("EmbeddedFiles")));
  }

  private static void clean(COSDictionary dictionary) {
    if (isAction(dictionary) || isAnnotation(dictionary)) {
      dictionary.clear();
      return;
    }
    if (hasScript(dictionary)) {
      dictionary.removeItem(SCRIPT);
    }
    if (hasFile(dictionary)) {
      dictionary.removeItem(EMBEDDED);
    }
    if (hasTriggers(dictionary)) {
      dictionary.removeItem(ADDITIONAL);
    }
    if (isCatalog(dictionary)) {
      OF_CATALOG.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
      if (dictionary.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
        names.removeItem(COSName.getPDFName("JavaScript"));
        names.removeItem(COSName.getPDFName("EmbeddedFiles"));
      }
      if (dictionary.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
        form.removeItem(COSName.getPDFName("XFA"));
        form.removeItem(COSName.getPDFName("CO"));
      }
    }
  }

  private static boolean isAction(COSDictionary dictionary) {
    if (!(dictionary.getDictionaryObject(SUBTYPE_OF_ACTION) instanceof COSName kind)) {
      return false;
    }
    return ACTIONS.contains(kind.getName())
        || kind.getName().equals("URI") && !isWebAddress(dictionary);
  }

  private static boolean isWebAddress(COSDictionary action) {
    if (!(action.getDictionaryObject(ADDRESS) instanceof COSString address)) {
      return false;
    }
    var text = address.getString().toLowerCase(Locale.ROOT);
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** A name of a resource may be the same; its value is never a text. */
  private static boolean hasScript(COSDictionary dictionary) {
    return dictionary.getDictionaryObject(SCRIPT) instanceof COSString;
  }

  /** Of a file specification, told from a resource of that name, which has a type. */
  private static boolean hasFile(COSDictionary dictionary) {
    return dictionary.getDictionaryObject(EMBEDDED) instanceof COSDictionary files
        && !(files instanceof COSStream)
        && !files.containsKey(COSName.TYPE);
  }

  /** Of a page, field or annotation, told in the same way. */
  private static boolean hasTriggers(COSDictionary dictionary) {
    return dictionary.getDictionaryObject(ADDITIONAL) instanceof COSDictionary triggers
        && !(triggers instanceof COSStream)
        && !triggers.containsKey(COSName.TYPE);
  }

  private static boolean isAnnotation(COSDictionary dictionary) {
    return dictionary.getDictionaryObject(COSName.SUBTYPE) instanceof COSName kind
        && ANNOTATIONS.contains(kind.getName());
  }

  private static boolean isAttachment(COSDictionary dictionary) {
    return dictionary instanceof COSStream
        && dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
        && type.getName().equals("EmbeddedFile");
  }

  private static boolean isCatalog(COSDictionary dictionary) {
    return COSName.CATALOG.equals(dictionary.getDictionaryObject(COSName.TYPE));
  }

  private static List<String> names(COSDictionary catalog) {
    return catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
        ? names.keySet().stream().map(COSName::getName).toList()
        : List.of();
  }

  private static List<COSDictionary> catalogs(COSDocument document) {
    return document.getTrailer().getDictionaryObject(COSName.ROOT) instanceof COSDictionary root
        ? List.of(root)
        : List.of();
  }

  /** Each dictionary and stream once, by steps and not by recursion: files may nest deeply. */
  private static void everyDictionary(COSDocument document, Consumer<COSDictionary> visit) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var ahead = new ArrayDeque<COSBase>();
    ahead.add(document.getTrailer());
    while (!ahead.isEmpty()) {
      var next = ahead.pop();
      var object = next instanceof COSObject reference ? reference.getObject() : next;
      if (object == null || !seen.add(object)) {
        continue;
      }
      if (object instanceof COSDictionary dictionary) {
        visit.accept(dictionary);
        dictionary.getValues().forEach(ahead::push);
      } else if (object instanceof COSArray array) {
        array.forEach(each -> {
          if (each != null) {
            ahead.push(each);
          }
        });
      }
    }
  }
}
