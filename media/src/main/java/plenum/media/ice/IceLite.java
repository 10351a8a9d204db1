package plenum.media.ice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.media.net.RemoteAddress;
import plenum.media.stun.ErrorCode;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;

/**
 * The lite side of one transport (RFC 8445 section 2.5): answers connectivity checks, remembers
 * from which addresses authenticated ones came and which of them is the path, and says when consent
 * has lapsed (RFC 7675). It never sends a check of its own and knows no candidates of the peer.
 *
 * <p><b>The path.</b> The latest USE-CANDIDATE wins. Until there is one, the first address that was
 * validated may be used; and when consent for the path has lapsed, the next address to prove itself
 * takes its place, nominated or not, for a peer may have been moved by its network without
 * noticing.
 *
 * <p><b>Amplification.</b> Only a request that carries our user fragment and a MESSAGE-INTEGRITY
 * made with our password gets an answer; all else, forged or malformed, gets none. And an answer is
 * never longer than its request: where it would be (a request stripped of what RFC 8445 section
 * 7.2.2 demands), there is none. So whoever forges a sender's address gains nothing.
 *
 * <p>Not thread-safe: it belongs to the thread of its transport.
 */
public final class IceLite {
  /** Octets that hold the longest answer: an error that lists sixteen unknown attributes. */
  private static final int ANSWER = 128;

  /** What an answered check changed; most change nothing. */
  public enum Change {
    /** The sender's address was unknown, or its consent had lapsed: DTLS from it is now good. */
    VALIDATED,
    /** The check carried USE-CANDIDATE. */
    NOMINATED,
    /** {@link IceLite#path} is now the sender's address and was another or none before. */
    MOVED,
    /** The first check with the credentials of {@link IceLite#restart}: the old ones are void. */
    RESTARTED
  }

  /** What became of a datagram. */
  public sealed interface Outcome {
    /**
     * {@code reply} goes to the address the datagram came from. It lies in memory that the next
     * answer of this transport overwrites.
     */
    record Answered(MemorySegment reply, Set<Change> changes) implements Outcome {}

    /** Nothing is to be sent and nothing has changed. */
    record Ignored(String why) implements Outcome {}
  }

  /** One pair of credentials as the peer presents it. */
  private static final class Generation {
    final IceCredentials local;
    final byte[] username;
    final StunKey key;

    Generation(IceCredentials local, IceCredentials remote) {
      this.local = local;
      username = (local.ufrag() + ":" + remote.ufrag()).getBytes(UTF_8);
      key = new StunKey(local.password());
    }
  }

  /** Every set of changes, at the index that has a bit for each by its ordinal. */
  private static final List<Set<Change>> CHANGES =
      IntStream.range(0, 1 << Change.values().length).mapToObj(IceLite::changes).toList();

  private final MemorySegment octets = MemorySegment.ofArray(new byte[ANSWER]);
  private final ValidatedAddresses validated = new ValidatedAddresses();
  private Generation generation;
  private @Nullable Generation next;
  private @Nullable RemoteAddress path;

  public IceLite(IceCredentials local, IceCredentials remote) {
    generation = new Generation(local, remote);
  }

  /**
   * Announces new credentials (RFC 8445 section 9). The old ones stay good, and media stays on its
   * path, until the new ones are first used.
   */
  public void restart(IceCredentials local, IceCredentials remote) {
    next = new Generation(local, remote);
  }

  /** The credentials in use: those of the constructor, or of the last restart that was taken up. */
  public IceCredentials local() {
    return generation.local;
  }

  /** Takes a datagram of any content that {@code from} sent. */
  public Outcome receive(MemorySegment datagram, RemoteAddress from, long nowNanos) {
    var message = StunMessage.read(datagram);
    return message.isEmpty()
        ? new Outcome.Ignored("not a STUN Binding message")
        : receive(message.get(), from, nowNanos);
  }

