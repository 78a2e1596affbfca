package dev.shelfcheck.read;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Markdown: list items and table rows that hold a link are entries. */
public final class MarkdownReader implements DocumentReader {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(
                      Parser.EXTENSIONS,
                      List.of(TablesExtension.create(), AutolinkExtension.create())))
          .build();

  @Override
  public Document read(String path, String text) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section("", 0, Span.at(0), new Span(0, text.length()), List.of(), Optional.empty()));
    List<Entry> entries = new ArrayList<>();
    for (Node node : PARSER.parse(text).getDescendants()) {
      if (node instanceof Heading h) {
        Section above = sections.get(sections.size() - 1);
        while (above.level() >= h.getLevel() && above.parent().isPresent()) {
          above = above.parent().get();
        }
        List<String> trail = new ArrayList<>(above.path());
        trail.add(h.getText().toString());
        int next = text.indexOf("\n#", h.getEndOffset());
        Span span = new Span(h.getStartOffset(), next < 0 ? text.length() : next + 1);
        sections.add(
            new Section(
                h.getText().toString(), h.getLevel(), span(h), span, trail, Optional.of(above)));
      } else if (node instanceof ListItem
          || (node instanceof TableRow && node.getParent() instanceof TableBody)) {
        entry(node, entries.size(), sections.get(sections.size() - 1)).ifPresent(entries::add);
      }
    }
    return new Document(
        path,
        DocumentKind.MARKDOWN,
        new SourceText(text),
        sections,
        List.of(),
        entries,
        List.of(),
        List.of(),
        Set.of(),
        directives(text),
        List.of());
  }

  private static List<Directive> directives(String text) {
    return Pattern.compile("<!--\\s*(shelfcheck-.*?)\\s*-->", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(m -> new Directive(m.group(1), new Span(m.start(), m.end())))
        .toList();
  }

  private static Span span(Node node) {
    return new Span(node.getStartOffset(), node.getEndOffset());
  }

  private static Optional<Entry> entry(Node node, int index, Section section) {
    List<Link> links = new ArrayList<>();
    Optional<Stated<String>> title = Optional.empty();
    for (Node inside : node.getDescendants()) {
      if (inside instanceof com.vladsch.flexmark.ast.Link l) {
        Span target = new Span(l.getUrl().getStartOffset(), l.getUrl().getEndOffset());
        links.add(
            Link.of(
                l.getUrl().toString(),
                l.getText().toString(),
                LinkForm.INLINE,
                LinkRole.PAPER,
                span(l),
                target));
        title = title.or(() -> Optional.of(new Stated<>(l.getText().toString(), span(l))));
      }
    }
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entry(
                index,
                node instanceof ListItem ? EntryForm.ITEM : EntryForm.ROW,
                section,
                span(node),
                new Claim(title, Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                links,
                List.of()));
  }
}
