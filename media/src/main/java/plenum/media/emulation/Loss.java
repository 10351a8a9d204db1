package plenum.media.emulation;

/** How a link loses datagrams, beside those that find its queue full. */
public sealed interface Loss {
  Loss NONE = new Random(0);

  /** Each datagram on its own, with this probability. */
  record Random(double probability) implements Loss {
    public Random {
      Chance.check(probability);
    }
  }

  /**
   * The model of Gilbert and Elliott: a link that is in a good or a bad state, may change it before
   * each datagram, and loses more in the bad one. The mean run in the bad state is {@code 1 /
   * leave} datagrams; the share of time in it is {@code enter / (enter + leave)}.
   *
   * @param enter the probability, per datagram, of going from good to bad
   * @param leave that of going from bad to good
   * @param lossInGood the probability of loss in the good state
   * @param lossInBad that in the bad one
   */
  record Bursts(double enter, double leave, double lossInGood, double lossInBad) implements Loss {
    public Bursts {
      Chance.check(enter);
      Chance.check(leave);
      Chance.check(lossInGood);
      Chance.check(lossInBad);
    }
  }
}
