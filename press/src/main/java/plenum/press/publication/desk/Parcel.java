package plenum.press.publication.desk;

import java.net.URI;
import java.time.Instant;
import plenum.press.publication.Edition;
import plenum.press.publication.Site;

/**
 * One version of a release on its way to one desk.
 *
 * @param notBefore the moment before which nobody may see it
 * @param body as it is sent; empty once the parcel has ended
 * @param failures attempts that did not end it
 * @param stage whether it waits or has ended
 * @param at when it is next to be tried, or when it ended
 * @param status of the last answer (RFC 9110, section 15), 0 if there was none
 */
public record Parcel(
    String uri,
    int version,
    String mediaType,
    Instant notBefore,
    String body,
    int failures,
    Stage stage,
    Instant at,
    Reason reason,
    int status) {
  /** Whether there is anything left to do. */
  public enum Stage {
    WAITING,
    TAKEN,
    GIVEN_UP,
    SUPERSEDED
  }

  static Parcel of(Desk desk, Site site, Edition edition) {
    var item = edition.item();
    var moment = item.embargo().filter(edition.updated()::isBefore).orElse(edition.updated());
    return new Parcel(
        item.uri(),
        item.version(),
        desk.format().mediaType(),
        moment,
        desk.format().write(site, edition),
        0,
        Stage.WAITING,
        moment,
        Reason.WAITS,
        0);
  }

  /**
   * By which a desk knows a parcel that it was sent before, as a structured field's string (RFC
   * 8941): the item's URI and version.
   */
  String key() {
    return "\"%s;version=%d\"".formatted(URI.create(uri).toASCIIString(), version);
  }

  boolean waits() {
    return stage == Stage.WAITING;
  }

  /** Whether this may be sent at that moment; never before its own. */
  boolean isDue(Instant now) {
    return waits() && !now.isBefore(notBefore) && !now.isBefore(at);
  }

  /** When to look at it next. */
  Instant next() {
    return at.isBefore(notBefore) ? notBefore : at;
  }

  Parcel later(Instant again, Reason why, int answer) {
    return new Parcel(
        uri, version, mediaType, notBefore, body, failures + 1, stage, again, why, answer);
  }

  Parcel ended(Stage end, Instant when, Reason why, int answer) {
    var kept = end == Stage.GIVEN_UP ? body : "";
    return new Parcel(uri, version, mediaType, notBefore, kept, failures, end, when, why, answer);
  }

  Parcel again(Instant now) {
    return new Parcel(
        uri, version, mediaType, notBefore, body, 0, Stage.WAITING, now, Reason.WAITS, 0);
  }
}
