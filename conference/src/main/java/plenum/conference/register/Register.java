package plenum.conference.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.statement.EntryId;

/**
 * What sides have said became of commitments: of each side the last word for everybody, and the
 * last for itself. What was said before stands in the journal.
 */
public record Register(Map<EntryId, List<Word>> words) {
  public static final Register NONE = new Register(Map.of());

  /** UTF-16 units of a note: a few sentences. */
  public static final int LONGEST_NOTE = 500;

  public Register {
    words = Ordered.copyOf(words);
  }

  /** In the order in which they were said. */
  public List<Word> of(EntryId pledge) {
    return words.getOrDefault(pledge, List.of());
  }

  /** The last thing that this side has said to everybody. */
  public Optional<Word> publicWord(EntryId pledge, DelegationId side) {
    return of(pledge).stream()
        .filter(word -> word.isPublic() && word.side().equals(side))
        .findFirst();
  }

  /** The last thing that this side has said, to whomever. */
  public Optional<Word> anyWord(EntryId pledge, DelegationId side) {
    return of(pledge).stream().filter(word -> word.side().equals(side)).reduce((_, last) -> last);
  }

  public Register said(EntryId pledge, Word word) {
    var others =
        of(pledge).stream()
            .filter(one -> !one.side().equals(word.side()) || one.isPublic() != word.isPublic());
    return new Register(
        Ordered.with(words, pledge, Stream.concat(others, Stream.of(word)).toList()));
  }
}
