package plenum.dossier.photograph;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.nio.charset.StandardCharsets;
import plenum.conference.programme.Texts;

/** An imprint as an XMP packet (ISO 16684-1), by the properties that IPTC Core 1.5 names. */
final class Xmp {
  /** How a segment of a JPEG file begins that holds one (XMP part 3, section 1.1.3). */
  static final byte[] SIGNATURE =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);

  /** Octets of a packet: a segment has 65,535 with its length, and the signature. */
  static final int LONGEST = 65_533 - SIGNATURE.length;

  private Xmp() {}

  /** Languages that no longer fit into a segment are left out, the last one first. */
  static byte[] packet(Imprint imprint) {
    try {
      var packet = serialised(imprint);
      // Each turn has a language less, and what has one language fits.
      while (packet.length > LONGEST && languages(imprint) > 2) {
        imprint = imprint.withoutLast();
        packet = serialised(imprint);
      }
      if (packet.length > LONGEST) {
        throw new IllegalArgumentException("Longer than a photograph's words can be");
      }
      return packet;
    } catch (XMPException e) {
      throw new IllegalStateException("An imprint that is no XMP", e);
    }
  }

  private static int languages(Imprint imprint) {
    return imprint.caption().byLanguage().size() + imprint.copyright().byLanguage().size();
  }

  private static byte[] serialised(Imprint imprint) throws XMPException {
    var options =
        new SerializeOptions().setUseCompactFormat(true).setOmitPacketWrapper(false).setPadding(0);
    return XMPMetaFactory.serializeToBuffer(meta(imprint), options);
  }

  private static XMPMeta meta(Imprint imprint) throws XMPException {
    var meta = XMPMetaFactory.create();
    alternatives(meta, "description", imprint.caption());
    alternatives(meta, "rights", imprint.copyright());
    if (!imprint.creator().isEmpty()) {
      var ordered = new PropertyOptions().setArrayOrdered(true);
      meta.appendArrayItem(XMPConst.NS_DC, "creator", ordered, imprint.creator(), null);
    }
    alone(meta, "Headline", Imprint.first(imprint.headline()));
    alone(meta, "Credit", Imprint.first(imprint.creditLine()));
    alone(meta, "City", Imprint.first(imprint.city()));
    alone(meta, "Country", Imprint.first(imprint.country()));
    alone(meta, "Instructions", imprint.instructions());
    alone(meta, "DateCreated", imprint.created().map(Object::toString).orElse(""));
    return meta;
  }

  private static void alone(XMPMeta meta, String name, String text) throws XMPException {
    if (!text.isEmpty()) {
      meta.setProperty(XMPConst.NS_PHOTOSHOP, name, text);
    }
  }

  /** Alternatives of languages, of which the first is for who asks for none. */
  private static void alternatives(XMPMeta meta, String name, Texts texts) throws XMPException {
    var first = Imprint.first(texts);
    if (first.isEmpty()) {
      return;
    }
    meta.setLocalizedText(XMPConst.NS_DC, name, null, XMPConst.X_DEFAULT, first);
    for (var text : texts.byLanguage().entrySet()) {
      if (!text.getValue().isBlank()) {
        meta.setLocalizedText(XMPConst.NS_DC, name, null, text.getKey(), text.getValue());
      }
    }
  }
}
