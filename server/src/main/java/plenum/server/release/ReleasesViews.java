package plenum.server.release;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.ReleaseApproval;
import plenum.conference.command.Actor;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.release.Edit;
import plenum.conference.release.Issue;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.press.Line;
import plenum.press.MeetingRecord;
import plenum.press.Release;
import plenum.press.office.Hand;
import plenum.press.office.Proof;
import plenum.press.office.Setting;
import plenum.wire.ReleasesView;
import plenum.wire.ReleasesView.SignedBy;

/** The press offices of one reader in one state, in the words of the wire. */
record ReleasesViews(Conference conference, Actor actor, ReleaseAddresses addresses, Instant now) {

  ReleasesView of(Optional<MeetingRecord> record, List<Issuer> issuers) {
    return new ReleasesView(
        PressOffices.languages(conference),
        sides(),
        record.isPresent(),
        conference.programme().heading().kind().counts(),
        issuers.stream().map(issuer -> office(record, issuer)).toList());
  }

  private Map<String, Map<String, String>> sides() {
    var sides = new LinkedHashMap<String, Map<String, String>>();
    conference
        .programme()
        .delegations()
        .forEach(it -> sides.put(it.id().value(), it.name().byLanguage()));
    return sides;
  }

  private ReleasesView.Office office(Optional<MeetingRecord> record, Issuer issuer) {
    var office = conference.releases().of(issuer);
    return new ReleasesView.Office(
        issuer instanceof Issuer.OfSide(var side) ? Optional.of(side.value()) : Optional.empty(),
        ReleaseCommands.style(office.style()),
        office.style().templates(),
        switch (office.picture()) {
          case PictureChoice.Latest() -> ReleasesView.PictureChoice.LATEST;
          case PictureChoice.Chosen _ -> ReleasesView.PictureChoice.CHOSEN;
          case PictureChoice.None() -> ReleasesView.PictureChoice.NONE;
        },
        photographs(office.picture()),
        record.stream()
            .flatMap(it ->
                PressOffices.languages(conference).stream()
                    .map(language -> proof(it, issuer, language)))
            .toList(),
        PressOffices.writes(conference, issuer, actor, now),
        PressOffices.approves(conference, issuer, actor, now));
  }

  private List<ReleasesView.OfferedPhotograph> photographs(PictureChoice choice) {
    var keepings = conference.keepings();
    var chosen = choice.among(keepings.photographs()).map(Photograph::sha256);
    return keepings.prints().stream()
        .map(print ->
            new ReleasesView.OfferedPhotograph(
                print.photograph().sha256(),
                print.printed(),
                print.photograph().caption().byLanguage(),
                chosen.filter(print.photograph().sha256()::equals).isPresent()))
        .toList();
  }

  private ReleasesView.Proof proof(MeetingRecord record, Issuer issuer, String language) {
    var proof = PressOffices.proof(record, conference, issuer, language);
    var office = conference.releases().of(issuer);
    var manuscript = office.manuscript(language);
    var draft = proof.draft();
    var fingerprint = Setting.fingerprint(proof);
    var joint = issuer instanceof Issuer.Joint;
    var asked =
        joint ? ReleaseApproval.waits(conference, language, fingerprint) : List.<SeatId>of();
    var approved = manuscript.approvals(fingerprint);
    return new ReleasesView.Proof(
        language,
        fingerprint,
        draft.notice().map(Line::plain),
        draft.date().line().plain(),
        proof
            .picture()
            .map(it ->
                new ReleasesView.PrintedPicture(
                    it.photograph(), it.printed(), it.caption(), it.credit())),
        sentence(proof.headline()),
        draft.dateline().line().plain(),
        proof.paragraphs().stream()
            .map(paragraph ->
                new ReleasesView.ProofParagraph(
                    paragraph.sentences().stream().map(this::sentence).toList()))
            .toList(),
        draft.endMark(),
        proof.dropped().stream()
            .map(it ->
                new ReleasesView.DroppedSentence(
                    it.id(), it.drafted(), signed(it.edit().by(), it.edit().at())))
            .toList(),
        proof.gone().stream().map(this::gone).toList(),
        draft.leftOut().stream().map(ReleasesViews::leftOut).toList(),
        joint ? !asked.isEmpty() : office.rewritten(language) && approved.isEmpty(),
        approved.stream().map(it -> signed(it.seat(), it.at())).toList(),
        asked.stream()
            .map(chair -> conference.sideOf(chair).map(DelegationId::value).orElse(chair.value()))
            .toList(),
        manuscript.issues().stream().map(issue -> issued(issuer, language, issue)).toList());
  }

  private ReleasesView.ProofSentence sentence(Proof.Sentence sentence) {
    var hand = sentence.hand();
    return new ReleasesView.ProofSentence(
        sentence.id(),
        sentence.text(),
        sentence.whole(),
        switch (hand) {
          case Hand.Drafted() -> ReleasesView.Hand.DRAFTED;
          case Hand.Altered _ -> ReleasesView.Hand.ALTERED;
          case Hand.Added _ -> ReleasesView.Hand.ADDED;
        },
        hand instanceof Hand.Altered(_, _, var drafted, _)
            ? Optional.of(drafted)
            : Optional.empty(),
        hand instanceof Hand.Altered(_, _, _, var stale) && stale,
        sentence.origins().size(),
        switch (hand) {
          case Hand.Drafted() -> Optional.empty();
          case Hand.Altered(var by, var at, _, _) -> Optional.of(signed(by, at));
          case Hand.Added(var by, var at) -> Optional.of(signed(by, at));
        },
        sentence.notCleared().stream().map(DelegationId::value).toList());
  }

  private ReleasesView.DroppedSentence gone(Proof.Gone gone) {
    return new ReleasesView.DroppedSentence(
        gone.id(),
        gone.edit() instanceof Edit.Altered(_, var text, _, _) ? text : "",
        signed(gone.edit().by(), gone.edit().at()));
  }

  private static ReleasesView.LeftOutSentence leftOut(Release.LeftOut left) {
    return new ReleasesView.LeftOutSentence(
        left.id(),
        left.line().plain(),
        left.line().runs().stream()
            .filter(Line.Run.Gap.class::isInstance)
            .map(Line.Run::text)
            .distinct()
            .toList());
  }

  private ReleasesView.IssuedVersion issued(Issuer issuer, String language, Issue issue) {
    return new ReleasesView.IssuedVersion(
        issue.version(),
        issue.at(),
        signed(issue.by(), issue.at()),
        issue.text().date(),
        issue.text().headline(),
        issue.text().fingerprint(),
        issue.embargo(),
        issue.corrects(),
        addresses.of(conference, issuer, language).map(URI::toString));
  }

  private SignedBy signed(SeatId seat, Instant at) {
    return new SignedBy(conference.seat(seat).map(this::names).orElse(Map.of()), at);
  }

  private Map<String, String> names(Seat seat) {
    return switch (seat.occupant()) {
      case Occupant.OnePerson(var person) -> names(person);
      case Occupant.Room(var name, _) -> name.byLanguage();
      case Occupant.Guest(var name) -> Map.of("", name);
    };
  }

  private Map<String, String> names(PersonId id) {
    var names = new LinkedHashMap<String, String>();
    conference
        .programme()
        .person(id)
        .map(Person::names)
        .ifPresent(all -> all.forEach((language, name) -> names.put(language, name.fullName())));
    return names;
  }
}
