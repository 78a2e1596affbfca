package dev.shelfcheck.model;

/** The layout an entry was read from. */
public enum EntryForm {
  ITEM,
  ROW,
  PARAGRAPH,
  HEADING,
  HTML,
  BIBTEX,
  /** A record of a data file or of a bibliography other than BibTeX. */
  RECORD
}
