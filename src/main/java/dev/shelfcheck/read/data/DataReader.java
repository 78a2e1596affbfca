package dev.shelfcheck.read.data;

import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.tree.CsvTree;
import dev.shelfcheck.read.tree.MalformedException;
import dev.shelfcheck.read.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads data files that generate a list: YAML, TOML, JSON, CSV.
 *
 * @param forms how a file, by its path, is declared
 */
public record DataReader(Function<String, Optional<DataForm>> forms) implements DocumentReader {
  /** A comment of YAML or TOML that is addressed to shelfcheck. */
  private static final Pattern COMMENT =
      Pattern.compile("(?m)^[ \\t]*#+[ \\t]*(shelfcheck-[^\\r\\n]*)");

  /** What is said of a file that is not declared. */
  private static final DataForm NONE = new DataForm("", Map.of(), false, "no config");

  @Override
  public Document read(String path, String text) {
    DataForm form = forms.apply(path).orElse(NONE);
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    List<Defect> defects = new ArrayList<>();
    DataSections sections = new DataSections(form, name, text.length());
    DataEntries entries = new DataEntries(form, name, sections);
    try {
      List<Spot> items = Spot.items(tree(path, text, form), form.items());
      Set<Span> seen = new HashSet<>(); // an item that only names another is that one
      items.stream().filter(i -> seen.add(i.tree().span())).forEach(entries::add);
      if (entries.entries().isEmpty() && !text.isBlank()) {
        defects.add(
            new Defect(Defect.DefectKind.DECLARED_OTHERWISE, Span.at(0), nothing(items, form)));
      }
    } catch (MalformedException e) {
      defects.add(
          new Defect(
              Defect.DefectKind.MALFORMED,
              Span.at(e.offset()),
              "the list was not read: " + e.why()));
    }
    return document(path, text, entries, sections, defects);
  }

  private static String nothing(List<Spot> items, DataForm form) {
    String where = form.items().isEmpty() ? "at its top" : "under " + form.items();
    return items.isEmpty()
        ? "no item stands " + where + ", as " + form.place() + " says"
        : "none of its "
            + items.size()
            + " items "
            + where
            + " has a title ("
            + String.join(", ", form.paths(DataForm.ItemPart.TITLE))
            + ") or a link, as "
            + form.place()
            + " says";
  }

  private static Tree tree(String path, String text, DataForm form) throws MalformedException {
    return form.headless() ? CsvTree.of(text, true) : DataFormGuess.tree(path, text);
  }

  private static Document document(
      String path, String text, DataEntries entries, DataSections sections, List<Defect> defects) {
    List<Directive> directives = new ArrayList<>();
    if (!path.matches("(?i).*\\.(?:json|[ct]sv)")) {
      Matcher m = COMMENT.matcher(text);
      while (m.find()) {
        directives.add(new Directive(m.group(1).strip(), new Span(m.start(1), m.end(1))));
      }
    }
    return new Document(
        path,
        DocumentKind.DATA,
        new SourceText(text),
        new DocumentStructure(sections.all(), List.of(), List.of(), Set.of()),
        entries.entries(),
        List.of(),
        directives,
        defects);
  }
}
