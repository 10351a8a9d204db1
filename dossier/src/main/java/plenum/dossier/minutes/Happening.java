package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.document.DocumentId;
import plenum.conference.floor.Right;
import plenum.conference.mark.MarkSays;
import plenum.conference.programme.DelegationId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/** One thing that minutes tell, by ids: who is called what stands in the {@link Directory}. */
public sealed interface Happening {
  /** When it began; of what was written down, the moment to which it belongs. */
  Instant at();

  /**
   * Somebody had the floor.
   *
   * @param speakers of a room everybody who was tapped meanwhile, the first one first
   * @param givenBy the chair who gave it, if one did
   * @param until empty while they have it
   * @param spoken how long they spoke themselves
   * @param interpreters who rendered them one after the other
   * @param interpreted how long those spoke
   * @param languages BCP 47, each once, the first one first
   */
  record Turn(
      Instant at,
      List<Speaker> speakers,
      Right right,
      Optional<Speaker> givenBy,
      Optional<Instant> until,
      Duration spoken,
      List<Speaker> interpreters,
      Duration interpreted,
      List<String> languages)
      implements Happening {
    public Turn {
      speakers = List.copyOf(speakers);
      interpreters = List.copyOf(interpreters);
      languages = List.copyOf(languages);
    }
  }

  /** A document lay open before all. */
  record Shown(Instant at, DocumentId document, Speaker presenter, Optional<Instant> until)
      implements Happening {}

  /** A document was handed to everybody. */
  record HandedOut(Instant at, DocumentId document, Optional<DelegationId> owner)
      implements Happening {}

  /** A side withdrew to a sealed room; of what happened there is nothing. */
  record SideWithdrew(Instant at, DelegationId side, Optional<Instant> until)
      implements Happening {}

  /** Named people of several sides sat apart. */
  record SatApart(Instant at, List<Speaker> people, Optional<Instant> until) implements Happening {
    public SatApart {
      people = List.copyOf(people);
    }
  }

  /** All chairs adopted the agenda. */
  record AgendaAdopted(Instant at) implements Happening {}

  /** The own side marked the moment; what it says is gone where it was deleted. */
  record Marked(Instant at, int number, Optional<MarkSays> says) implements Happening {}

  /**
   * The own side wrote something down.
   *
   * @param by who wrote it last
   * @param substance empty where it was deleted from the journal
   * @param cleared since when it is public
   * @param correctedBy on whose proposal it says what it says
   */
  record Written(
      Instant at,
      int number,
      Speaker by,
      Optional<Substance> substance,
      Optional<Instant> cleared,
      List<Speaker> correctedBy)
      implements Happening {
    public Written {
      correctedBy = List.copyOf(correctedBy);
    }

    /** Said or discussed: what one side writes down is never agreed by that. */
    public Standing standing() {
      return substance.filter(JointPassage::isDiscussed).isPresent()
          ? Standing.DISCUSSED
          : Standing.SAID;
    }
  }
}
