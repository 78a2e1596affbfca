package dev.shelfcheck.model;

/** How a link is written. */
public enum LinkForm {
  INLINE,
  REFERENCE,
  AUTOLINK,
  BARE,
  HTML,
  /** The source of an image, not a place to go to. */
  IMAGE,
  /** The target of a field: BibTeX url, doi, eprint. */
  FIELD
}
