package dev.shelfcheck.audit;

/** How a rule's checks came out in one file. */
public record FileTally(String path, Tally tally) {
  FileTally empty() {
    return new FileTally(path, new Tally(tally.rule(), 0, 0, 0));
  }
}
