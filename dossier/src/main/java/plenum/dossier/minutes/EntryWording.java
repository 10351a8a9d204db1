package plenum.dossier.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * The sentence before what was written down. Its verb comes of kind and standing, and nothing but
 * {@link Standing#AGREED} gives it a verb of agreement.
 */
final class EntryWording {
  private final Writing writing;

  EntryWording(Writing writing) {
    this.writing = writing;
  }

  Line sentence(Substance substance, Standing standing) {
    var sentence =
        switch (substance) {
          case Substance.Statement statement -> statement(statement, standing);
          case Substance.Commitment commitment -> commitment(commitment, standing);
          case Substance.Message message -> message(message);
        };
    return writing.line("said.colon", Map.of("sentence", sentence));
  }

  private String statement(Substance.Statement statement, Standing standing) {
    var sentence =
        switch (standing) {
          case SAID -> writing.say("said." + statement.kind(), "who", writing.who(statement.by()));
          case DISCUSSED -> discussed(statement.by());
          case AGREED -> writing.say("agreed");
        };
    sentence = with(sentence, "behalf", statement.behalf().map(writing::side));
    sentence = with(sentence, "to", statement.to().map(writing::who));
    return with(sentence, "topics", words(statement.topics()));
  }

  private String discussed(Who who) {
    return switch (who) {
      case Who.AllSides(), Who.Participants() -> writing.say("discussed.all");
      case Who.OfPerson _, Who.OfSide _, Who.Outside _ ->
          writing.say("discussed", "who", writing.who(who));
    };
  }

  private String commitment(Substance.Commitment commitment, Standing standing) {
    var key =
        switch (standing) {
          case SAID -> "undertook";
          case DISCUSSED -> "discussed.commitment";
          case AGREED -> "agreed.commitment";
        };
    return writing.say(key, "who", writing.who(commitment.by()));
  }

  private String message(Substance.Message message) {
    var sentence = writing.say("said." + message.kind(), "who", writing.who(message.by()));
    sentence = with(sentence, "to", Optional.of(writing.who(message.to())));
    return with(sentence, "date", message.date().map(writing::date));
  }

  private String with(String sentence, String part, Optional<String> value) {
    return value
        .map(it -> writing.say("with." + part, Map.of("sentence", sentence, part, it)))
        .orElse(sentence);
  }

  private Optional<String> words(List<Texts> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            writing.list(texts.stream().map(one -> writing.supplied(one, "topic")).toList()));
  }

  /** What is known of it beside its words. */
  List<String> notes(Substance substance) {
    return switch (substance) {
      case Substance.Statement statement ->
          Stream.of(
                  statement
                      .spoken()
                      .map(tag ->
                          writing.say("note.spoken", "language", writing.languages(List.of(tag)))),
                  statement.documents().isEmpty()
                      ? Optional.<String>empty()
                      : Optional.of(
                          writing.say(
                              "note.documents",
                              "documents",
                              writing.list(
                                  statement.documents().stream().map(writing::document).toList()))))
              .flatMap(Optional::stream)
              .toList();
      case Substance.Commitment commitment -> notes(commitment);
      case Substance.Message _ -> List.of();
    };
  }

  private List<String> notes(Substance.Commitment commitment) {
    var notes = new ArrayList<String>();
    commitment
        .with()
        .ifPresent(who -> notes.add(writing.say("note.with", "who", writing.who(who))));
    commitment
        .beneficiary()
        .ifPresent(who -> notes.add(writing.say("note.for", "who", writing.who(who))));
    words(commitment.fields())
        .ifPresent(fields -> notes.add(writing.say("note.fields", "fields", fields)));
    commitment
        .until()
        .ifPresent(date -> notes.add(writing.say("note.until", "date", writing.date(date))));
    return notes;
  }
}
