package dev.shelfcheck.cli.option;

import dev.shelfcheck.report.ci.Formats;
import java.util.Iterator;

/** The names of the built-in formats, for shells to complete. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Formats.builtIn().keySet().iterator();
  }
}
