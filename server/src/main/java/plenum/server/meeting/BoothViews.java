package plenum.server.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Ear;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.Medium;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Channels;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceNumber;
import plenum.wire.FromPage;
import plenum.wire.InterpretationView;
import plenum.wire.InterpretationView.BoothMedium;
import plenum.wire.InterpretationView.BoothPartner;
import plenum.wire.InterpretationView.BoothView;
import plenum.wire.InterpretationView.ChannelView;
import plenum.wire.InterpretationView.EarChoice;
import plenum.wire.InterpretationView.HandoverView;
import plenum.wire.InterpretationView.HeardNow;
import plenum.wire.InterpretationView.HearingChoice;
import plenum.wire.InterpretationView.HearingMode;
import plenum.wire.InterpretationView.SignView;

/** What a seat may hear, and how an interpreter's console stands. */
record BoothViews(Conference conference, Lines lines, Routing routing) {

  static InterpretationCommand command(FromPage.OfBooth request) {
    return switch (request) {
      case FromPage.GoOnAir _ -> new InterpretationCommand.GoOnAir();
      case FromPage.GoOffAir _ -> new InterpretationCommand.GoOffAir();
      case FromPage.TurnDirection(_, var into) -> new InterpretationCommand.TurnDirection(into);
      case FromPage.SetAutomaticDirection(_, var automatic) ->
          new InterpretationCommand.SetAutomatic(automatic);
      case FromPage.TurnEar(_, var ear) -> new InterpretationCommand.Hear(ear(ear));
      case FromPage.AskHandover _ -> new InterpretationCommand.AskHandover();
      case FromPage.MarkSound(_, var seat, var fault) ->
          new InterpretationCommand.MarkSound(
              new SeatId(seat), fault.map(found -> SoundFault.valueOf(found.name())));
      case FromPage.AnswerHandover(_, var agreed) ->
          agreed
              ? new InterpretationCommand.AcceptHandover()
              : new InterpretationCommand.DropHandover();
    };
  }

  private static Ear ear(EarChoice choice) {
    return choice.asNeeded()
        ? new Ear.AsNeeded()
        : choice.channel().<Ear>map(Ear.Relay::new).orElseGet(Ear.OfFloor::new);
  }

  /** Into which languages each interpreter's booth works, by seat. */
  static Map<String, List<String>> languages(Conference conference) {
    var languages = new LinkedHashMap<String, List<String>>();
    for (var booth : conference.interpretation().plan().working()) {
      booth.seats().forEach(seat -> languages.put(seat.value(), booth.into()));
    }
    return languages;
  }

  InterpretationView of(SeatId seat) {
    if (conference.interpretation().plan().booths().isEmpty()) {
      return InterpretationView.NONE;
    }
    var channels = routing.channels(conference.roomNumber(seat).orElse(Routing.PLENARY));
    var hearing = lines.hearing(seat);
    return new InterpretationView(
        channels(channels),
        signs(channels),
        channels.spoken(),
        choice(hearing),
        conference.interpretation().plan().of(seat).map(booth -> booth(seat, booth, channels)));
  }

  /** What a phone may hear where all sides meet; whose voice it is it is not told. */
  InterpretationView ofPhone(Hearing hearing) {
    if (conference.interpretation().plan().booths().isEmpty()) {
      return InterpretationView.NONE;
    }
    var channels = routing.channels(Routing.PLENARY);
    var nameless = channels(channels);
    nameless.replaceAll((_, channel) -> new ChannelView(Optional.empty(), channel.source()));
    return new InterpretationView(
        nameless, Map.of(), channels.spoken(), choice(hearing), Optional.empty());
  }

  private static HearingChoice choice(Hearing hearing) {
    return new HearingChoice(hearing.language(), HearingMode.valueOf(hearing.mode().name()));
  }

  private static Map<String, ChannelView> channels(Channels channels) {
    var views = new LinkedHashMap<String, ChannelView>();
    channels
        .byLanguage()
        .forEach((language, carried) ->
            views.put(
                language,
                new ChannelView(
                    carried.interpreter().map(SeatId::value),
                    carried.live().map(SourceNumber::value).orElse(0))));
    return views;
  }

  private Map<String, SignView> signs(Channels channels) {
    var views = new LinkedHashMap<String, SignView>();
    for (var language : conference.interpretation().plan().languages(Medium.SIGN)) {
      views.put(language, new SignView(channels.signer(language).map(SeatId::value)));
    }
    return views;
  }

  private BoothView booth(SeatId seat, Booth booth, Channels channels) {
    var console = conference.interpretation().console(seat).orElseThrow();
    var carried = carried(booth, console.into(), channels).filter(seat::equals).isPresent();
    return new BoothView(
        booth.id().value(),
        BoothMedium.valueOf(booth.medium().name()),
        booth.into(),
        booth.from(),
        booth.partnerOf(seat).filter(other -> areTogether(seat, other)).map(this::partner),
        console.into(),
        since(console),
        carried,
        console.automatic(),
        ear(console.ear()),
        hears(seat),
        conference
            .interpretation()
            .handover(booth.id())
            .map(asked -> new HandoverView(asked.by().value(), asked.due())));
  }

  private static Optional<SeatId> carried(Booth booth, String language, Channels channels) {
    return switch (booth.medium()) {
      case VOICE -> channels.of(language).interpreter();
      case SIGN -> channels.signer(language);
    };
  }

  /** Of a partner behind a door nothing is said. */
  private boolean areTogether(SeatId seat, SeatId partner) {
    return conference.roomNumber(partner).isPresent()
        && conference.roomNumber(partner).equals(conference.roomNumber(seat));
  }

  private BoothPartner partner(SeatId partner) {
    var console = conference.interpretation().console(partner).orElseThrow();
    return new BoothPartner(
        partner.value(), lines.connected(partner), since(console), console.into());
  }

  private static Optional<Instant> since(Console console) {
    return console.onAir().map(Console.OnAir::since);
  }

  private static EarChoice ear(Ear ear) {
    return switch (ear) {
      case Ear.AsNeeded() -> new EarChoice(true, Optional.empty());
      case Ear.OfFloor() -> new EarChoice(false, Optional.empty());
      case Ear.Relay(var language) -> new EarChoice(false, Optional.of(language));
    };
  }

  private HeardNow hears(SeatId seat) {
    return Optional.ofNullable(routing.relays().get(seat))
        .map(heard -> new HeardNow(heard.channel(), heard.degree(), heard.byItself()))
        .orElseGet(() -> new HeardNow(Optional.empty(), 0, false));
  }
}
