package plenum.press.intake.form;

import plenum.press.intake.text.Span;

/** A piece of a text that its form sets apart: a line, a paragraph. */
public record Block(Role role, Span span) {
  /** What the form itself says that a piece is. */
  public enum Role {
    HEADLINE,
    CAPTION,
    /** A field that says when: an element for times, a line beside the headline. */
    DATE,
    TEXT
  }
}
