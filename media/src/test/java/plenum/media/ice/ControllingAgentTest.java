package plenum.media.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.ice.ControllingAgent.Outgoing;
import plenum.media.ice.ControllingAgent.State;
import plenum.media.ice.IceLite.Outcome.Answered;
import plenum.media.net.RemoteAddress;
import plenum.media.stun.ErrorCode;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;

class ControllingAgentTest {
  private static final long SECOND = 1_000_000_000L;
  private static final RemoteAddress SEAT = new RemoteAddress(0, 0xffff_c000_0201L, 5000);
  private static final RemoteAddress DEAF = new RemoteAddress(0, 0xffff_c000_0202L, 7400);
  private static final RemoteAddress SERVER = new RemoteAddress(0, 0xffff_c000_0203L, 7400);

  private final SplittableRandom random = new SplittableRandom(7);
  private final IceCredentials local = IceCredentials.random(random);
  private final IceCredentials remote = IceCredentials.random(random);
  private final IceLite lite = new IceLite(remote, local);
  private long now;
  private double loss;

  @Test
  void the_first_candidate_that_answers_is_nominated() {
    var agent = agent(DEAF, SERVER);
    run(agent, SECOND);
    assertThat(agent.state()).isEqualTo(new State.Connected(SERVER));
    assertThat(lite.path(now)).contains(SEAT);
  }

  @Test
  void the_second_candidate_is_checked_a_twentieth_of_a_second_later() {
    var agent = agent(DEAF, SERVER);
    assertThat(sent(agent)).extracting(Outgoing::to).containsExactly(DEAF);
    assertThat(agent.deadlineNanos()).isEqualTo(now + SECOND / 20);
  }

  @Test
  void a_check_is_sent_seven_times_with_doubled_waits_and_then_given_up() {
    var agent = agent(DEAF);
    var times = new ArrayList<Long>();
    for (int i = 0; i < 100 && agent.deadlineNanos() != Long.MAX_VALUE; i++) {
      now = agent.deadlineNanos();
      sent(agent).forEach(_ -> times.add(now / 1_000_000));
    }
    assertThat(times).containsExactly(0L, 500L, 1500L, 3500L, 7500L, 15_500L, 31_500L);
    assertThat(agent.state()).isEqualTo(new State.Failed("no candidate of the peer answered"));
    assertThat(now).isEqualTo(39_500 * 1_000_000L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void a_third_of_all_datagrams_may_be_lost(long seed) {
    loss = 0.33;
    var agent = agent(new SplittableRandom(seed), SERVER);
    run(agent, 30 * SECOND);
    assertThat(agent.state()).as("seed %d", seed).isEqualTo(new State.Connected(SERVER));
  }

  @Test
  void consent_is_asked_for_every_four_to_six_seconds_and_lasts() {
    var agent = agent(SERVER);
    run(agent, SECOND);
    int before = sentInAll;
    run(agent, 300 * SECOND);
    assertThat(sentInAll - before).isBetween(50, 75);
    assertThat(agent.state()).isEqualTo(new State.Connected(SERVER));
    assertThat(lite.path(now)).contains(SEAT);
  }

  @Test
  void thirty_seconds_without_an_answer_end_it() {
    var agent = agent(SERVER);
    run(agent, SECOND);
    loss = 1;
    run(agent, 25 * SECOND);
    assertThat(agent.state()).isInstanceOf(State.Connected.class);
    run(agent, 12 * SECOND);
    assertThat(agent.state())
        .isEqualTo(new State.Failed("consent lapsed: no answer for 30 seconds"));
    assertThat(agent.deadlineNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(lite.path(now)).isEmpty();
  }

  @Test
  void without_candidates_it_fails_at_once() {
    assertThat(agent().state()).isEqualTo(new State.Failed("the peer named no candidate"));
  }

  @Test
  void an_answer_from_another_address_does_not_count() {
    var agent = agent(SERVER);
    var check = sent(agent).getFirst();
    var answer = (Answered) lite.receive(check.datagram(), SEAT, now);
    assertThat(agent.receive(answer.reply(), DEAF, now)).isFalse();
    assertThat(sent(agent)).isEmpty();
  }

  @Test
  void an_answer_under_another_password_does_not_count() {
    var agent = agent(SERVER);
    var check = sent(agent).getFirst();
    agent.receive(response(check, StunKind.SUCCESS, "x".repeat(24)), SERVER, now);
    assertThat(sent(agent)).isEmpty();
  }

  @Test
  void a_refusal_of_the_only_candidate_ends_it() {
    var agent = agent(SERVER);
    var check = sent(agent).getFirst();
    agent.receive(response(check, StunKind.ERROR, remote.password()), SERVER, now);
    assertThat(agent.state())
        .isEqualTo(new State.Failed("the peer refused the check with error 487"));
  }

  @Test
  void noise_changes_nothing() {
    var agent = agent(SERVER);
    for (int length = 0; length < 200; length++) {
      var noise = new byte[length];
      random.nextBytes(noise);
      assertThat(agent.receive(MemorySegment.ofArray(noise), SERVER, now)).isFalse();
    }
  }

  @Test
  void no_more_candidates_than_the_limit_are_checked() {
    var many = new ArrayList<RemoteAddress>();
    for (int port = 1; port <= 100; port++) {
      many.add(new RemoteAddress(0, 2, port));
    }
    var agent = agent(many.toArray(RemoteAddress[]::new));
    now += 100 * SECOND / 20;
    assertThat(sent(agent).stream().map(Outgoing::to).distinct())
        .hasSize(ControllingAgent.MOST_CANDIDATES);
  }

  private int sentInAll;

  private ControllingAgent agent(RemoteAddress... candidates) {
    return agent(random, candidates);
  }

  private ControllingAgent agent(SplittableRandom seeded, RemoteAddress... candidates) {
    return new ControllingAgent(local, remote, List.of(candidates), seeded, now);
  }

  /** Lets time pass; the server hears what is sent to it, but for the loss. */
  private void run(ControllingAgent agent, long nanos) {
    long end = now + nanos;
    for (int turns = 0; turns < 10_000 && agent.deadlineNanos() <= end; turns++) {
      now = Math.max(now, agent.deadlineNanos());
      sent(agent).forEach(datagram -> carry(datagram, agent));
    }
    now = end;
  }

  private void carry(Outgoing check, ControllingAgent agent) {
    if (!check.to().equals(SERVER) || isLost()) {
      return;
    }
    if (lite.receive(check.datagram(), SEAT, now) instanceof Answered(var reply, _) && !isLost()) {
      agent.receive(reply, SERVER, now);
    }
  }

  private boolean isLost() {
    return random.nextDouble() < loss;
  }

  private List<Outgoing> sent(ControllingAgent agent) {
    var sent = new ArrayList<Outgoing>();
    for (var next = agent.poll(now);
        next.isPresent() && sent.size() < 1000;
        next = agent.poll(now)) {
      sent.add(next.get());
    }
    sentInAll += sent.size();
    return sent;
  }

  private static MemorySegment response(Outgoing check, StunKind kind, String password) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    var id = StunMessage.read(check.datagram()).orElseThrow().transaction();
    var writer = new StunWriter(octets, kind, id);
    if (kind == StunKind.ERROR) {
      writer.error(ErrorCode.ROLE_CONFLICT);
    }
    return octets.asSlice(0, writer.seal(new StunKey(password)));
  }
}
