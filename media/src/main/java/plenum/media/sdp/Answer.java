package plenum.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our answer to an offer (RFC 3264 section 6, RFC 8829 section 5.3): one section for each offered
 * one, in its order. The same arguments always give the same text.
 */
public record Answer(AnswerTransport transport, List<Section> sections) {
  public Answer {
    sections = List.copyOf(sections);
  }

  /**
   * @param answer what became of the section: rejected as well when nothing was in common
   */
  public record Section(MediaDescription offered, AnsweredMedia answer, Negotiation negotiation) {

    MediaDescription description() {
      return switch (negotiation) {
        case Negotiation.Agreed agreed when !(answer instanceof AnsweredMedia.Reject) ->
            accepted(agreed);
        case Negotiation.Agreed _, Negotiation.NothingInCommon _ ->
            MediaDescription.refusing(offered);
      };
    }

    private MediaDescription accepted(Negotiation.Agreed agreed) {
      var codecs = new ArrayList<Codec>();
      for (var codec : agreed.codecs()) {
        // Whoever finds redundancy first sends it; libwebrtc does so only then.
        codec.red().filter(_ -> answer.direction().receives()).ifPresent(codecs::add);
        codecs.add(codec.codec());
        codec.red().filter(_ -> !answer.direction().receives()).ifPresent(codecs::add);
        codec.rtx().ifPresent(codecs::add);
      }
      boolean rtx = agreed.codecs().stream().anyMatch(codec -> codec.rtx().isPresent());
      var rids = receivedRids(agreed);
      return new MediaDescription(
          offered.mid(),
          offered.kind(),
          false,
          offered.protocol(),
          answer.direction(),
          codecs,
          agreed.extensions(),
          List.of(),
          rids,
          offered.simulcast() && !rids.isEmpty(),
          answer.streams().stream().map(stream -> stream.source(rtx)).toList(),
          answer.streams().stream().map(SendStream::msid).findFirst(),
          offered.reducedSize());
    }

    /** Encodings are told apart by their rid in every packet, so not without that extension. */
    private List<String> receivedRids(Negotiation.Agreed agreed) {
      boolean told = agreed.extension(KnownExtension.RID).isPresent();
      return told && answer.direction().receives() ? offered.sendRids() : List.of();
    }
  }

  /**
   * Decides the answer. A section that the offer rejects, or with which we have no codec in common,
   * is rejected whatever {@code decisions} says; {@link #sections} tells.
   *
   * @param decisions one for each section of the offer, in its order
   * @throws IllegalArgumentException if there are more or fewer decisions than sections, or one
   *     goes against the direction that was offered
   */
  public static Answer of(Offer offer, AnswerTransport transport, List<AnsweredMedia> decisions) {
    var media = offer.media();
    if (media.size() != decisions.size()) {
      throw new IllegalArgumentException(
          decisions.size() + " decisions for " + media.size() + " sections");
    }
    var sections = new ArrayList<Section>();
    for (int i = 0; i < media.size(); i++) {
      sections.add(section(media.get(i), decisions.get(i)));
    }
    return new Answer(transport, sections);
  }

  private static Section section(MediaDescription offered, AnsweredMedia decision) {
    var direction = decision.direction();
    boolean against =
        (direction.sends() && !offered.direction().receives())
            || (direction.receives() && !offered.direction().sends());
    if (against) {
      throw new IllegalArgumentException(
          "section " + offered.mid() + " is offered " + offered.direction() + ": " + decision);
    }
    var negotiation = Negotiation.of(offered, direction);
    boolean open = negotiation instanceof Negotiation.Agreed && !offered.rejected();
    return new Section(offered, open ? decision : new AnsweredMedia.Reject(), negotiation);
  }

  /** The section of a mid, if the offer had it. */
  public Optional<Section> section(String mid) {
    return sections.stream().filter(section -> section.offered().mid().equals(mid)).findFirst();
  }

  /** The answer as text, with CRLF. */
  public String write() {
    var media = sections.stream().map(Section::description).toList();
    var lines =
        new TransportLines(
            transport.ice(), transport.fingerprint(), Setup.PASSIVE, transport.candidates());
    var text = DescriptionText.begin(transport.sessionId(), transport.version());
    text.flag("ice-lite", true);
    text.bundle(media);
    media.forEach(section -> text.media(section, lines));
    return text.toString();
  }
}
