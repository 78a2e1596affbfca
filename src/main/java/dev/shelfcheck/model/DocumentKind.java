package dev.shelfcheck.model;

/** What a file is written in. */
public enum DocumentKind {
  MARKDOWN,
  BIBTEX
}
