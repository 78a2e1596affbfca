package dev.shelfcheck.model;

/** What a link is for, within its entry. */
public enum LinkRole {
  /** The work's page: abstract, landing page, forum. */
  PAPER,
  /** The work's full text. */
  PDF,
  CODE,
  PROJECT,
  DATASET,
  VIDEO,
  /** Stands in the description and belongs to another work. */
  MENTION,
  OTHER;

  /** Whether such a link is said to lead to the entry's own work. */
  public boolean leadsToWork() {
    return this == PAPER || this == PDF;
  }
}
