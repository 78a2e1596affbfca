package dev.shelfcheck.model;

/** What a file is written in. */
public enum DocumentKind {
  MARKDOWN,
  BIBTEX,
  /** Markdown cells of a Jupyter notebook. */
  NOTEBOOK,
  /** References as citation processors exchange them. */
  CSL_JSON,
  /** References as databases export them. */
  RIS,
  /** reStructuredText. */
  RST,
  /** Org, as Emacs has it. */
  ORG,
  ASCIIDOC,
  /** LaTeX with a bibliography in it. */
  TEX,
  /** A data file that generates a list, declared in the config. */
  DATA;

  /** Whether it lists references and nothing else. */
  public boolean isBibliography() {
    return this == BIBTEX || this == CSL_JSON || this == RIS;
  }

  /** Whether a file of it is written as it is read: then a change may be written as it is meant. */
  public boolean isPlain() {
    return this == MARKDOWN || this == BIBTEX;
  }
}
