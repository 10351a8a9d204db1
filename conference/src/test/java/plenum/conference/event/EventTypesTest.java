package plenum.conference.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class EventTypesTest {
  /** They stand in old journals, and no rule writes them any more. */
  public static final Set<String> FORMER = Set.of("side-claimed", "photograph-added");

  /** Journals hold these names. Add to the list; never change or drop a line of it. */
  private static final String PINNED =
      """
      convened 1
      heading-amended 1
      delegation-added 1
      delegation-amended 1
      delegation-struck 1
      person-added 1
      person-amended 1
      person-struck 1
      seat-added 1
      seat-amended 1
      seat-struck 1
      side-claimed 1
      seat-link-revoked 1
      seat-link-reissued 1
      delegation-link-reissued 1
      side-taken-over 1
      delegation-link-renewed 1
      knocked 1
      knock-withdrawn 1
      seat-admitted 1
      seat-taken-over 1
      turned-away 1
      seat-returned 1
      seat-left 1
      seat-removed 1
      guest-arrived 1
      line-lost 1
      line-back 1
      expired 1
      opened 1
      closing-proposed 1
      closing-agreed 1
      closing-declined 1
      closing-withdrawn 1
      closed 1
      speaker-tapped 1
      speaker-untapped 1
      seat-muted 1
      seat-unmuted 1
      seat-pinned 1
      stage-unpinned 1
      photograph-added 1
      contact-noted 1
      terms-set 1
      floor-asked 1
      ask-withdrawn 1
      ask-skipped 1
      asks-reordered 1
      turn-began 1
      turn-ended 1
      turn-extended 1
      quota-extended 1
      priority-taken 1
      priority-released 1
      conclusion-asked 1
      interpreter-tied 1
      interpreter-untied 1
      voice-passed 1
      language-spoken 1
      agenda-drawn 1
      agenda-adopted 1
      item-opened 1
      item-closed 1
      proposed 1
      proposal-agreed 1
      proposal-declined 1
      proposal-withdrawn 1
      proposal-carried 1
      side-withdrew 1
      side-returned 1
      invited-aside 1
      invitation-agreed 1
      invitation-ended 1
      went-aside 1
      came-back 1
      aside-ended 1
      happened-inside 1
      note-written 1
      roll-called 1
      roll-confirmed 1
      sound-check-began 1
      sound-called 1
      sound-judged 1
      booth-heard 1
      marked 1
      mark-amended 1
      mark-withdrawn 1
      document-added 1
      document-amended 1
      document-withdrawn 1
      document-handed-out 1
      document-shown 1
      page-turned 1
      showing-stopped 1
      statement-written 1
      statement-amended 1
      statement-withdrawn 1
      statement-cleared 1
      statement-held 1
      entry-proposed 1
      entry-accepted 1
      entry-declined 1
      entry-withdrawn 1
      entry-agreed-by 1
      entry-agreed 1
      record-approved 1
      record-fixed 1
      photograph-laid 1
      photograph-described 1
      photograph-cropped 1
      sitting-asked 1
      sitting-allowed 1
      sitting-ended 1
      press-office-worked 1
      style-carried-over 1
      minutes-put-out 1
      correction-proposed 1
      correction-taken 1
      correction-declined 1
      minutes-approved 1
      fulfilment-said 1
      fulfilment-noted 1
      booths-planned 1
      went-on-air 1
      went-off-air 1
      direction-turned 1
      automatic-direction-set 1
      ear-turned 1
      handover-asked 1
      handover-accepted 1
      handover-dropped 1
      handed-over 1
      phone-code-issued 1
      phone-code-ended 1
      phone-knocked 1
      phone-admitted 1
      phone-left 1
      phone-removed 1
      phones-expired 1
      capture-began 1
      capture-ended 1
      """;

  @Test
  void names_and_versions_are_pinned() {
    var lines =
        EventTypes.all().stream()
            .map(type -> type.name() + " " + type.version() + "\n")
            .collect(Collectors.joining());
    assertThat(lines).isEqualTo(PINNED);
  }

  @Test
  void every_event_has_exactly_one_name() {
    var shapes = leaves(Event.class).toList();
    assertThat(EventTypes.all().stream().<Object>map(EventTypes.EventType::shape))
        .containsExactlyInAnyOrderElementsOf(shapes);
  }

  private static Stream<Class<?>> leaves(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(EventTypesTest::leaves)
        : Stream.of(kind);
  }

  @Test
  void no_name_stands_for_two_events() {
    assertThat(EventTypes.all().stream().map(EventTypes.EventType::name)).doesNotHaveDuplicates();
  }

  @Test
  void an_unknown_version_is_not_guessed() {
    assertThat(EventTypes.named("opened", 2)).isEmpty();
  }
}
