package plenum.server.doctor;

import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import plenum.journal.Database;
import plenum.journal.PostgresAddress;
import plenum.journal.PostgresExamination;
import plenum.journal.UnavailableException;

/** What is to be said of a PostgreSQL database before conferences are kept in it. */
final class DatabaseFindings {
  private static final String WHAT = "Database";

  private DatabaseFindings() {}

  static Finding of(PostgresAddress address) {
    try {
      return of(address, PostgresExamination.of(address, Database.PATIENCE));
    } catch (UnavailableException failed) {
      return problem(
          WHAT,
          "PostgreSQL, " + address + ", cannot be used (" + failed.getMessage() + ").",
          "Start that server, or correct database and its password.");
    }
  }

  static Finding of(PostgresAddress address, PostgresExamination found) {
    var name = "PostgreSQL " + found.version() + ", " + address;
    if (!found.encoding().equals("UTF8")) {
      return problem(
          WHAT,
          name + ", keeps text as " + found.encoding() + ".",
          "Make the database anew: createdb --encoding=UTF8 --template=template0");
    }
    if (!found.risks().isEmpty()) {
      return problem(
          WHAT,
          name + ", may lose what it has acknowledged when the power fails.",
          "Switch on, in postgresql.conf: " + String.join(", ", found.risks()));
    }
    return ok(WHAT, name + ", can be reached, and flushes what it is given.");
  }
}
