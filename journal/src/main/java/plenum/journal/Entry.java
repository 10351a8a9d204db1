package plenum.journal;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One appended event as everybody may see it who may read the journal.
 *
 * @param seq its place in the conference, from 1, without gaps
 * @param at the server's time when it was decided
 * @param term the term of the writer that appended it
 * @param actor who caused it
 * @param stored the public part as it is stored and hashed: canonical JSON in UTF-8
 * @param hash the chain's hash after this entry
 */
public record Entry(
    String conference,
    long seq,
    Instant at,
    long term,
    String actor,
    String type,
    int version,
    ObjectNode body,
    Optional<Seal> seal,
    String stored,
    Sha256 hash) {

  /** That there is, or was, a sealed part: whose, and its salted digest. */
  public record Seal(String owner, Sha256 digest) {}
}