  /** The same for one that was read already, to find this transport by its recipient. */
  public Outcome receive(StunMessage message, RemoteAddress from, long nowNanos) {
    if (message.kind() != StunKind.REQUEST) {
      return new Outcome.Ignored("not a request");
    }
    var asked = addressed(message);
    if (asked == null) {
      return new Outcome.Ignored("the username is not one of this transport");
    }
    if (!message.isAuthentic(asked.key)) {
      return new Outcome.Ignored("MESSAGE-INTEGRITY is missing or wrong");
    }
    var refusal = refusal(message);
    var reply = reply(message, from, asked.key, refusal);
    if (reply.byteSize() > message.length()) {
      return new Outcome.Ignored("the request is shorter than its answer");
    }
    return new Outcome.Answered(
        reply, refusal == null ? accept(message, asked, from, nowNanos) : Set.of());
  }

  /** Whether DTLS and SRTP from {@code address} may be looked at. */
  public boolean isValidated(RemoteAddress address, long nowNanos) {
    return validated.hasConsent(address, nowNanos);
  }

  /** Where to send, as long as consent lasts. */
  public Optional<RemoteAddress> path(long nowNanos) {
    return path != null && validated.hasConsent(path, nowNanos)
        ? Optional.of(path)
        : Optional.empty();
  }

  /** The peer can no longer be there: its connection from that address has ended. */
  public void lost(RemoteAddress address) {
    validated.forget(address);
    if (address.equals(path)) {
      path = null;
    }
  }

  /** When {@link #path} will be empty unless another check comes; not in the future if it is. */
  public long consentEndsNanos(long nowNanos) {
    return path == null ? nowNanos : validated.consentEndsNanos(path, nowNanos);
  }

  /** When the peer last proved to be at {@link #path}; 0 if that is nowhere. */
  public long heardNanos(long nowNanos) {
    return path == null ? 0 : consentEndsNanos(nowNanos) - Consent.LASTS;
  }

  /** Whether {@code message} carries the username of this transport; it may still be forged. */
  public boolean isAddressedBy(StunMessage message) {
    return addressed(message) != null;
  }

  private @Nullable Generation addressed(StunMessage message) {
    if (next != null && message.usernameIs(next.username)) {
      return next;
    }
    return message.usernameIs(generation.username) ? generation : null;
  }

  /**
   * A lite agent is always controlled. With a peer that claims the same role it says so and lets
   * the peer change, as if its own tie-breaker were zero (RFC 8445 section 7.3.1.1).
   */
  private static @Nullable ErrorCode refusal(StunMessage message) {
    if (!message.unknown().isEmpty()) {
      return ErrorCode.unknownAttributes(message.unknown());
    }
    return message.controlled().isPresent() ? ErrorCode.ROLE_CONFLICT : null;
  }

  private MemorySegment reply(
      StunMessage request, RemoteAddress from, StunKey key, @Nullable ErrorCode refusal) {
    int length =
        refusal == null
            ? new StunWriter(octets, StunKind.SUCCESS, request.transaction())
                .mappedAddress(from)
                .seal(key)
            : new StunWriter(octets, StunKind.ERROR, request.transaction())
                .error(refusal)
                .seal(key);
    return octets.asSlice(0, length);
  }

  private Set<Change> accept(
      StunMessage request, Generation asked, RemoteAddress from, long nowNanos) {
    boolean pathless = path == null || !validated.hasConsent(path, nowNanos);
    boolean restarted = asked.equals(next);
    if (restarted) {
      generation = asked;
      next = null;
    }
    boolean isNew = validated.checked(from, nowNanos);
    boolean nominated = request.nominates();
    boolean moved = (nominated || pathless) && !from.equals(path);
    if (moved) {
      path = from;
    }
    return CHANGES.get(
        bit(isNew, Change.VALIDATED)
            | bit(nominated, Change.NOMINATED)
            | bit(moved, Change.MOVED)
            | bit(restarted, Change.RESTARTED));
  }

  private static int bit(boolean is, Change change) {
    return is ? 1 << change.ordinal() : 0;
  }

  private static Set<Change> changes(int bits) {
    return Arrays.stream(Change.values())
        .filter(change -> (bits & bit(true, change)) != 0)
        .collect(Collectors.toUnmodifiableSet());
  }
}
