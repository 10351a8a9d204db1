package plenum.server.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What the synthetic secretaries of a trial write down of what its people are supposed to say. */
final class TrialRecord {
  private static final Who ALL = new Who.Participants();
  private static final Who CHAIR = person("norhaven-head");
  private static final Who HYDROLOGIST = person("lam-giang-delegate");
  private static final Who OURS = new Who.OfSide(TrialProgramme.LAM_GIANG);
  private static final Who THEIRS = new Who.OfSide(TrialProgramme.NORHAVEN);

  /**
   * An entry.
   *
   * @param after the opening
   */
  record Written(DelegationId side, Duration after, Substance substance) {
    SeatId secretary() {
      return new SeatId(side + "-secretary");
    }
  }

  /** In the order in which they are written. */
  static final List<Written> ALL_ENTRIES =
      List.of(
          written(
              TrialProgramme.NORHAVEN,
              20,
              said(
                  CHAIR,
                  ALL,
                  StatementKind.BRIEFS,
                  "the forecasts of the first season reached the river towns nine hours earlier"
                      + " than in the year before",
                  "các bản tin dự báo mùa đầu tiên đến với các thị trấn ven sông sớm hơn chín giờ so"
                      + " với năm trước")),
          written(
              TrialProgramme.LAM_GIANG,
              40,
              said(
                  HYDROLOGIST,
                  THEIRS,
                  StatementKind.THANKS,
                  "the tide readings of Norhaven made the forecasts for the estuary possible",
                  "số liệu thủy triều của Norhaven đã giúp dự báo được cho vùng cửa sông")),
          written(
              TrialProgramme.NORHAVEN,
              60,
              said(
                  CHAIR,
                  OURS,
                  StatementKind.PROPOSES,
                  "one common scale of warnings for both rivers",
                  "một thang cảnh báo chung cho cả hai dòng sông")),
          written(
              TrialProgramme.LAM_GIANG,
              80,
              undertaken(
                  OURS,
                  "to open its gauges above the confluence to Norhaven",
                  "mở số liệu các trạm đo phía trên ngã ba sông cho Norhaven")),
          written(
              TrialProgramme.NORHAVEN,
              100,
              said(
                  THEIRS,
                  ALL,
                  StatementKind.ASSESSES,
                  "the exchange of readings works well by day, and not yet at night",
                  "việc trao đổi số liệu ban ngày thông suốt, ban đêm thì chưa")));

  private TrialRecord() {}

  private static Who person(String id) {
    return new Who.OfPerson(new PersonId(id));
  }

  private static Written written(DelegationId side, int seconds, Substance substance) {
    return new Written(side, Duration.ofSeconds(seconds), substance);
  }

  private static Substance said(
      Who by, Who to, StatementKind kind, String english, String vietnamese) {
    return new Substance.Statement(
        by,
        Optional.empty(),
        Optional.of(to),
        kind,
        false,
        List.of(),
        List.of(),
        Texts.of("en", english).and("vi", vietnamese),
        Optional.empty(),
        Optional.empty());
  }

  private static Substance undertaken(Who by, String english, String vietnamese) {
    return new Substance.Commitment(
        by,
        Texts.of("en", english).and("vi", vietnamese),
        List.of(),
        Optional.empty(),
        Optional.of(THEIRS),
        Optional.empty(),
        false);
  }
}
