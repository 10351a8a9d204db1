package plenum.server.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Texts;

/** What a trial talks about: each way of taking the floor once. */
final class TrialAgenda {
  private TrialAgenda() {}

  static List<Item> items() {
    return List.of(
        item(
            "briefing",
            "Briefing: forecasts of the first season",
            "Thông báo: kết quả dự báo mùa đầu tiên",
            20,
            Terms.briefing(TrialProgramme.SPEAKER)
                .withTime(minutes(3), minutes(20), none(), false)),
        item(
            "questions",
            "Questions and replies",
            "Câu hỏi và trả lời",
            15,
            Terms.of(Mode.REQUEST).alternating().withTime(minutes(3), none(), none(), false)),
        item(
            "discussion",
            "Discussion: the next season",
            "Trao đổi: mùa tiếp theo",
            15,
            Terms.free(3).withTime(none(), none(), minutes(8), false)),
        item("closing", "Closing words", "Lời bế mạc", 10, Terms.of(Mode.CHAIR_CALLS)));
  }

  private static Item item(String id, String english, String vietnamese, int takes, Terms terms) {
    return new Item(
        new ItemId(id),
        Texts.of("en", english).and("vi", vietnamese),
        Duration.ofMinutes(takes),
        Optional.empty(),
        terms);
  }

  private static Optional<Duration> minutes(int count) {
    return Optional.of(Duration.ofMinutes(count));
  }

  private static Optional<Duration> none() {
    return Optional.empty();
  }
}
