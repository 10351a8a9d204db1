package plenum.press.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.SeatId;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.press.Home;
import plenum.press.MeetingRecord;

/** Sets a proof as the text that goes out, word for word. */
public final class Setting {
  private Setting() {}

  /** SHA-256 of all that is printed, by which an approval knows its text. */
  public static String fingerprint(Proof proof) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      printed(proof)
          .forEach(part -> {
            // No text holds a NUL: so that no two texts run together to the same octets.
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
          });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<String> printed(Proof proof) {
    var draft = proof.draft();
    var frame =
        Stream.of(
            draft.language(),
            draft.date().line().plain(),
            draft.dateline().line().plain(),
            draft.endMark());
    var picture =
        proof.picture().stream()
            .flatMap(one -> Stream.of(one.printed(), one.caption(), one.credit()));
    var text =
        Stream.concat(
            Stream.of(proof.headline().text()),
            proof.paragraphs().stream()
                .flatMap(paragraph ->
                    Stream.concat(
                        Stream.of("\n"),
                        paragraph.sentences().stream()
                            .flatMap(one -> Stream.of(one.id(), one.text())))));
    return Stream.of(frame, picture, text).flatMap(one -> one);
  }

  public static IssuedText text(MeetingRecord meeting, Issuer issuer, Style style, Proof proof) {
    var draft = proof.draft();
    var home = Home.of(meeting, issuer);
    return new IssuedText(
        draft.language(),
        fingerprint(proof),
        proof.headline().text(),
        draft.dateline().line().plain(),
        home.day(meeting.closed()),
        home.city().in(draft.language()).orElse(""),
        home.agency(style, draft.language()).in(draft.language()).orElse(""),
        proof.paragraphs().stream().map(Setting::paragraph).toList(),
        proof
            .picture()
            .map(one -> new IssuedText.Picture(one.printed(), one.caption(), one.credit())),
        draft.endMark());
  }

  private static IssuedText.Paragraph paragraph(Proof.Paragraph paragraph) {
    return new IssuedText.Paragraph(
        paragraph.sentences().stream()
            .map(one ->
                new IssuedText.Sentence(one.id(), one.text(), one.origins(), writer(one.hand())))
            .toList());
  }

  private static Optional<SeatId> writer(Hand hand) {
    return switch (hand) {
      case Hand.Drafted() -> Optional.empty();
      case Hand.Altered(var by, _, _, _) -> Optional.of(by);
      case Hand.Added(var by, _) -> Optional.of(by);
    };
  }
}
