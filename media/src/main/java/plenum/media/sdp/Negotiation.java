package plenum.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What we have in common with one offered section (RFC 3264 section 6). Payload types and numbers
 * of extensions are those of the offer; what we do not know is left out. It does not decide whether
 * the section is wanted.
 */
public sealed interface Negotiation {

  /** At least one codec in common. */
  record Agreed(List<AgreedCodec> codecs, List<HeaderExtension> extensions) implements Negotiation {
    public Agreed {
      codecs = List.copyOf(codecs);
      extensions = List.copyOf(extensions);
    }

    /** The number of an extension, 1 to 14; empty if it is not agreed. */
    public OptionalInt extension(KnownExtension known) {
      return extensions.stream()
          .filter(extension -> extension.uri().equals(known.uri()))
          .mapToInt(HeaderExtension::id)
          .findFirst();
    }

    public Optional<AgreedCodec> codec(MediaFormat format) {
      return codecs.stream().filter(codec -> codec.format() == format).findFirst();
    }
  }

  /** No codec of the section is ours; it can only be rejected. */
  record NothingInCommon(String mid) implements Negotiation {}

  /**
   * @param answered the direction that our answer will have, which decides the extensions
   */
  static Negotiation of(MediaDescription offered, Direction answered) {
    var codecs =
        switch (offered.kind()) {
          case AUDIO -> CommonGround.audio(offered);
          case VIDEO -> CommonGround.video(offered);
          case APPLICATION -> List.<AgreedCodec>of();
        };
    return codecs.isEmpty()
        ? new NothingInCommon(offered.mid())
        : CommonGround.agreed(offered, answered, codecs);
  }
}
