package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a BibTeX file that begins with an at sign.
 *
 * @param type as written: {@code article}, {@code string}, {@code comment}, ...
 * @param span from the at sign to the closing brace
 * @param key the citation key; empty for what is no entry
 * @param fields in order
 * @param flaw why it is not whole, in words
 */
record BibtexBlock(
    String type, Span span, Span key, List<FieldSpans> fields, Optional<String> flaw) {
  BibtexBlock {
    fields = List.copyOf(fields);
  }

  /**
   * A field where it stands.
   *
   * @param name where its name stands
   * @param value where its value stands, outer braces or quotation marks left out
   */
  record FieldSpans(Span name, Span value) {}

  boolean isEntry() {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "comment", "string", "preamble", "include" -> false;
      default -> true;
    };
  }

  /** Whether it only lends its fields to others, as biblatex has it, and lists no work. */
  boolean isData() {
    return type.equalsIgnoreCase("xdata") || type.equalsIgnoreCase("set");
  }

  boolean isString() {
    return type.equalsIgnoreCase("string");
  }
}
