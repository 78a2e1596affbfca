package dev.shelfcheck.fleet;

import java.util.Locale;

/**
 * The tables whose rows are made list by list, each a folder of Parquet files in the run's own. The
 * folder is named as the column of {@link ListRow} that its rows are kept in.
 */
enum FleetTable {
  ENTRIES,
  CLAIMS,
  LINKS,
  FINDINGS,
  UNCHECKED,
  FAILED;

  /** Of all columns; another number where one is gone, renamed or of another type. */
  static final int SCHEMA_VERSION = 1;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
