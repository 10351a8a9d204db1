package plenum.press.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * Everything that was published or held, as an index in a folder that can be thrown away: it is
 * made again from the {@link ArchiveSource}. Whoever asks says as which {@link Reader}, and nothing
 * in any answer depends on entries which that reader may not know of; how long an answer takes may.
 *
 * <p>Threads may share it. What is written is on the disk and found when the call returns; a
 * process that is killed leaves the state of the last such call. Methods that read or write throw
 * {@link ArchiveException} if the folder does not serve; what was not written is then written by
 * the next {@link #agree}, or by opening.
 */
public final class Archive implements AutoCloseable {
  /** Characters of a side's folded name; longer ones are not kept as such. */
  static final int LONGEST_KEY = 2000;

  /** Entries between a side and a counterpart that a timeline is made of: the newest. */
  public static final int MOST_ENCOUNTERS = 2000;

  /** Entries written between two commits: lower is slower, higher loses more when killed. */
  private static final int BATCH = 2000;

  /** Of the process's heap while something is written. */
  private static final double BUFFER_MEGABYTES = 16;

  /** To be raised when entries are filed in another way. */
  private static final int FORMAT = 2;

  /**
   * It would warn at every start that vectors are faster by a module that is still incubating;
   * nothing here searches vectors. Held, since a logger that nobody holds forgets its level.
   */
  private static final Logger LUCENE = quiet();

  private static final String STAMP_KEY = "plenum.archive";
  private static final String STAMP =
      "format %d, analysis %d, Lucene %s".formatted(FORMAT, Analysis.VERSION, Version.LATEST);

  private final Directory directory;
  private final ArchiveSource source;
  private final Analysis analysis = new Analysis();
  private final Filing filing = new Filing(analysis);

  /** Guards {@link #shelf}. */
  private final Object turn = new Object();

  private Shelf shelf;

  private Archive(Directory directory, ArchiveSource source) throws IOException {
    this.directory = directory;
    this.source = source;
    shelf = new Shelf(DirectoryReader.open(directory), analysis);
  }

  /**
   * Opens the index in this folder, made if it is missing. One that was made by another version of
   * the program, or that cannot be read, is thrown away: everything in the folder is. The caller
   * says {@link #agree} to bring in what is missing, which takes its time.
   */
  public static Archive open(Path folder, ArchiveSource source) {
    try {
      LUCENE.log(Level.FINE, "opening {0}", folder);
      Files.createDirectories(folder);
      var directory = FSDirectory.open(folder);
      if (!stamped(directory)) {
        empty(folder);
        begin(directory);
      }
      return new Archive(directory, source);
    } catch (IOException failed) {
      throw new ArchiveException("the index in " + folder + " cannot be opened", failed);
    }
  }

  private static Logger quiet() {
    var logger = Logger.getLogger("org.apache.lucene.internal.vectorization");
    logger.setLevel(Level.SEVERE);
    return logger;
  }

  private static boolean stamped(Directory directory) {
    try (var reader = DirectoryReader.open(directory)) {
      return STAMP.equals(reader.getIndexCommit().getUserData().get(STAMP_KEY));
    } catch (IOException | IllegalArgumentException _) {
      return false; // there is none, it is of another version, or it is damaged
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void begin(Directory directory) throws IOException {
    try (var writer = new IndexWriter(directory, settings(new Analysis()))) {
      commit(writer);
    }
  }

  private static IndexWriterConfig settings(Analysis analysis) {
    return new IndexWriterConfig(analysis)
        .setSimilarity(new SteadySimilarity())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }

  private static void commit(IndexWriter writer) throws IOException {
    writer.setLiveCommitData(Map.of(STAMP_KEY, STAMP).entrySet());
    writer.commit();
  }

  /** Brings an entry in, or puts it in the place of an earlier one with the same id. */
  public void put(Entry entry) {
    put(List.of(entry));
  }

  /** As {@link #put(Entry)}, all of them or, if that fails, none. */
  public synchronized void put(Collection<Entry> entries) {
    write(writer -> {
      for (var entry : entries) {
        file(entry, writer);
      }
    });
  }

  /** Takes an entry out; nothing happens if it is not there. */
  public synchronized void remove(String id) {
    write(writer -> writer.deleteDocuments(new Term(Fields.ID, id)));
  }

  /**
   * Brings in what is stored and not here in that revision, and takes out what is no longer stored.
   *
   * @return how many entries were brought in or taken out
   */
  public synchronized int agree() {
    var here = revisions();
    var wanted = new ArrayList<String>();
    for (var stored : source.stored()) {
      if (!stored.revision().equals(here.remove(stored.id()))) {
        wanted.add(stored.id());
      }
    }
    for (int i = 0; i < wanted.size(); i += BATCH) {
      bring(wanted.subList(i, Math.min(wanted.size(), i + BATCH)));
    }
    if (!here.isEmpty()) {
      var gone = here.keySet().stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new);
      write(writer -> writer.deleteDocuments(gone));
    }
    return wanted.size() + here.size();
  }

  private void bring(List<String> ids) {
    write(writer -> {
      for (var id : ids) {
        var entry = source.entry(id);
        if (entry.isPresent()) {
          file(entry.get(), writer);
        } else {
          writer.deleteDocuments(new Term(Fields.ID, id));
        }
      }
    });
  }

  private void file(Entry entry, IndexWriter writer) throws IOException {
    var document = FacetFiling.CONFIG.build(filing.document(entry));
    writer.updateDocument(new Term(Fields.ID, entry.id()), document);
  }

  /** Every id that is here, with its revision. */
  private Map<String, String> revisions() {
    return look(one -> {
      var found = new HashMap<String, String>();
      for (var leaf : one.reader().leaves()) {
        var ids = leaf.reader().getSortedDocValues(Fields.ID);
        var revisions = leaf.reader().getBinaryDocValues(Fields.REVISION);
        var alive = leaf.reader().getLiveDocs();
        for (int i = 0; ids != null && revisions != null && i < leaf.reader().maxDoc(); i++) {
          if ((alive == null || alive.get(i)) && ids.advanceExact(i) && revisions.advanceExact(i)) {
            found.put(
                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                revisions.binaryValue().utf8ToString());
          }
        }
      }
      return found;
    });
  }

  /** What is found, counted and shown to this reader. */
  public Answer search(Question question, Reader reader) {
    return look(one -> one.answer(question, reader));
  }

  /** A whole entry as it is stored; empty if there is none that this reader may know of. */
  public Optional<Entry> entry(String id, Reader reader) {
    return look(one -> one.has(id, reader)) ? stored(id, reader) : Optional.empty();
  }

  /** What is stored may be sealed meanwhile from whom the index still shows it to. */
  private Optional<Entry> stored(String id, Reader reader) {
    return source.entry(id).filter(entry -> reader.mayRead(entry.seal()));
  }

  /**
   * What this reader may know of between a side and others, for {@link Timeline#of}; the newest
   * {@link #MOST_ENCOUNTERS}.
   *
   * @param side a name in any language, with any diacritics
   * @param counterpart another one; all that it met if empty
   */
  public List<Entry> between(String side, Optional<String> counterpart, Reader reader) {
    var keys =
        Stream.concat(Stream.of(side), counterpart.stream()).map(analysis::key).distinct().toList();
    if (keys.stream().anyMatch(String::isEmpty)) {
      return List.of();
    }
    return look(one -> one.between(keys, MOST_ENCOUNTERS, reader)).stream()
        .flatMap(id -> stored(id, reader).stream())
        .toList();
  }

  /**
   * The conferences that this reader may know of in which something that was undertaken is still
   * open, for {@link Timeline#open}; the newest {@link #MOST_ENCOUNTERS}.
   */
  public List<Entry> owing(Reader reader) {
    return look(one -> one.owing(MOST_ENCOUNTERS, reader)).stream()
        .flatMap(id -> stored(id, reader).stream())
        .toList();
  }

  /** Entries that are here, sealed ones too: for whoever keeps the archive, never for a reader. */
  public int size() {
    return look(one -> one.reader().numDocs());
  }

  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  /** The writer lives no longer than what it writes: nothing is kept open that could be torn. */
  private void write(Writing what) {
    try (var writer = new IndexWriter(directory, settings(analysis))) {
      what.to(writer);
      commit(writer);
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be written", failed);
    }
    renew();
  }

  private interface Looking<T> {
    T at(Shelf shelf) throws IOException;
  }

  private <T> T look(Looking<T> what) {
    var taken = take();
    try {
      return what.at(taken);
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be read", failed);
    } finally {
      give(taken);
    }
  }

  private Shelf take() {
    synchronized (turn) {
      shelf.reader().incRef();
      return shelf;
    }
  }

  private static void give(Shelf taken) {
    try {
      taken.reader().decRef();
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be closed", failed);
    }
  }

  private void renew() {
    try {
      var newer = DirectoryReader.openIfChanged(shelf.reader());
      if (newer != null) {
        Shelf older;
        synchronized (turn) {
          older = shelf;
          shelf = new Shelf(newer, analysis);
        }
        give(older);
      }
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be read", failed);
    }
  }

  /** Waits for what is being written. */
  @Override
  public synchronized void close() {
    try {
      shelf.reader().decRef();
      directory.close();
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be closed", failed);
    }
  }
}
