package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Texts;

/**
 * What every document about a meeting begins with.
 *
 * @param order of the sides
 * @param languages BCP 47 tags, the first one leads
 * @param zone IANA name of the reader's time zone: their side's, else the host's, else UTC
 * @param asOf the moment to which the journal was read
 */
public record Head(
    ConferenceId conference,
    Kind kind,
    Purpose purpose,
    Texts subject,
    List<String> languages,
    Optional<DelegationId> host,
    List<DelegationId> order,
    String zone,
    Optional<Instant> opened,
    Optional<Instant> closed,
    Instant asOf) {
  public Head {
    languages = List.copyOf(languages);
    order = List.copyOf(order);
  }
}
