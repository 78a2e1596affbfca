package dev.shelfcheck.server.editor;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The sections of a list and the entries in them, as an editor's outline shows them. */
final class FileOutline {
  private final TextPlaces places;
  private final ListChecks checks;
  private final IdentityHashMap<Section, DocumentSymbol> bySection = new IdentityHashMap<>();
  private final List<DocumentSymbol> top = new ArrayList<>();

  private FileOutline(TextPlaces places, ListChecks checks) {
    this.places = places;
    this.checks = checks;
  }

  static List<DocumentSymbol> of(Document document, TextPlaces places, ListChecks checks) {
    FileOutline outline = new FileOutline(places, checks);
    document.sections().stream().filter(s -> s.level() > 0).forEach(outline::add);
    document.entries().forEach(outline::add);
    return outline.top;
  }

  private void add(Section section) {
    Span heading =
        section.heading().isEmpty() || !section.span().contains(section.heading())
            ? Span.at(section.span().start())
            : section.heading();
    DocumentSymbol symbol =
        symbol(section.title(), "a section", SymbolKind.Namespace, section.span(), heading);
    bySection.put(section, symbol);
    siblings(section.parent().map(bySection::get).orElse(null)).add(symbol);
  }

  private void add(Entry entry) {
    Span title =
        entry
            .claim()
            .title()
            .map(t -> t.span())
            .filter(entry.span()::contains)
            .orElse(entry.span());
    DocumentSymbol symbol =
        symbol(entry.title().orElse(""), "an entry", SymbolKind.String, entry.span(), title);
    siblings(bySection.get(entry.section())).add(symbol);
  }

  private List<DocumentSymbol> siblings(@org.jspecify.annotations.Nullable DocumentSymbol parent) {
    return parent == null ? top : parent.getChildren();
  }

  /** The protocol wants a name, and the selection within the range. */
  private DocumentSymbol symbol(
      String name, String otherwise, SymbolKind kind, Span whole, Span selected) {
    String shown = checks.clean(name).strip().replace('\n', ' ');
    DocumentSymbol symbol =
        new DocumentSymbol(
            shown.isEmpty() ? otherwise : shown, kind, places.range(whole), places.range(selected));
    symbol.setChildren(new ArrayList<>());
    return symbol;
  }
}
