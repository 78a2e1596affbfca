package dev.shelfcheck.fleet;

import java.util.Locale;

/** How the lists of a fleet are kept. */
public enum InputForm {
  PARQUET,
  /** JSON lines. */
  JSON,
  /** CSV with a header. */
  CSV,
  /** A folder in which each folder is a repository. */
  FOLDERS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the ending of a name says, of that of a packed file the one before. */
  public static InputForm of(String place) {
    String name = place.toLowerCase(Locale.ROOT);
    for (String cut : new String[] {"/", ".gz", ".bz2", ".zst"}) {
      name = name.endsWith(cut) ? name.substring(0, name.length() - cut.length()) : name;
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "parquet" -> PARQUET;
      case "json", "jsonl", "ndjson" -> JSON;
      case "csv" -> CSV;
      default -> FOLDERS;
    };
  }
}
