package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.Conference;
import plenum.conference.capture.Capture;
import plenum.conference.command.CaptureCommand;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.server.capture.CaptureFiles;
import plenum.wire.CaptureView;
import plenum.wire.CaptureView.CaptureEnding;
import plenum.wire.CaptureView.CaptureState;
import plenum.wire.FromPage;

/**
 * Who is shown that headers of packets are recorded: whose they are and their side, while it goes
 * on; and operators, who take the file.
 */
final class CaptureViews {
  private CaptureViews() {}

  static CaptureCommand command(FromPage.OfCaptures request) {
    return switch (request) {
      case FromPage.BeginCapture(_, var seat) -> new CaptureCommand.BeginCapture(new SeatId(seat));
      case FromPage.EndCapture(_, var seat) -> new CaptureCommand.EndCapture(new SeatId(seat));
    };
  }

  /** By number, for who sits in this seat. */
  static Map<String, CaptureView> of(Conference conference, Seat reader) {
    List<Capture> all = conference.captures().all();
    if (all.isEmpty()) {
      return Map.of();
    }
    boolean operates = Power.CAPTURE_HEADERS.isFor(reader, conference.programme());
    var views = new LinkedHashMap<String, CaptureView>();
    for (var capture : all.subList(Math.max(0, all.size() - CaptureFiles.MOST), all.size())) {
      if (operates || capture.runs() && concerns(conference, capture.seat(), reader)) {
        views.put(String.valueOf(capture.number()), view(conference, capture));
      }
    }
    return views;
  }

  private static boolean concerns(Conference conference, SeatId seat, Seat reader) {
    return seat.equals(reader.id())
        || reader.delegation().isPresent() && reader.delegation().equals(conference.sideOf(seat));
  }

  private static CaptureView view(Conference conference, Capture capture) {
    return new CaptureView(
        capture.seat().value(),
        capture.by().value(),
        state(conference, capture),
        capture.at(),
        capture.over().map(Capture.Over::at).orElse(capture.until()),
        capture.over().map(over -> CaptureEnding.valueOf(over.why().name())));
  }

  private static CaptureState state(Conference conference, Capture capture) {
    if (!capture.runs()) {
      return CaptureState.ENDED;
    }
    return conference.inPlenary(capture.seat()) ? CaptureState.RECORDS : CaptureState.PAUSES;
  }
}
