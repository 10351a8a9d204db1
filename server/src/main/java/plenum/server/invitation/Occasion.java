package plenum.server.invitation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One seat's invitation to one conference, in the words of its invitee's language.
 *
 * @param revision grows whenever the link or the programme changes; becomes SEQUENCE
 * @param start in the zone of the invitee's site
 * @param issued when this revision was written
 */
public record Occasion(
    String conference,
    String seat,
    int revision,
    Locale language,
    String subject,
    ZonedDateTime start,
    Duration length,
    Host host,
    Invitee invitee,
    URI link,
    Instant issued) {

  /** Who invites: the host delegation. */
  public record Host(String name, @Nullable String mailbox) {
    Optional<String> mail() {
      return Optional.ofNullable(mailbox);
    }
  }

  public record Invitee(
      String name, String title, String delegation, String city, @Nullable String mailbox) {
    Optional<String> mail() {
      return Optional.ofNullable(mailbox);
    }
  }

  public ZonedDateTime end() {
    return start.plus(length);
  }
}
