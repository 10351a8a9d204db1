package plenum.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plenum.journal.canonical.CanonicalJson;

/**
 * The right to append to one conference, for one term. It remembers the head of the chain, so that
 * an append that rests on something older is refused. One thread at a time: the conference's own.
 */
public final class Writer {
  private final Database database;
  private final RandomGenerator salts;
  private final String conference;
  private final long term;
  private Head head;

  Writer(Database database, RandomGenerator salts, String conference, long term, Head head) {
    this.database = database;
    this.salts = salts;
    this.conference = conference;
    this.term = term;
    this.head = head;
  }

  /** Rises with each claim of this conference, from 1. */
  public long term() {
    return term;
  }

  /** Where the chain ends, as far as this writer knows. */
  public Head head() {
    return head;
  }

  /**
   * Appends {@code drafts} together: either all are on the disk when this returns, or none.
   *
   * @param at when it was decided, by the server's clock
   * @param actor who caused it
   * @throws plenum.journal.canonical.NotCanonicalException if a draft holds what cannot be hashed
   */
  public Appended append(Instant at, String actor, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
    var links = links(at, actor, drafts);
    try {
      var outcome = database.write(connection -> store(connection, links));
      if (outcome instanceof Appended.Durable) {
        head = links.getLast().head();
      }
      return outcome;
    } catch (SQLException e) {
      return Trouble.isKeyTaken(e)
          ? new Appended.Conflict()
          : new Appended.Unavailable(database.trouble(e));
    }
  }

  /**
   * Everything from {@code seq} on with its sealed parts, for the conference to remember its state.
   * What a participant may see comes from {@link Journal#entries} and {@link Journal#sealed}.
   */
  public List<Recalled> recall(long seq) {
    return database.read(connection -> Rows.recall(connection, conference, seq));
  }

  /** Holds the conference until {@code now} plus {@code lease}, if it is still ours. */
  public Claim renew(Instant now, Duration lease) {
    try {
      return database.write(connection ->
          Leases.renew(connection, conference, term, now.plus(lease))
              ? new Claim.Held(this)
              : Leases.holder(connection, conference));
    } catch (SQLException e) {
      return new Claim.Unavailable(database.trouble(e));
    }
  }

  /** Lets another node claim at once. This writer stays good until one does. */
  public void release() {
    database.put(connection -> Leases.renew(connection, conference, term, Instant.EPOCH));
  }

  private Appended store(Connection connection, List<Link> links) throws SQLException {
    if (Leases.advance(connection, conference, term, head, links.getLast().head())) {
      Rows.insert(connection, links);
      return new Appended.Durable(links.stream().map(Link::entry).toList());
    }
    return Leases.holds(connection, conference, term)
        ? new Appended.Conflict()
        : new Appended.LostLease();
  }

  private List<Link> links(Instant at, String actor, List<Draft> drafts) {
    var links = new ArrayList<Link>();
    var previous = head;
    for (var draft : drafts) {
      var link = link(previous, at, actor, draft);
      links.add(link);
      previous = link.head();
    }
    return links;
  }

  private Link link(Head previous, Instant at, String actor, Draft draft) {
    long seq = previous.seq() + 1;
    var sealed = draft.sealed().map(part -> seal(seq, part));
    var envelope =
        new Envelope(
            conference,
            seq,
            at,
            term,
            actor,
            draft.type(),
            draft.version(),
            draft.body(),
            sealed.map(SealedPart::owner));
    return Link.of(previous, envelope, sealed);
  }

  private SealedPart seal(long seq, Draft.Sealed part) {
    var salt = new byte[Chain.SALT_BYTES];
    salts.nextBytes(salt);
    return SealedPart.of(seq, part.owner(), salt, CanonicalJson.text(part.body()));
  }

  /** An entry about to be stored, and what is sealed of it. */
  record Link(Entry entry, Optional<SealedPart> sealed) {
    static Link of(Head previous, Envelope envelope, Optional<SealedPart> sealed) {
      var stored = envelope.bytes();
      var digest = sealed.map(SealedPart::digest);
      var hash = Chain.link(previous.hash(), stored, digest);
      return new Link(envelope.entry(stored, digest, hash), sealed);
    }

    Head head() {
      return new Head(entry.seq(), entry.hash());
    }
  }
}
