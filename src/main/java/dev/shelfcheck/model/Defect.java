package dev.shelfcheck.model;

/**
 * Something in a document that could not be read as its author meant it.
 *
 * @param detail the part concerned, for the message
 */
public record Defect(DefectKind kind, Span span, String detail) {
  /** What is wrong. */
  public enum DefectKind {
    EMPTY_TARGET,
    REVERSED_LINK,
    UNDEFINED_REFERENCE,
    UNBALANCED_LINK,
    JOINED_URLS,
    SPACE_IN_TARGET,
    NO_SUCH_SCHEME,
    /** A whole link stands in the place of another's address. */
    NESTED_LINK,
    /** Brackets or quotes stand around an address, inside its own. */
    ENCLOSED_TARGET,
    /** A blank parts the text from the address. */
    PARTED_LINK,
    BIBTEX,
    /** A data file, or a record in it, is not what its name says. */
    MALFORMED,
    /** A name stands for a BibTeX string that the file does not define. */
    UNDEFINED_STRING,
    /** The file is not of UTF-8 text, and was read as what it seems to be. */
    FOREIGN_ENCODING,
    /** A data file does not hold what its declaration says. */
    DECLARED_OTHERWISE,
    /** A part of the list stands in another file, which is the detail. */
    INCLUDED,
    /** The file, or the part in the span, was too deep or too slow to read whole. */
    NOT_READ_WHOLE
  }
}
