package plenum.server.meeting;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.command.Actor;
import plenum.conference.command.PhoneCommand;
import plenum.conference.routing.OutletName;
import plenum.media.engine.Connection;
import plenum.media.engine.ConnectionRequest;
import plenum.media.sdp.Offer;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.Outlet;

/**
 * Carries out what a phone asks that listens beside a seat: it may ask to be let in, choose what it
 * hears, and go. On the conference's thread.
 */
final class PhoneRequests {
  private static final Set<Outlet> OUTLETS =
      EnumSet.of(
          Outlet.FLOOR_1, Outlet.FLOOR_2, Outlet.FLOOR_3, Outlet.CHANNEL_A, Outlet.CHANNEL_B);

  private final Meeting meeting;
  private final Phone phone;
  private final Answers answers;

  PhoneRequests(Meeting meeting, Phone phone) {
    this.meeting = meeting;
    this.phone = phone;
    answers = new Answers(meeting, phone.language(), phone::send);
  }

  /** Every request is answered, also where it fails: the page waits for that. */
  void carryOut(FromPage.Request request) {
    if (phone.isGone()) {
      return;
    }
    try {
      switch (request) {
        case FromPage.Knock(var id) -> ask(id, knock());
        case FromPage.Leave(var id) ->
            ask(id, new PhoneCommand.LeaveByPhone(phone.seat(), phone.key()));
        case FromPage.Listen listen -> listen(listen);
        case FromPage.Offer offer -> answer(offer);
        case FromPage.Restart restart -> answers.restart(restart, phone.transport());
        default -> answers.refuse(request.id(), Answers.MALFORMED);
      }
    } catch (IllegalArgumentException malformed) {
      answers.refuse(request.id(), Answers.MALFORMED);
    } catch (RuntimeException | Error fault) {
      answers.refuse(request.id(), "server-fault");
      throw fault;
    }
  }

  private PhoneCommand knock() {
    return new PhoneCommand.KnockByPhone(phone.seat(), phone.generation(), phone.device());
  }

  private void ask(long id, PhoneCommand command) {
    answers.of(id, meeting.decide(command, new Actor.Server()));
  }

  private void listen(FromPage.Listen asked) {
    answers
        .hearing(asked)
        .ifPresent(hearing -> {
          phone.hears(hearing);
          if (meeting.lines().listens(phone.id(), phone.ear())) {
            meeting.reroute();
          }
          answers.done(asked.id());
        });
  }

  /** Only who was let in has a line at all; nothing that it might send is taken. */
  private void answer(FromPage.Offer offer) {
    if (!phone.listens(meeting.conference())) {
      answers.refuse(offer.id(), "not-in-the-chamber");
      return;
    }
    answers
        .offer(offer)
        .map(parsed -> connect(offer, parsed))
        .ifPresent(made -> phone.send(new FromServer.Answer(offer.id(), made.answer())));
  }

  private Connection connect(FromPage.Offer offer, Offer parsed) {
    phone.transport().ifPresent(old -> meeting.aftermath().close(old, "a new connection came"));
    int number = meeting.lines().viewerNumber();
    var connection =
        meeting
            .workplace()
            .engine()
            .connect(
                new ConnectionRequest(
                    meeting.id().value(), number, parsed, Map.of(), outlets(offer)));
    phone.transport(Optional.of(connection.id()));
    meeting.lines().opened(connection.id(), new Lines.Owner.OfPhone(phone.id(), number));
    return connection;
  }

  private static Map<String, ConnectionRequest.Slot> outlets(FromPage.Offer offer) {
    var outlets = new HashMap<String, ConnectionRequest.Slot>();
    offer.outlets().entrySet().stream()
        .filter(outlet -> OUTLETS.contains(outlet.getValue()))
        .forEach(outlet -> outlets.put(outlet.getKey(), slot(outlet.getValue())));
    return outlets;
  }

  private static ConnectionRequest.Slot slot(Outlet outlet) {
    var name = OutletName.valueOf(outlet.name());
    return new ConnectionRequest.Slot(name.ordinal(), Requests.stream(outlet));
  }
}
