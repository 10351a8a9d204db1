package plenum.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenSigner;

/** Links that lead nowhere, pages that are for others, and a network that blocks the media. */
final class TroubleScreens {
  private final Walk walk;
  private final Convened conference;
  private final Attendee blocked;

  /** Begins at once what takes the page ten seconds to find out. */
  TroubleScreens(Walk walk, Convened conference) {
    this.walk = walk;
    this.conference = conference;
    var window = walk.window(Colour.GREEN);
    window.addInitScript("screens.blockMedia()");
    this.blocked = conference.opens("orrin-secretary", window);
    blocked.presses("Skip the checks");
  }

  /** While the conference is not closed yet. */
  void whileOpen() {
    blocked.sees("Sound and picture do not get through");
    walk.at("green-blocked", blocked);
    walk.goes(blocked);
    page("link-expired", "/s/" + expired(), "This link has expired");
    page("record-too-early", "/conferences/" + conference.id(), "The record cannot be shown");
  }

  void goes() {
    page("link-forged", "/s/forged", "This link is not complete");
    page("side-link-forged", "/d/forged", "This conference cannot be shown");
    page("record-not-for-you", "/conferences/" + conference.id(), "The record cannot be shown");
    page("not-found", "/nothing/here", "There is nothing at this address");
    var stranger = walk.opens("/sign-in/forged");
    stranger.presses("Sign in");
    stranger.sees("This sign-in link is not valid any more");
    walk.at("sign-in-refused", stranger);
    walk.goes(stranger);
  }

  private void page(String screen, String path, String words) {
    var stranger = walk.opens(path);
    stranger.sees(words);
    walk.at(screen, stranger);
    walk.goes(stranger);
  }

  /** A link as this server signs them, only too old. */
  private String expired() {
    var token =
        new Token(
            TokenKind.SEAT, conference.id(), "orrin-head", 0, Instant.EPOCH.plusSeconds(1), 0);
    try {
      var key = walk.program.data().resolve("keys/server.key");
      return new TokenSigner(Files.readAllBytes(key)).sign(token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
