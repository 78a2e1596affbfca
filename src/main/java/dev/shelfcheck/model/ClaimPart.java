package dev.shelfcheck.model;

/** What an entry can say of its work. */
public enum ClaimPart {
  TITLE,
  AUTHORS,
  YEAR,
  VENUE
}
