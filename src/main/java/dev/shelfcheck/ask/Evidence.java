package dev.shelfcheck.ask;

import java.time.LocalDate;

/**
 * Who said something, and when.
 *
 * @param source its name: {@code arXiv}, {@code Crossref}, {@code catalogue works.jsonl}
 * @param when the day it said so; for a catalogue the day of its data
 * @param provenance how it reached this run
 */
public record Evidence(String source, LocalDate when, Provenance provenance) {
  /** How an answer reached this run. */
  public enum Provenance {
    LIVE,
    /** From the evidence store of an earlier run. */
    REMEMBERED,
    /** From a recording replayed. */
    RECORDED,
    CATALOGUE,
    /** From the files at hand. */
    LOCAL
  }
}
