package plenum.media.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.ice.IceLite.Change.MOVED;
import static plenum.media.ice.IceLite.Change.NOMINATED;
import static plenum.media.ice.IceLite.Change.RESTARTED;
import static plenum.media.ice.IceLite.Change.VALIDATED;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import plenum.media.ice.IceLite.Change;
import plenum.media.ice.IceLite.Outcome.Answered;
import plenum.media.ice.IceLite.Outcome.Ignored;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.stun.ErrorCode;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

class IceLiteTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long START = Long.MAX_VALUE - 3 * SECOND; // a clock that wraps around
  private static final RemoteAddress HOME = new RemoteAddress(0, 0xffff_c000_0201L, 5000);
  private static final RemoteAddress AWAY = new RemoteAddress(0x2001_0db8L << 32, 1, 6000);

  private final SplittableRandom random = new SplittableRandom(3);
  private final IceCredentials server = IceCredentials.random(random);
  private final IceCredentials browser = IceCredentials.random(random);
  private final IceLite ice = new IceLite(server, browser);

  @Test
  void a_first_check_validates_its_address_and_opens_a_path() {
    assertThat(changes(check(HOME, START))).containsExactlyInAnyOrder(VALIDATED, MOVED);
    assertThat(ice.isValidated(HOME, START)).isTrue();
    assertThat(ice.path(START)).contains(HOME);
  }

  @Test
  void the_answer_names_the_address_and_knows_the_password() {
    for (var from : List.of(HOME, AWAY)) {
      var reply = reply(check(from, START));
      assertThat(reply.kind()).isEqualTo(StunKind.SUCCESS);
      assertThat(reply.mappedAddress()).contains(from);
      assertThat(reply.isAuthentic(new StunKey(server.password()))).isTrue();
    }
  }

  @Test
  void an_unknown_address_is_not_validated() {
    check(HOME, START);
    assertThat(ice.isValidated(AWAY, START)).isFalse();
  }

  @Test
  void asking_twice_changes_nothing() {
    nominate(HOME, START);
    assertThat(changes(check(HOME, START + SECOND))).isEmpty();
  }

  @Test
  void another_address_does_not_take_the_path_unless_it_nominates() {
    check(HOME, START);
    assertThat(changes(check(AWAY, START))).containsExactly(VALIDATED);
    assertThat(ice.path(START)).contains(HOME);
  }

  @Test
  void the_latest_nomination_wins() {
    nominate(HOME, START);
    assertThat(changes(nominate(AWAY, START)))
        .containsExactlyInAnyOrder(VALIDATED, NOMINATED, MOVED);
    assertThat(changes(nominate(HOME, START))).containsExactlyInAnyOrder(NOMINATED, MOVED);
    assertThat(ice.path(START)).contains(HOME);
  }

  @Test
  void consent_lapses_after_thirty_seconds() {
    nominate(HOME, START);
    assertThat(ice.path(START + 30 * SECOND - 1)).contains(HOME);
    assertThat(ice.path(START + 30 * SECOND)).isEmpty();
    assertThat(ice.isValidated(HOME, START + 30 * SECOND)).isFalse();
    assertThat(ice.consentEndsNanos(START)).isEqualTo(START + 30 * SECOND);
  }

  @Test
  void a_check_renews_consent() {
    nominate(HOME, START);
    check(HOME, START + 29 * SECOND);
    assertThat(ice.path(START + 58 * SECOND)).contains(HOME);
  }

  @Test
  void a_check_from_elsewhere_does_not_renew_the_consent_of_the_path() {
    nominate(HOME, START);
    check(AWAY, START + 29 * SECOND);
    assertThat(ice.path(START + 31 * SECOND)).isEmpty();
  }

  @Test
  void once_consent_has_lapsed_the_next_address_to_prove_itself_is_the_path() {
    nominate(HOME, START);
    check(AWAY, START + 29 * SECOND);
    assertThat(changes(check(AWAY, START + 31 * SECOND))).containsExactly(MOVED);
    assertThat(ice.path(START + 31 * SECOND)).contains(AWAY);
  }

  @Test
  void there_is_no_path_before_a_check() {
    assertThat(ice.path(START)).isEmpty();
    assertThat(ice.consentEndsNanos(START)).isEqualTo(START);
  }

  @Test
  void a_wrong_password_gets_no_answer() {
    var forger = new IceCredentials(server.ufrag(), "x".repeat(24));
    assertThat(ice.receive(request(forger, browser, to -> to), HOME, START))
        .isEqualTo(new Ignored("MESSAGE-INTEGRITY is missing or wrong"));
    assertThat(ice.isValidated(HOME, START)).isFalse();
  }

  @Test
  void another_transports_username_gets_no_answer() {
    var other = new IceCredentials("other123", server.password());
    assertThat(ice.receive(request(other, browser, to -> to), HOME, START))
        .isInstanceOf(Ignored.class);
  }

  @Test
  void responses_and_noise_get_no_answer() {
    var response = ((Answered) check(HOME, START)).reply();
    assertThat(ice.receive(response, HOME, START)).isEqualTo(new Ignored("not a request"));
    assertThat(ice.receive(MemorySegment.ofArray(new byte[50]), HOME, START))
        .isEqualTo(new Ignored("not a STUN Binding message"));
  }

  @Test
  void a_peer_that_claims_our_role_is_told_so_and_changes_nothing() {
    var outcome =
        ice.receive(request(server, browser, to -> to.controlled(9).useCandidate()), HOME, START);
    assertThat(reply(outcome).error()).contains(ErrorCode.ROLE_CONFLICT);
    assertThat(changes(outcome)).isEmpty();
    assertThat(ice.isValidated(HOME, START)).isFalse();
  }

  @Test
  void an_attribute_that_must_be_understood_and_is_not_is_named() {
    var outcome = ice.receive(withUnknownAttribute(0x7abc), HOME, START);
    assertThat(reply(outcome).error()).contains(ErrorCode.unknownAttributes(List.of(0x7abc)));
    assertThat(ice.path(START)).isEmpty();
  }

  @Test
  void no_answer_is_longer_than_its_question() {
    var bare = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length =
        new StunWriter(bare, StunKind.REQUEST, TransactionId.random(random))
            .username(server.ufrag() + ":" + browser.ufrag())
            .seal(new StunKey(server.password()));
    assertThat(ice.receive(bare.asSlice(0, length), HOME, START)).isInstanceOf(Answered.class);
    assertThat(ice.receive(withoutFingerprint(bare, length), AWAY, START))
        .isEqualTo(new Ignored("the request is shorter than its answer"));
    assertThat(ice.isValidated(AWAY, START)).isFalse();
  }

  @Test
  void after_a_restart_the_old_credentials_are_good_until_the_new_ones_are_used() {
    nominate(HOME, START);
    var newServer = IceCredentials.random(random);
    var newBrowser = IceCredentials.random(random);
    ice.restart(newServer, newBrowser);
    assertThat(check(HOME, START)).isInstanceOf(Answered.class);
    assertThat(ice.local()).isEqualTo(server);

    var outcome =
        ice.receive(request(newServer, newBrowser, StunWriter::useCandidate), AWAY, START);
    assertThat(changes(outcome)).contains(RESTARTED, MOVED);
    assertThat(reply(outcome).isAuthentic(new StunKey(newServer.password()))).isTrue();
    assertThat(ice.local()).isEqualTo(newServer);
    assertThat(check(HOME, START)).isInstanceOf(Ignored.class);
  }

  @Test
  void a_restart_leaves_media_on_its_path_until_the_new_nomination() {
    nominate(HOME, START);
    var newServer = IceCredentials.random(random);
    ice.restart(newServer, browser);
    var outcome = ice.receive(request(newServer, browser, to -> to), AWAY, START);
    assertThat(changes(outcome)).containsExactlyInAnyOrder(RESTARTED, VALIDATED);
    assertThat(ice.path(START)).contains(HOME);
  }

  @Test
  void of_endless_addresses_only_the_latest_are_remembered() {
    for (int port = 1; port <= 1000; port++) {
      check(new RemoteAddress(0, 1, port), START);
    }
    assertThat(ice.isValidated(new RemoteAddress(0, 1, 1000 - ValidatedAddresses.MOST), START))
        .isFalse();
    assertThat(ice.isValidated(new RemoteAddress(0, 1, 1001 - ValidatedAddresses.MOST), START))
        .isTrue();
  }

  @Test
  void nothing_that_was_changed_on_its_way_is_answered() {
    var mutations = new SplittableRandom(5);
    var good = request(server, browser, StunWriter::useCandidate);
    long vouchedFor = good.byteSize() - 8; // MESSAGE-INTEGRITY does not cover FINGERPRINT
    for (int round = 0; round < 20_000; round++) {
      var mutant = MemorySegment.ofArray(Octets.bytes(good, 0, (int) good.byteSize()));
      for (int i = mutations.nextInt(1, 4); i > 0; i--) {
        Octets.put8(mutant, mutations.nextLong(vouchedFor), mutations.nextInt());
      }
      if (mutant.mismatch(good) >= 0) {
        assertThat(ice.receive(mutant, HOME, START))
            .as("seed 5 round %d", round)
            .isInstanceOf(Ignored.class);
      }
    }
  }

  private IceLite.Outcome check(RemoteAddress from, long nowNanos) {
    return ice.receive(request(server, browser, to -> to.controlling(1)), from, nowNanos);
  }

  private IceLite.Outcome nominate(RemoteAddress from, long nowNanos) {
    return ice.receive(
        request(server, browser, to -> to.controlling(1).useCandidate()), from, nowNanos);
  }

  private MemorySegment request(
      IceCredentials to, IceCredentials by, UnaryOperator<StunWriter> attributes) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    var writer =
        new StunWriter(octets, StunKind.REQUEST, TransactionId.random(random))
            .username(to.ufrag() + ":" + by.ufrag())
            .priority(1);
    int length = attributes.apply(writer).seal(new StunKey(to.password()));
    return octets.asSlice(0, length);
  }

  /** A USERNAME of another type, in a message that is authentic all the same. */
  private MemorySegment withUnknownAttribute(int type) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    var writer =
        new StunWriter(octets, StunKind.REQUEST, TransactionId.random(random))
            .username(server.ufrag() + ":" + browser.ufrag());
    int at = 20 + 4 + 20;
    writer.username("any");
    Octets.put16(octets, at, type);
    return octets.asSlice(0, writer.seal(new StunKey(server.password())));
  }

  private static MemorySegment withoutFingerprint(MemorySegment message, int length) {
    Octets.put16(message, 2, length - 8 - 20);
    return message.asSlice(0, length - 8);
  }

  private static StunMessage reply(IceLite.Outcome outcome) {
    return StunMessage.read(((Answered) outcome).reply()).orElseThrow();
  }

  private static Set<Change> changes(IceLite.Outcome outcome) {
    return ((Answered) outcome).changes();
  }
}
