package plenum.server.intake;

import java.util.List;
import java.util.Optional;
import plenum.press.intake.reading.Reading;

/**
 * A kept release, as pages read it: what was read with what people corrected, each value sure or
 * guessed and with its place in the text.
 *
 * @param entry its id in the archive
 * @param corrections in the order in which they were made
 * @param versions all of this release in their order, this one among them
 */
record ReleaseView(
    ListView.Line about,
    String entry,
    Reading reading,
    List<Deed> corrections,
    Optional<Deed> confirmed,
    List<ListView.Line> versions) {

  static ReleaseView of(Stored release, List<Card> versions) {
    var id = release.header().id();
    var card =
        versions.stream()
            .filter(one -> one.header().id().equals(id))
            .findFirst()
            .orElseGet(() ->
                new Card(
                    release.header(),
                    release.corrections().size(),
                    release.confirmed().isPresent()));
    return new ReleaseView(
        ListView.Line.of(card),
        ImportedReleases.entryId(release.header()),
        release.corrected(),
        release.corrections(),
        release.confirmed(),
        versions.stream().map(ListView.Line::of).toList());
  }
}
