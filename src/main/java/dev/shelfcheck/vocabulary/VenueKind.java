package dev.shelfcheck.vocabulary;

/** What sort of venue a series is. */
public enum VenueKind {
  CONFERENCE,
  /** A workshop with a name of its own, whose series is known as a conference's is. */
  WORKSHOP,
  JOURNAL,
  PREPRINT,
  /** A preprint server that gives each work a DOI of its own. */
  SERVER,
  /** A publisher's series, which prints the papers of many venues. */
  IMPRINT
}
