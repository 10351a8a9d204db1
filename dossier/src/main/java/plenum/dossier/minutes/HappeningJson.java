package plenum.dossier.minutes;

import plenum.conference.mark.Whose;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One thing that happened, or that was written down, as JSON. */
final class HappeningJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private HappeningJson() {}

  static ObjectNode of(Happening happening) {
    return switch (happening) {
      case Happening.Turn turn -> turn(turn);
      case Happening.Shown(var at, var document, var presenter, var until) -> {
        var json = MinutesJson.span(named("shown"), at, until).put("document", document.value());
        json.set("presenter", MinutesJson.speaker(presenter));
        yield json;
      }
      case Happening.HandedOut(var at, var document, var owner) -> {
        var json = at("handed-out", at).put("document", document.value());
        owner.ifPresent(side -> json.put("owner", side.value()));
        yield json;
      }
      case Happening.SideWithdrew(var at, var side, var until) ->
          MinutesJson.span(named("side-withdrew"), at, until).put("side", side.value());
      case Happening.SatApart(var at, var people, var until) -> {
        var json = MinutesJson.span(named("sat-apart"), at, until);
        json.set("people", MinutesJson.speakers(people));
        yield json;
      }
      case Happening.AgendaAdopted(var at) -> at("agenda-adopted", at);
      case Happening.Marked marked -> marked(marked);
      case Happening.Written written -> written(written);
    };
  }

  private static ObjectNode named(String what) {
    return JSON.objectNode().put("what", what);
  }

  private static ObjectNode at(String what, java.time.Instant at) {
    return named(what).put("at", MinutesJson.time(at));
  }

  private static ObjectNode turn(Happening.Turn turn) {
    var json = MinutesJson.span(named("turn"), turn.at(), turn.until());
    json.set("speakers", MinutesJson.speakers(turn.speakers()));
    json.put("right", turn.right().name()).put("spokenMillis", MinutesJson.millis(turn.spoken()));
    json.set("interpreters", MinutesJson.speakers(turn.interpreters()));
    json.put("interpretedMillis", MinutesJson.millis(turn.interpreted()));
    json.set("languages", MinutesJson.strings(turn.languages()));
    turn.givenBy().ifPresent(chair -> json.set("givenBy", MinutesJson.speaker(chair)));
    return json;
  }

  private static ObjectNode marked(Happening.Marked marked) {
    var json = at("marked", marked.at()).put("number", marked.number());
    marked
        .says()
        .ifPresent(says -> {
          json.put("kind", says.kind().name()).put("note", Clean.text(says.note()));
          says.whose()
              .ifPresent(whose -> {
                switch (whose) {
                  case Whose.OfPerson(var person) -> json.put("person", person.value());
                  case Whose.OfSide(var side) -> json.put("side", side.value());
                }
              });
        });
    return json;
  }

  private static ObjectNode written(Happening.Written written) {
    var json = at("written", written.at()).put("number", written.number());
    json.put("standing", written.standing().name());
    json.put("public", written.cleared().isPresent());
    json.set("by", MinutesJson.speaker(written.by()));
    if (!written.correctedBy().isEmpty()) {
      json.set("correctedBy", MinutesJson.speakers(written.correctedBy()));
    }
    written.cleared().ifPresent(at -> json.put("cleared", MinutesJson.time(at)));
    written.substance().ifPresent(substance -> json.set("substance", substance(substance)));
    return json;
  }

  static ObjectNode of(JointPassage passage) {
    var json = at("entry", passage.at()).put("number", passage.number());
    json.put("standing", passage.standing().name()).put("proposedBy", passage.side().value());
    json.set(
        "accepted", MinutesJson.array(passage.accepted(), side -> JSON.stringNode(side.value())));
    json.set("agreeing", MinutesJson.speakers(passage.agreeing()));
    passage.agreed().ifPresent(at -> json.put("agreed", MinutesJson.time(at)));
    json.set("substance", substance(passage.substance()));
    return json;
  }

  private static ObjectNode substance(Substance substance) {
    return switch (substance) {
      case Substance.Statement statement -> statement(statement);
      case Substance.Commitment commitment -> commitment(commitment);
      case Substance.Message message -> {
        var json = said("message", message).put("kind", message.kind().name());
        json.set("to", who(message.to()));
        message.date().ifPresent(date -> json.put("date", date.toString()));
        yield json;
      }
    };
  }

  private static ObjectNode said(String type, Substance substance) {
    var json = JSON.objectNode().put("type", type);
    json.set("by", who(substance.by()));
    json.set("text", MinutesJson.texts(substance.text()));
    return json;
  }

  private static ObjectNode statement(Substance.Statement statement) {
    var json = said("statement", statement).put("kind", statement.kind().name());
    json.put("discussed", statement.discussed());
    statement.behalf().ifPresent(side -> json.put("behalf", side.value()));
    statement.to().ifPresent(to -> json.set("to", who(to)));
    json.set("topics", MinutesJson.array(statement.topics(), MinutesJson::texts));
    json.set(
        "documents",
        MinutesJson.array(statement.documents(), document -> JSON.stringNode(document.value())));
    statement.spoken().ifPresent(tag -> json.put("spoken", Clean.text(tag)));
    statement.item().ifPresent(item -> json.put("item", item.value()));
    return json;
  }

  private static ObjectNode commitment(Substance.Commitment commitment) {
    var json = said("commitment", commitment).put("discussed", commitment.discussed());
    json.set("fields", MinutesJson.array(commitment.fields(), MinutesJson::texts));
    commitment.with().ifPresent(who -> json.set("with", who(who)));
    commitment.beneficiary().ifPresent(who -> json.set("beneficiary", who(who)));
    commitment.until().ifPresent(date -> json.put("until", date.toString()));
    return json;
  }

  private static ObjectNode who(Who who) {
    return switch (who) {
      case Who.OfPerson(var person) -> JSON.objectNode().put("person", person.value());
      case Who.OfSide(var side) -> JSON.objectNode().put("side", side.value());
      case Who.Participants() -> JSON.objectNode().put("group", "participants");
      case Who.AllSides() -> JSON.objectNode().put("group", "all-sides");
      case Who.Outside(var name) -> JSON.objectNode().put("outside", Clean.text(name));
    };
  }
}
