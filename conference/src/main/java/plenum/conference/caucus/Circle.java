package plenum.conference.caucus;

import java.util.List;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who sits in a sealed room. */
public sealed interface Circle {
  /** All seats of one side, also those that come while it has withdrawn. */
  record OneSide(DelegationId delegation) implements Circle {}

  /** Named heads of several sides, with the interpreters whom they brought: a tête-à-tête. */
  record Named(List<SeatId> heads, List<SeatId> interpreters) implements Circle {
    public Named {
      heads = List.copyOf(heads);
      interpreters = List.copyOf(interpreters);
    }

    public List<SeatId> seats() {
      return Stream.concat(heads.stream(), interpreters.stream()).toList();
    }

    Named without(SeatId seat) {
      return new Named(
          heads.stream().filter(head -> !head.equals(seat)).toList(),
          interpreters.stream().filter(interpreter -> !interpreter.equals(seat)).toList());
    }
  }
}
