package plenum.server.intake;

import plenum.press.intake.form.FormReader;
import plenum.server.http.Problem;

/** What can be wrong with a question about kept releases. */
final class ImportProblems {
  static final Problem NOT_THERE =
      new Problem(404, "import-not-there", "There is no such release here.", null);
  static final Problem NO_NAME =
      new Problem(400, "import-no-name", "The file has no name.", "Name it: ?name=FILE");
  static final Problem NO_DAY =
      new Problem(400, "import-no-day", "That is no day on which it came.", "?received=2026-03-14");
  static final Problem TOO_LARGE =
      new Problem(
          413,
          "import-too-large",
          "The file is too large for a release.",
          "At most " + FormReader.MOST_BYTES + " bytes.");
  static final Problem WRONG_WORDS =
      new Problem(400, "import-correction", "That is no correction.", null);
  static final Problem OVERTAKEN =
      new Problem(
          409,
          "import-overtaken",
          "Somebody else has corrected it meanwhile.",
          "Look at it again, then correct.");
  static final Problem STRAY =
      new Problem(
          422,
          "import-stray",
          "These words stand nowhere in the text.",
          "Take them from the text as they stand there.");
  static final Problem TOO_MANY =
      new Problem(409, "import-too-many", "It has been corrected too often.", null);
  static final Problem FILED =
      new Problem(409, "import-filed", "It is in the archive and stays there.", null);
  static final Problem UNAVAILABLE =
      new Problem(
          503, "import-unavailable", "The database does not take it just now.", "Try again.");

  private ImportProblems() {}
}
