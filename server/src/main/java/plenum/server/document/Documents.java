package plenum.server.document;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import plenum.server.http.Routes;
import plenum.server.identity.Convener;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Refusals;
import plenum.server.store.ConferencePapers;

/** The documents of a server put together: what is kept, and the routes that lead to it. */
public final class Documents {
  private Documents() {}

  /**
   * @param ids names for new documents, which nobody can guess
   */
  public static List<Routes> routes(
      Conferences conferences,
      ConferencePapers papers,
      TokenSigner signer,
      Convener convener,
      Supplier<UUID> ids,
      InstantSource clock) {
    var readers = new DocumentReaders(conferences, signer, convener, clock);
    var shelf = new Shelf(papers);
    return List.of(
        new DocumentRoutes(readers, shelf, new Refusals(), ids, clock),
        new FileRoutes(readers, shelf));
  }
}
