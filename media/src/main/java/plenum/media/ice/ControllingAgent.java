package plenum.media.ice;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plenum.media.net.RemoteAddress;
import plenum.media.stun.ErrorCode;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

/**
 * The controlling side against a lite peer, as small as a synthetic seat needs it: checks the
 * peer's candidates, nominates the first that answers (RFC 8445 section 8.1.1), then asks for
 * consent every five seconds (RFC 7675). It gathers no candidates and, since a lite peer sends no
 * checks, answers none.
 *
 * <p>The caller sends what {@link #poll} gives until it gives nothing, and calls it again when
 * something was received or {@link #deadlineNanos} has come. Not thread-safe.
 */
public final class ControllingAgent {

  /** How far the agent has come. */
  public sealed interface State {
    /** No candidate was nominated yet. */
    record Checking() implements State {}

    /** The peer took the nomination of {@code path}, and consent lasts. */
    record Connected(RemoteAddress path) implements State {}

    /** No candidate answered, or consent has lapsed. Final: a new agent may try again. */
    record Failed(String why) implements State {}
  }

  /** A check to be sent. */
  public record Outgoing(MemorySegment datagram, RemoteAddress to) {}

  /** More candidates than a server with several addresses has; the rest is left out. */
  static final int MOST_CANDIDATES = 16;

  /** Between the first checks of two candidates (RFC 8445 section 14.2). */
  private static final long PACE = 50_000_000L;

  /** A peer-reflexive candidate of a single component (RFC 8445 section 5.1.2.1). */
  private static final long PRIORITY = 110L << 24 | 65_535L << 8 | 255;

  /** Those of the time that consent lasts; an answer to an older one comes too late anyhow. */
  private static final int MOST_CONSENT_REQUESTS = 8;

  private final String username;
  private final StunKey key;
  private final RandomGenerator random;
  private final long tieBreaker;
  private final List<OutstandingCheck> checks = new ArrayList<>();
  private final Deque<TransactionId> consentRequests = new ArrayDeque<>();
  private State state = new State.Checking();
  private long nextConsentNanos;
  private long consentEndsNanos;

  /** {@code remote} and {@code candidates} are those of the peer, the preferred ones first. */
  public ControllingAgent(
      IceCredentials local,
      IceCredentials remote,
      List<RemoteAddress> candidates,
      RandomGenerator random,
      long nowNanos) {
    username = remote.ufrag() + ":" + local.ufrag();
    key = new StunKey(remote.password());
    this.random = random;
    tieBreaker = random.nextLong();
    candidates.stream()
        .distinct()
        .limit(MOST_CANDIDATES)
        .forEach(candidate -> check(candidate, false, nowNanos + checks.size() * PACE));
    failIfNothingIsLeft("the peer named no candidate");
  }

  public State state() {
    return state;
  }

  /** When {@link #poll} has something to do; {@link Long#MAX_VALUE} for never. */
  public long deadlineNanos() {
    return switch (state) {
      case State.Checking _ ->
          checks.stream().mapToLong(OutstandingCheck::dueNanos).min().orElse(Long.MAX_VALUE);
      case State.Connected _ -> Math.min(nextConsentNanos, consentEndsNanos);
      case State.Failed _ -> Long.MAX_VALUE;
    };
  }

  /** The next datagram that is due, or empty if there is none until the deadline. */
  public Optional<Outgoing> poll(long nowNanos) {
    return switch (state) {
      case State.Checking _ -> pollChecks(nowNanos);
      case State.Connected(var path) -> pollConsent(path, nowNanos);
      case State.Failed _ -> Optional.empty();
    };
  }

  /** Takes a datagram of any content; true if {@link #state} has changed. */
  public boolean receive(MemorySegment datagram, RemoteAddress from, long nowNanos) {
    var before = state;
    StunMessage.read(datagram)
        .filter(message -> message.isAuthentic(key))
        .ifPresent(message -> receive(message, from, nowNanos));
    return !before.equals(state);
  }

  private void receive(StunMessage message, RemoteAddress from, long nowNanos) {
    switch (message.kind()) {
      case SUCCESS -> succeeded(message.transaction(), from, nowNanos);
      case ERROR -> refused(message, from);
      case REQUEST, INDICATION -> {} // a lite peer sends none
    }
  }

  private void succeeded(TransactionId transaction, RemoteAddress from, long nowNanos) {
    if (consentRequests.remove(transaction)) {
      consentEndsNanos = nowNanos + Consent.LASTS;
      return;
    }
    outstanding(transaction, from)
        .ifPresent(check -> {
          checks.clear();
          if (check.nominates) {
            connect(from, nowNanos);
          } else {
            check(from, true, nowNanos);
          }
        });
  }

  private void refused(StunMessage message, RemoteAddress from) {
    outstanding(message.transaction(), from)
        .ifPresent(check -> {
          checks.remove(check);
          int code = message.error().map(ErrorCode::code).orElse(0);
          failIfNothingIsLeft("the peer refused the check with error " + code);
        });
  }

  /** An answer counts only from where the check went (RFC 8445 section 7.2.5.2.1). */
  private Optional<OutstandingCheck> outstanding(TransactionId transaction, RemoteAddress from) {
    return checks.stream()
        .filter(check -> check.transaction.equals(transaction) && check.to.equals(from))
        .findFirst();
  }

  private void connect(RemoteAddress path, long nowNanos) {
    state = new State.Connected(path);
    consentEndsNanos = nowNanos + Consent.LASTS;
    nextConsentNanos = nowNanos + consentInterval();
  }

  private Optional<Outgoing> pollChecks(long nowNanos) {
    checks.removeIf(check -> check.isExhausted() && check.isDue(nowNanos));
    failIfNothingIsLeft("no candidate of the peer answered");
    return checks.stream()
        .filter(check -> check.isDue(nowNanos))
        .findFirst()
        .map(check -> {
          check.sent(nowNanos);
          return request(check.to, check.transaction, check.nominates);
        });
  }

  /**
   * A request for consent nominates as well: should a router have given this agent another address,
   * the peer follows at once.
   */
  private Optional<Outgoing> pollConsent(RemoteAddress path, long nowNanos) {
    if (nowNanos - consentEndsNanos >= 0) {
      state = new State.Failed("consent lapsed: no answer for 30 seconds");
      return Optional.empty();
    }
    if (nowNanos - nextConsentNanos < 0) {
      return Optional.empty();
    }
    nextConsentNanos = nowNanos + consentInterval();
    if (consentRequests.size() == MOST_CONSENT_REQUESTS) {
      consentRequests.removeFirst();
    }
    consentRequests.addLast(TransactionId.random(random));
    return Optional.of(request(path, consentRequests.getLast(), true));
  }

  private long consentInterval() {
    return (long) (Consent.ASKED_EVERY * random.nextDouble(0.8, 1.2));
  }

  private void check(RemoteAddress to, boolean nominates, long firstNanos) {
    checks.add(new OutstandingCheck(to, TransactionId.random(random), nominates, firstNanos));
  }

  private void failIfNothingIsLeft(String why) {
    if (checks.isEmpty()) {
      state = new State.Failed(why);
    }
  }

  private Outgoing request(RemoteAddress to, TransactionId transaction, boolean nominates) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    var writer =
        new StunWriter(octets, StunKind.REQUEST, transaction)
            .username(username)
            .priority(PRIORITY)
            .controlling(tieBreaker);
    if (nominates) {
      writer.useCandidate();
    }
    return new Outgoing(octets.asSlice(0, writer.seal(key)), to);
  }
}
