package plenum.server.rehearsal;

import plenum.wire.ConferenceView;
import plenum.wire.OwnView;

/** What a seat's page would show at this moment. */
record Scene(ConferenceView conference, OwnView own) {
  ConferenceView.Seat seat(int number) {
    var seat = conference.seats().get("seat-" + number);
    if (seat == null) {
      throw new IllegalStateException("seat-" + number + " is in nobody's view");
    }
    return seat;
  }

  /** Whether this one has the floor and is carried. */
  boolean speaks(int number) {
    var seat = "seat-" + number;
    return conference.floor().turns().stream().anyMatch(turn -> turn.seat().equals(seat))
        && conference.floor().routed().contains(seat);
  }

  boolean hasTurn(int number) {
    return conference.floor().turns().stream()
        .anyMatch(turn -> turn.seat().equals("seat-" + number));
  }

  boolean waits(int number) {
    return conference.floor().waiting().stream()
        .anyMatch(ask -> ask.seat().equals("seat-" + number));
  }

  /** Whose microphone is open in this seat's turn. */
  boolean voice(int turn, int voice) {
    return conference.floor().turns().stream()
        .anyMatch(one -> one.seat().equals("seat-" + turn) && one.voice().equals("seat-" + voice));
  }

  boolean itemOpen(String item) {
    return conference.agenda().current().filter(item::equals).isPresent();
  }

  boolean page(int number) {
    return conference.shown().filter(shown -> shown.page() == number).isPresent();
  }

  /** The only document of the meeting, as its keeper knows it. */
  String document() {
    return own.documents().keeps().stream()
        .findFirst()
        .or(() -> own.documents().shows().stream().findFirst())
        .or(() -> conference.documents().keySet().stream().findFirst())
        .orElse("none");
  }
}
