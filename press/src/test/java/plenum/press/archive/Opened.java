package plenum.press.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import plenum.press.archive.InquiryReading.Understood;

/** An archive of a test, and questions as a person types them. */
record Opened(Archive archive, Stock stock) implements AutoCloseable {
  static Opened in(Path folder, Entry... entries) {
    var stock = Stock.of(List.of(entries));
    var archive = Archive.open(folder, stock);
    archive.agree();
    return new Opened(archive, stock);
  }

  List<String> ids(String typed) {
    return ids(typed, Reader.OF_WHAT_IS_OPEN);
  }

  List<String> ids(String typed, Reader reader) {
    return archive.search(question(typed), reader).hits().stream().map(Hit::id).toList();
  }

  Hit only(String typed) {
    var hits = archive.search(question(typed), Reader.OF_WHAT_IS_OPEN).hits();
    if (hits.size() != 1) {
      throw new AssertionError(typed + " finds " + hits);
    }
    return hits.getFirst();
  }

  List<String> sorted(String typed, Question.Order order) {
    var question = new Question(inquiry(typed), Map.of(), order, 0, 50, "en");
    return archive.search(question, Reader.OF_WHAT_IS_OPEN).hits().stream().map(Hit::id).toList();
  }

  Map<Dimension, List<Answer.Count>> counts(String typed, String language) {
    var question = Question.of(inquiry(typed), 10, language);
    return archive.search(question, Reader.OF_WHAT_IS_OPEN).counts();
  }

  static Question question(String typed) {
    return Question.of(inquiry(typed), 50, "en");
  }

  static Inquiry inquiry(String typed) {
    return ((Understood) InquiryParser.read(typed)).inquiry();
  }

  @Override
  public void close() {
    archive.close();
  }
}
