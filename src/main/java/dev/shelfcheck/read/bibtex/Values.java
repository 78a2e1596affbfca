package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Span;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** What the fields of a file's entries mean: jbibtex resolves strings and concatenations. */
final class Values {
  private final String text;
  private final BibTeXParser parser;

  Values(String text) {
    this.text = text;
    this.parser = parser();
  }

  private static BibTeXParser parser() {
    try {
      return new LenientParser();
    } catch (ParseException | TokenMgrException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Learns a {@code @string}. */
  void learn(Block block) {
    parse(text.substring(block.span().start(), block.span().end()))
        .ifPresent(d -> d.getStrings().values().forEach(parser::addMacro));
  }

  /** The values by the fields' names in lower case; empty where the entry is malformed. */
  Optional<Map<String, String>> of(Block block) {
    // The key is left out: jbibtex refuses keys that are not ASCII.
    Span rest = new Span(block.key().end(), block.span().end());
    String entry = "@misc{key" + text.substring(rest.start(), rest.end() - 1) + "}";
    return parse(entry).flatMap(d -> d.getEntries().values().stream().findFirst()).map(Values::all);
  }

  private static Map<String, String> all(BibTeXEntry entry) {
    Map<String, String> values = new HashMap<>();
    entry
        .getFields()
        .forEach(
            (key, value) ->
                values.put(
                    key.getValue().toLowerCase(Locale.ROOT),
                    value == null ? "" : String.valueOf(value.toUserString())));
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
    LenientParser() throws ParseException, TokenMgrException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {
      // An undefined string prints as its name.
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
      // An entry is read alone, without the one it refers to.
    }
  }
}
