package plenum.server.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import plenum.conference.FloorRefusal;
import plenum.conference.Refusal;
import plenum.conference.routing.Hearing;
import plenum.media.engine.TransportId;
import plenum.media.ice.IceCredentials;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SdpException;
import plenum.wire.FromPage;
import plenum.wire.FromServer;

/**
 * Answers what a page or a phone asks, each request once; on the conference's thread.
 *
 * @param language in which a refusal is said
 */
record Answers(Meeting meeting, String language, Consumer<FromServer> line) {
  static final String MALFORMED = "malformed-request";

  void done(long id) {
    line.accept(new FromServer.Done(id));
  }

  /** Only when what was decided has reached the engine. */
  void doneOnceSettled(long id) {
    whenSettled(() -> done(id));
  }

  void refuse(long id, String key) {
    meeting.workplace().meters().refused(key);
    line.accept(refusals().say(id, key, Map.of(), language));
  }

  void refuse(long id, Refusal why) {
    line.accept(refusals().say(id, why, meeting.conference(), language));
  }

  /** What a command came to, which is counted. */
  void of(long id, Meeting.Reply reply) {
    meeting.count(reply);
    switch (reply) {
      case Meeting.Reply.Done _ -> doneOnceSettled(id);
      case Meeting.Reply.Refused(var why, var conference) ->
          line.accept(refusals().say(id, why, conference, language));
      case Meeting.Reply.Unavailable(var trouble) ->
          line.accept(refusals().say(id, trouble, language));
    }
  }

  /** The engine reports on its own thread, which has no time for messages. */
  void whenSettled(Runnable then) {
    CompletableFuture<?> settled = meeting.aftermath().settled();
    if (settled.isDone()) {
      then.run();
    } else {
      settled.whenComplete((_, _) -> meeting.tell(_ -> then.run()));
    }
  }

  /** Empty, and refused, where it is none. */
  Optional<Offer> offer(FromPage.Offer asked) {
    try {
      return Optional.of(Offer.parse(asked.sdp()));
    } catch (SdpException wrong) {
      line.accept(
          refusals()
              .say(
                  asked.id(),
                  "offer-unusable",
                  Map.of("reason", String.valueOf(wrong.getMessage())),
                  language));
      return Optional.empty();
    }
  }

  /** Empty, and refused, where the conference does not speak that language. */
  Optional<Hearing> hearing(FromPage.Listen asked) {
    var languages = meeting.conference().programme().heading().languages();
    var strange = asked.language().filter(tag -> !languages.contains(tag));
    if (strange.isPresent()) {
      refuse(asked.id(), new FloorRefusal.NotALanguageHere(strange.get()));
      return Optional.empty();
    }
    return Optional.of(new Hearing(asked.language(), Hearing.Mode.valueOf(asked.mode().name())));
  }

  void restart(FromPage.Restart asked, Optional<TransportId> standing) {
    if (standing.isEmpty()) {
      refuse(asked.id(), "connection-gone");
      return;
    }
    meeting
        .workplace()
        .engine()
        .restart(standing.get(), new IceCredentials(asked.ufrag(), asked.password()))
        .exceptionally(_ -> Optional.empty()) // the engine has stopped
        .thenAccept(local -> meeting.tell(_ -> restarted(asked.id(), local)));
  }

  private void restarted(long id, Optional<IceCredentials> local) {
    if (local.isEmpty()) {
      refuse(id, "connection-gone");
    } else {
      line.accept(new FromServer.Restarted(id, local.get().ufrag(), local.get().password()));
    }
  }

  private Refusals refusals() {
    return meeting.workplace().refusals();
  }
}
