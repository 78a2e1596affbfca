package dev.shelfcheck.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What commands and options are called in other tools that check texts. */
final class OtherNames {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("lint", "check"),
          Map.entry("scan", "check"),
          Map.entry("test", "check"),
          Map.entry("validate", "check"),
          Map.entry("fmt", "fix"),
          Map.entry("format", "fix"),
          Map.entry("--enable", "--select"),
          Map.entry("--rules", "--select"),
          Map.entry("--disable", "--ignore"),
          Map.entry("--skip", "--ignore"),
          Map.entry("--write", "--fix"),
          Map.entry("--dry-run", "--diff"),
          Map.entry("--fail-level", "--fail-on"),
          Map.entry("--output-format", "--format"),
          Map.entry("--reporter", "--format"));

  private OtherNames() {}

  static Optional<String> of(String asked, Collection<String> known) {
    return Optional.ofNullable(OURS.get(asked)).filter(known::contains);
  }
}
