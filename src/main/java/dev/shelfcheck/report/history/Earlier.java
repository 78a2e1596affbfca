package dev.shelfcheck.report.history;

import java.util.List;
import java.util.OptionalInt;

/**
 * An audit of some time ago, as a later one is held against it.
 *
 * @param name what it is called in a sentence: "the audit of 2026-10-22"
 * @param score 0 to 100; empty where it was not written down
 * @param advice whether findings of severity advice are among its findings
 */
public record Earlier(String name, OptionalInt score, boolean advice, List<Past> findings) {
  public Earlier {
    findings = List.copyOf(findings);
  }
}
