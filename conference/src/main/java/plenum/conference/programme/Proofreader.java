package plenum.conference.programme;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a programme from top to bottom and names what is wrong. It compares the parts with one
 * another; what a part looks like in itself it leaves to {@link Problems} and {@link Checks}.
 */
final class Proofreader {
  private final Programme programme;
  private final List<String> languages;
  private final Problems problems = new Problems();

  Proofreader(Programme programme) {
    this.programme = programme;
    this.languages = programme.heading().languages();
  }

  List<ProgrammeProblem> read() {
    heading();
    delegations();
    persons();
    new SeatingReader(programme, problems).read();
    return problems.list();
  }

  private void heading() {
    var heading = programme.heading();
    if (languages.isEmpty()) {
      problems.add("languages", Flaw.NO_LANGUAGES);
    }
    problems.atMost("languages", languages.size(), Limits.LANGUAGES);
    problems.idsOnce("languages", languages, tag -> tag);
    languages.forEach(tag -> problems.language("languages", tag));
    problems.spoken("languages", languages);
    problems.required("subject", heading.subject(), languages, Limits.SUBJECT);
    if (!heading.duration().isPositive() || heading.duration().compareTo(Limits.LONGEST) > 0) {
      problems.add("duration", Flaw.DURATION_OUT_OF_RANGE, "days", Limits.LONGEST.toDays());
    }
    hostAndOrder(heading);
    if (heading.chairing() instanceof Chairing.OneSeat(var chair)
        && programme.seat(chair).isEmpty()) {
      problems.add("chairs", Flaw.UNKNOWN_SEAT, "id", chair);
    }
  }

  private void hostAndOrder(Heading heading) {
    if (heading.host().isEmpty()) {
      problems.add("host", Flaw.NO_HOST);
    }
    heading.host().ifPresent(host -> known("host", host));
    var sides = programme.delegations().stream().map(Delegation::id).toList();
    if (heading.order().size() != sides.size()
        || !new HashSet<>(heading.order()).equals(new HashSet<>(sides))) {
      problems.add("order", Flaw.ORDER_DIFFERS, "expected", sides);
    }
  }

  private void delegations() {
    var sides = programme.delegations();
    if (sides.size() < 2) {
      problems.add("delegations", Flaw.TOO_FEW_DELEGATIONS, "count", sides.size());
    }
    problems.atMost("delegations", sides.size(), Limits.DELEGATIONS);
    problems.idsOnce("delegations", sides, Delegation::id);
    sides.forEach(this::delegation);
  }

  private void delegation(Delegation side) {
    var where = "delegations[" + side.id() + "]";
    problems.required(where + ".name", side.name(), languages, Limits.NAME);
    problems.required(where + ".credit", side.credit(), languages, Limits.NAME);
    problems.language(where + ".language", side.language());
    if (!languages.contains(side.language())) {
      problems.add(
          where + ".language",
          Flaw.LANGUAGE_NOT_OFFERED,
          "value",
          side.language(),
          "known",
          languages);
    }
    if (!Checks.isColour(side.colour())) {
      problems.add(where + ".colour", Flaw.NOT_A_COLOUR, "value", side.colour());
    }
    bodiesAndSites(where, side);
    leaders(where, side);
  }

  private void bodiesAndSites(String where, Delegation side) {
    if (side.bodies().isEmpty()) {
      problems.add(where + ".bodies", Flaw.NO_BODY);
    }
    if (side.sites().isEmpty()) {
      problems.add(where + ".sites", Flaw.NO_SITE);
    }
    problems.atMost(where + ".bodies", side.bodies().size(), Limits.OF_ONE_SIDE);
    problems.atMost(where + ".sites", side.sites().size(), Limits.OF_ONE_SIDE);
    problems.idsOnce(where + ".sites", side.sites(), Site::id);
    for (var body : side.bodies()) {
      problems.required(where + ".bodies", body, languages, Limits.NAME);
    }
    for (var site : side.sites()) {
      var place = where + ".sites[" + site.id() + "]";
      problems.required(place + ".city", site.city(), languages, Limits.NAME);
      if (!Checks.isZone(site.zone())) {
        problems.add(place + ".zone", Flaw.NOT_A_ZONE, "value", site.zone());
      }
    }
  }

  private void leaders(String where, Delegation side) {
    if (side.head().isEmpty() || programme.headSeat(side.id()).isEmpty()) {
      problems.add(where + ".head", Flaw.NO_HEAD);
    }
    side.head()
        .filter(head -> programme.person(head).isEmpty())
        .ifPresent(head -> problems.add(where + ".head", Flaw.UNKNOWN_PERSON, "id", head));
    side.head()
        .flatMap(head ->
            programme.headSeat(side.id()).filter(s -> !s.occupant().persons().contains(head)))
        .ifPresent(
            seat -> problems.add(where + ".head", Flaw.HEAD_SITS_ELSEWHERE, "seat", seat.id()));
    side.deputy().ifPresent(deputy -> deputy(where + ".deputy", side, deputy));
  }

  private void deputy(String where, Delegation side, SeatId deputy) {
    var seat = programme.seat(deputy);
    if (seat.isEmpty()) {
      problems.add(where, Flaw.UNKNOWN_SEAT, "id", deputy);
    } else if (!seat.get().of(side.id())) {
      problems.add(where, Flaw.OTHER_SIDES_DEPUTY, "seat", deputy);
    }
  }

  private void persons() {
    var people = programme.persons();
    problems.atMost("persons", people.size(), Limits.PERSONS);
    problems.idsOnce("persons", people, Person::id);
    for (var person : people) {
      var where = "persons[" + person.id() + "]";
      person.delegation().ifPresent(side -> known(where + ".delegation", side));
      names(where + ".names", person);
    }
  }

  private void names(String where, Person person) {
    var fullNames = new LinkedHashMap<String, String>();
    person.names().forEach((tag, name) -> fullNames.put(tag, name.fullName()));
    problems.required(where, new Texts(fullNames), languages, Limits.NAME);
    person
        .names()
        .forEach((tag, name) -> {
          problems.text(where + "." + tag + ".short", name.shortForm(), Limits.NAME);
          problems.text(where + "." + tag + ".title", name.title(), Limits.NAME);
          problems.text(where + "." + tag + ".body", name.body(), Limits.NAME);
        });
  }

  private void known(String where, DelegationId side) {
    if (programme.delegation(side).isEmpty()) {
      problems.add(where, Flaw.UNKNOWN_DELEGATION, "id", side);
    }
  }
}
