package plenum.conference.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.interpretation.Booth;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * What comes to everybody in one room on the outlets of channels, to interpreters of their partner,
 * and to who wants it the picture of who signs.
 */
record Listeners(
    Conference conference,
    Live live,
    int room,
    Channels channels,
    Relays relays,
    Participants participants) {

  Map<OutletName, Edge> edges(Seat seat) {
    var edges = channel(seat, language(seat));
    partner(seat)
        .ifPresentOrElse(partner -> putPartner(edges, partner), () -> putSigner(edges, seat));
    return edges;
  }

  /** The channel of who listens beside this seat and has chosen for themselves. */
  Map<OutletName, Edge> channel(Seat beside, Hearing hearing) {
    return channel(beside, chosen(beside, hearing));
  }

  private Map<OutletName, Edge> channel(Seat seat, Optional<String> chosen) {
    var edges = new EnumMap<OutletName, Edge>(OutletName.class);
    chosen.ifPresent(language -> {
      var lane = live.ears().lanes().lane(new Channel(room, language));
      put(edges, OutletName.CHANNEL_A, lane.a(), seat, language);
      put(edges, OutletName.CHANNEL_B, lane.b(), seat, language);
    });
    return edges;
  }

  /**
   * What the channel carries for who has one outlet and cannot fade; empty for the floor. While
   * whoever comes next does not send yet, the booth that goes stays, for as long as a page would
   * have it: after it nothing would come, or at a handover a word of the floor.
   */
  Optional<SourceNumber> alone(String language) {
    var carried = channels.of(language);
    return carried
        .live()
        .or(() -> live.ears().lanes().lane(new Channel(room, language)).leaving())
        .filter(source -> carried.live().isPresent() || isAwaited(language))
        .filter(source -> carried.allowed().contains(source));
  }

  /** Whether whoever is to be heard there next does not send yet, be it the floor or a booth. */
  private boolean isAwaited(String language) {
    boolean floor = channels.spoken().filter(language::equals).isPresent();
    return floor
        ? participants
            .first()
            .filter(seat -> !live.flows(seat.id(), SourceKind.MICROPHONE))
            .isPresent()
        : !conference.interpretation().onAir(language, room).isEmpty();
  }

  /** Only where the interpretation alone was asked for, and is there, the floor is not. */
  boolean hearsFloor(Seat seat) {
    return hearsFloor(seat, live.ears().choice(seat.id()).mode(), language(seat));
  }

  /** The same for who listens beside this seat. */
  boolean hearsFloor(Seat beside, Hearing hearing) {
    return hearsFloor(beside, hearing.mode(), chosen(beside, hearing));
  }

  private boolean hearsFloor(Seat seat, Hearing.Mode mode, Optional<String> chosen) {
    return mode != Hearing.Mode.INTERPRETATION
        || chosen.filter(language -> isSettled(seat, language)).isEmpty();
  }

  private boolean isSettled(Seat seat, String language) {
    var lane = live.ears().lanes().lane(new Channel(room, language));
    var out = channels.of(language).live();
    return out.isPresent()
        && lane.current().equals(out)
        && lane.until().isEmpty()
        && !out.equals(Optional.of(SourceNumber.of(seat, SourceKind.MICROPHONE)));
  }

  /** The language whose channel this seat hears; empty for who hears the floor alone. */
  private Optional<String> language(Seat seat) {
    var heard = Optional.ofNullable(relays.heard().get(seat.id()));
    if (heard.isPresent()) {
      return heard.get().channel();
    }
    return chosen(seat, live.ears().choice(seat.id()));
  }

  private Optional<String> chosen(Seat seat, Hearing hearing) {
    return hearing.mode() == Hearing.Mode.ORIGINAL
        ? Optional.empty()
        : Optional.of(hearing.language().orElseGet(() -> conference.languageOf(seat.id())));
  }

  private void put(
      Map<OutletName, Edge> edges,
      OutletName outlet,
      Optional<SourceNumber> source,
      Seat listener,
      String language) {
    var own = SourceNumber.of(listener, SourceKind.MICROPHONE);
    source
        .filter(channels.of(language).allowed()::contains)
        .filter(number -> !number.equals(own))
        .ifPresent(number -> edges.put(outlet, new Edge(number, outlet.layer())));
  }

  private Optional<Seat> partner(Seat seat) {
    return booth(seat.id())
        .flatMap(booth -> booth.partnerOf(seat.id()))
        .flatMap(participants::seat)
        .filter(participants::connected);
  }

  private Optional<Booth> booth(SeatId seat) {
    return conference.interpretation().plan().of(seat);
  }

  /** A partner is heard while their microphone is out, or while they talk to their partner. */
  private void putPartner(Map<OutletName, Edge> edges, Seat partner) {
    boolean speaks = isOut(partner) || live.ears().talkback().contains(partner.id());
    if (speaks && participants.interpreting(partner.id(), SourceKind.MICROPHONE).isPresent()) {
      put(edges, OutletName.PARTNER_SOUND, partner, SourceKind.MICROPHONE);
    }
    if (participants.sends(partner, SourceKind.CAMERA)) {
      put(edges, OutletName.PARTNER_OR_SIGN, partner, SourceKind.CAMERA);
    }
  }

  private boolean isOut(Seat interpreter) {
    return conference.interpretation().isOnAir(interpreter.id())
        && booth(interpreter.id()).filter(booth -> booth.medium() == Medium.VOICE).isPresent();
  }

  /** Who works alone in a booth, or in none, has the partner's outlet free for who signs. */
  private void putSigner(Map<OutletName, Edge> edges, Seat seat) {
    live.ears()
        .sign(seat.id())
        .flatMap(channels::signer)
        .filter(signer -> !signer.equals(seat.id()))
        .flatMap(participants::seat)
        .ifPresent(signer -> put(edges, OutletName.PARTNER_OR_SIGN, signer, SourceKind.CAMERA));
  }

  private static void put(
      Map<OutletName, Edge> edges, OutletName outlet, Seat sender, SourceKind kind) {
    edges.put(outlet, new Edge(SourceNumber.of(sender, kind), outlet.layer()));
  }
}
