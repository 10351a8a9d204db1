package plenum.press;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in which what is missing stands out. */
public record Line(List<Run> runs) {
  public Line {
    runs = List.copyOf(runs);
  }

  /** A piece of a text. */
  public sealed interface Run {
    String text();

    record Words(String text) implements Run {}

    /**
     * Stands where something was not supplied, in brackets, so that no reader takes it for text.
     */
    record Gap(String text, Missing missing) implements Run {}
  }

  /** The whole text, gaps in their brackets. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** What its gaps stand for, in their order. */
  public List<Missing> missing() {
    return runs.stream()
        .flatMap(run ->
            switch (run) {
              case Run.Words _ -> Stream.<Missing>empty();
              case Run.Gap(_, var missing) -> Stream.of(missing);
            })
        .distinct()
        .toList();
  }

  public boolean complete() {
    return runs.stream().noneMatch(Run.Gap.class::isInstance);
  }
}
