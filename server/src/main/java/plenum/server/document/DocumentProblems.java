package plenum.server.document;

import plenum.server.http.Problem;

/** Why a file was not taken, and what would be. */
final class DocumentProblems {
  static final Problem NO_FILE =
      new Problem(
          400,
          "document-missing",
          "There is no document in this form.",
          "Send one file as \"document\", and before it what it is as \"about\".");
  static final Problem WRONG_WORDS =
      new Problem(
          400,
          "document-about",
          "What is said of the document cannot be read.",
          "Give at least \"language\", \"title\" and \"download\" as JSON in \"about\".");
  static final Problem TOO_LARGE =
      new Problem(
          413, "document-size", "This file is too large.", "It may have up to 60 megabytes.");
  static final Problem NOT_KEPT =
      new Problem(507, "document-not-kept", "The server's disk did not take the document.", null);
  static final Problem BUSY =
      new Problem(
          503, "document-busy", "Other documents are being taken in.", "Try again in a minute.");

  private static final String RIGHT = "A PDF, a PNG or a JPEG is taken, whatever its name is.";
  private static final Problem DAMAGED =
      new Problem(
          422,
          "document-damaged",
          "This file is damaged: it begins like a PDF or a picture and cannot be read.",
          "Open it in a program, save it anew as PDF, and send that.");
  private static final Problem PROTECTED =
      new Problem(
          422,
          "document-protected",
          "This PDF is protected by a password or against changes.",
          "Save it without protection, and send that.");
  private static final Problem TOO_MANY_PAGES =
      new Problem(413, "document-pages", "This PDF has too many pages.", "It may have up to 600.");
  private static final Problem TOO_MANY_PIXELS =
      new Problem(
          413,
          "document-pixels",
          "This picture has too many pixels.",
          "It may have up to 40 million, and 16,384 along one edge.");

  private DocumentProblems() {}

  static Problem of(Copyist.Copy copy) {
    return switch (copy) {
      case Copyist.Copy.OtherType(var what) ->
          new Problem(415, "document-type", "This is " + what + ".", RIGHT);
      case Copyist.Copy.TooLarge() -> TOO_LARGE;
      case Copyist.Copy.TooManyPixels() -> TOO_MANY_PIXELS;
      case Copyist.Copy.TooManyPages() -> TOO_MANY_PAGES;
      case Copyist.Copy.Protected() -> PROTECTED;
      case Copyist.Copy.Damaged() -> DAMAGED;
      case Copyist.Copy.Busy() -> BUSY;
      case Copyist.Copy.Made _ -> throw new IllegalArgumentException("nothing is wrong with it");
    };
  }
}
