package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** What the fields of a file's entries mean: jbibtex resolves strings and concatenations. */
final class Values {
  private static final String FIELD = "field";

  private final String text;
  private final BibTeXParser parser;
  private final Macros macros = new Macros();
  private final Set<BibtexBlock> overlong = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  Values(String text) {
    this.text = text;
    this.parser = parser(unknown);
  }

  private static BibTeXParser parser(Set<String> unknown) {
    try {
      return new LenientParser(unknown);
    } catch (ParseException | TokenMgrException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Learns a {@code @string}. */
  void learn(BibtexBlock bibtexBlock) {
    String written = text.substring(bibtexBlock.span().start(), bibtexBlock.span().end());
    (Macros.isDeep(written) ? Optional.<BibTeXDatabase>empty() : parse(written))
        .ifPresent(
            d ->
                d.getStrings()
                    .values()
                    .forEach(
                        s -> {
                          macros.learn(s);
                          parser.addMacro(s);
                        }));
  }

  /**
   * The values by the fields' names in lower case; empty where the entry is malformed or overlong.
   */
  Optional<Map<String, String>> of(BibtexBlock bibtexBlock) {
    String entry = renamed(bibtexBlock);
    if (Macros.isDeep(entry)) {
      overlong.add(bibtexBlock);
      return Optional.empty();
    }
    Optional<BibTeXEntry> read =
        parse(entry).flatMap(d -> d.getEntries().values().stream().findFirst());
    if (read.isPresent() && !written(read.get())) {
      overlong.add(bibtexBlock);
      return Optional.empty();
    }
    return read.map(e -> all(e, bibtexBlock));
  }

  /**
   * An entry without its key and comments, whose fields are numbered: jbibtex refuses keys that are
   * not ASCII, and names with signs in them ({@code //doi}), which BibTeX takes.
   */
  private String renamed(BibtexBlock bibtexBlock) {
    StringBuilder entry = new StringBuilder("@misc{key");
    for (int i = 0; i < bibtexBlock.fields().size(); i++) {
      entry.append(",\n").append(FIELD).append(i).append(" = ");
      entry.append(counted(bibtexBlock.fields().get(i).value()));
    }
    return entry.append("}").toString();
  }

  /**
   * A value as jbibtex counts its braces: none that is behind a backslash. One that ends by
   * BibTeX's count alone loses these backslashes.
   */
  private String counted(Span value) {
    String written = text.substring(start(value), end(value));
    return !written.startsWith("{") || BlockScan.endsWhole(written)
        ? written
        : written.replace("\\{", "{").replace("\\}", "}");
  }

  /** Where a value begins, with its own brace or quotation mark. */
  private int start(Span value) {
    return isEnclosed(value) ? value.start() - 1 : value.start();
  }

  private int end(Span value) {
    return isEnclosed(value) ? value.end() + 1 : value.end();
  }

  private boolean isEnclosed(Span value) {
    return value.start() > 0 && "{\"".indexOf(text.charAt(value.start() - 1)) >= 0;
  }

  /** Whether a block was left out because its strings written out come to too much. */
  boolean overlong(BibtexBlock bibtexBlock) {
    return overlong.contains(bibtexBlock);
  }

  /** The names that stand for strings which no block of the file defines. */
  List<Defect> undefined(BibtexBlock bibtexBlock) {
    return bibtexBlock.fields().stream()
        .filter(slot -> named(slot).filter(unknown::contains).isPresent())
        .map(
            slot ->
                new Defect(Defect.DefectKind.UNDEFINED_STRING, slot.value(), slice(slot.value())))
        .toList();
  }

  /** The name that a field's whole value is, where it stands bare. */
  private Optional<String> named(BibtexBlock.FieldSpans slot) {
    Span value = slot.value();
    return isEnclosed(value)
        ? Optional.empty()
        : Optional.of(slice(value).toLowerCase(Locale.ROOT));
  }

  private String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  private boolean written(BibTeXEntry entry) {
    return entry.getFields().values().stream().filter(v -> v != null).allMatch(macros::fits);
  }

  /** The values by their fields' names; of a name that stands twice the first counts. */
  private Map<String, String> all(BibTeXEntry entry, BibtexBlock bibtexBlock) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < bibtexBlock.fields().size(); i++) {
      Value value = entry.getFields().get(new Key(FIELD + i));
      values.putIfAbsent(
          slice(bibtexBlock.fields().get(i).name()).toLowerCase(Locale.ROOT),
          value == null ? "" : String.valueOf(value.toUserString()));
    }
    return values;
  }

  private Optional<BibTeXDatabase> parse(String block) {
    try {
      return Optional.of(parser.parse(new StringReader(block)));
    } catch (ParseException | TokenMgrException | ObjectResolutionException malformed) {
      return Optional.empty();
    }
  }

  /** Strings and cross-references that no block defines stay what they are. */
  private static final class LenientParser extends BibTeXParser {
    private final Set<String> unknown;

    LenientParser(Set<String> unknown) throws ParseException, TokenMgrException {
      this.unknown = unknown;
    }

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {
      // An undefined string prints as its name.
      if (string == null) {
        unknown.add(key.getValue().toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
      // An entry is read alone, without the one it refers to.
    }
  }
}
