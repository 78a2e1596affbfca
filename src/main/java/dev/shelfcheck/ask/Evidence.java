package dev.shelfcheck.ask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who said something, and when.
 *
 * @param source its name: {@code arXiv}, {@code Crossref}, {@code catalogue works.jsonl}
 * @param when the day it said so; for a catalogue the day of the record, or of its data where the
 *     record does not say
 * @param provenance how it reached this run
 * @param differs what this source says otherwise than the first: {@code the year 2021}
 */
public record Evidence(
    String source, LocalDate when, Provenance provenance, Optional<String> differs) {
  /** Evidence that tells of no difference. */
  public Evidence(String source, LocalDate when, Provenance provenance) {
    this(source, when, provenance, Optional.empty());
  }

  /** The same of a source that says something otherwise than the first, in words. */
  public Evidence differing(String words) {
    return new Evidence(source, when, provenance, Optional.of(words));
  }

  /** How an answer reached this run. */
  public enum Provenance {
    LIVE,
    /** From the evidence store of an earlier run. */
    REMEMBERED,
    /** From a file of evidence, out of a line that this machine did not write. */
    COMMITTED,
    /** From a recording replayed. */
    RECORDED,
    CATALOGUE,
    /** From the files at hand. */
    LOCAL
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that
        && source.equals(that.source)
        && when.equals(that.when)
        && provenance.equals(that.provenance)
        && differs.equals(that.differs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * source.hashCode() + when.hashCode()) + provenance.hashCode())
        + differs.hashCode();
  }
}
