package plenum.server.convening;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import plenum.server.document.Intake;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.identity.Account;
import plenum.server.identity.Convener;
import plenum.server.invitation.Links;
import plenum.server.invitation.Openings;
import plenum.server.invitation.TokenSigner;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Refusals;
import plenum.wire.WireJson;

/** Everything by which conferences are convened, put together. */
public final class ConveningRoutes implements Routes {
  private final List<Routes> parts;

  /**
   * What convening is given by the program.
   *
   * @param owner to whom conferences belong that are convened from the command line
   * @param thisComputerOnly whether links lead nowhere but to this computer
   */
  public record Given(
      Conferences conferences,
      Convener convener,
      Supplier<Account> owner,
      Links links,
      TokenSigner signer,
      Openings openings,
      LocalGuard guard,
      SameOrigin origin,
      boolean thisComputerOnly,
      Intake intake,
      InstantSource clock) {}

  public ConveningRoutes(Given given) {
    var json = new WireJson();
    var flaws = new FlawSentences();
    var links = new ConferenceLinks(given.links(), given.clock());
    var refusals = new RefusalAnswers(new Refusals(), flaws);
    var drawing = new Drawing(links, given.openings(), flaws, given.thisComputerOnly());
    var desk = new Desk(drawing, links, refusals, json, given.clock());
    var convening =
        new Convening(
            given.conferences(), links, flaws, refusals, desk, new PapersByFile(given.intake()));
    parts =
        List.of(
            new ConvenerRoutes(
                given.conferences(), given.convener(), desk, convening, given.clock()),
            new SecretaryRoutes(
                given.conferences(), given.signer(), given.origin(), desk, refusals, given.clock()),
            new LocalConvene(given.guard(), given.owner(), convening));
  }

  @Override
  public void add(RoutesConfig routes) {
    parts.forEach(part -> part.add(routes));
  }
}
