package plenum.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypeScriptTest {
  private static final Path FILE = Path.of("../web/src/wire.ts");
  private static final String COMMAND =
      "./mvnw -pl wire -am test -Dtest=TypeScriptTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dplenum.write=true";

  enum Colour {
    RED,
    BLUE
  }

  sealed interface Shape {
    record Dot(int x, Optional<String> label) implements Shape {}

    record Many(List<Colour> all, Map<Colour, Long> count, Map<String, Colour> of)
        implements Shape {}
  }

  record Strange(UUID id) {}

  @Test
  void the_page_is_built_with_the_types_of_these_messages() throws IOException {
    String types =
        TypeScript.of(
            FromPage.class,
            FromServer.class,
            ConferenceView.class,
            OwnView.class,
            ListenerView.class,
            OrderOfProceedings.class,
            ConferenceSummary.class,
            NewConference.class,
            Edit.class,
            ClaimDelegation.class,
            DelegationLinkState.class,
            NewDocument.class,
            MinutesView.class,
            MinutesRequest.class,
            ReleasesView.class,
            ReleaseRequest.class);
    if (Boolean.getBoolean("plenum.write")) {
      Files.writeString(FILE, types);
    }
    assertThat(FILE).as("out of date: run %s", COMMAND).hasContent(types);
  }

  @Test
  void a_choice_is_a_union_told_apart_by_is() {
    assertThat(TypeScript.of(Shape.class))
        .contains("export type Shape =\n  | Dot\n  | Many;")
        .contains("  readonly is: \"Dot\";\n  readonly x: number;")
        .contains("  readonly label?: string | null | undefined;");
  }

  @Test
  void a_map_by_an_enum_need_not_have_every_key() {
    assertThat(TypeScript.of(Shape.class))
        .contains("readonly all: readonly Colour[];")
        .contains("readonly count: Readonly<Partial<Record<Colour, number>>>;")
        .contains("readonly of: Readonly<Record<string, Colour>>;");
  }

  @Test
  void a_type_that_it_does_not_know_is_an_error() {
    assertThatThrownBy(() -> TypeScript.of(Strange.class)).hasMessageContaining("UUID");
  }
}
