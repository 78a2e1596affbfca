package dev.shelfcheck.server.editor;

import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * A line that holds nothing but a work's id or address, completed to the work's entry as the list
 * writes its entries.
 */
final class EntryCompletion {
  /** What an item of a list begins with, and what may enclose an address. */
  private static final String MARKERS = "-*+";

  /** Longer lines name no single work. */
  private static final int LONGEST = 400;

  private final SourceText text;
  private final TextPlaces places;
  private final ListChecks checks;
  private final Span line;

  /**
   * Looks at the line of a position.
   *
   * @param file as it now is
   */
  EntryCompletion(OpenFile file, PositionEncoding encoding, Position position, ListChecks checks) {
    this.text = new SourceText(file.text());
    this.places = new TextPlaces(text, encoding);
    this.checks = checks;
    this.line = text.lineSpan(text.line(places.offset(position)));
  }

  /** Whether the line holds one word alone, which may name a work. */
  boolean isWanted() {
    String named = line.length() > LONGEST ? "" : named(text.slice(line));
    return !named.isEmpty()
        && named.indexOf(' ') < 0
        && named.chars().anyMatch(c -> c == '/' || c == '.');
  }

  /** The entry that the line stands for; empty where nobody at hand can tell. */
  List<CompletionItem> items(ListChecks.FileCheck check) {
    String written = text.slice(line);
    String whole = text.text();
    int next = Math.min(whole.length(), line.end() + 1);
    String without = whole.substring(0, line.start()) + whole.substring(next);
    return check.entry(without, line.start(), named(written)).map(e -> item(e, written)).stream()
        .toList();
  }

  /** A line's content without the marker of an item and the brackets of an address. */
  private static String named(String line) {
    String content = line.strip();
    boolean item =
        content.length() > 2 && MARKERS.indexOf(content.charAt(0)) >= 0 && content.charAt(1) == ' ';
    String rest = item ? content.substring(2).strip() : content;
    return rest.startsWith("<") && rest.endsWith(">") ? rest.substring(1, rest.length() - 1) : rest;
  }

  private CompletionItem item(ListChecks.NewEntry entry, String written) {
    int end = line.start() + written.stripTrailing().length();
    CompletionItem item = new CompletionItem(checks.clean(entry.title()));
    item.setKind(CompletionItemKind.Reference);
    item.setDetail(checks.clean(entry.remark()));
    item.setDocumentation(checks.clean(entry.text()));
    item.setFilterText(written.stripTrailing());
    item.setInsertTextFormat(InsertTextFormat.PlainText);
    item.setInsertTextMode(InsertTextMode.AsIs);
    item.setPreselect(true);
    item.setTextEdit(
        Either.forLeft(
            new TextEdit(places.range(new Span(line.start(), end)), checks.clean(entry.text()))));
    return item;
  }
}
