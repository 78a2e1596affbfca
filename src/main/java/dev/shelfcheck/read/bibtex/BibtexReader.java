package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.DocumentReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads BibTeX. The places come from one linear scan of the file, which also bounds each entry; the
 * values come from jbibtex, entry by entry, so that a malformed one is a defect of its own.
 */
public final class BibtexReader implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    SourceText source = new SourceText(text);
    Section section =
        new Section("", 0, Span.at(0), new Span(0, text.length()), List.of(), Optional.empty());
    List<Span> comments = BlockScan.comments(text);
    List<Entry> entries = new ArrayList<>();
    List<Defect> defects = new ArrayList<>();
    List<BibtexBlock> bibtexBlocks = BlockScan.blocks(text, comments);
    Values values = new Values(text);
    bibtexBlocks.stream().filter(BibtexBlock::isString).forEach(values::learn);
    Parents parents = new Parents();
    Map<BibtexBlock, Map<String, String>> known = new LinkedHashMap<>();
    for (BibtexBlock bibtexBlock : bibtexBlocks.stream().filter(BibtexBlock::isEntry).toList()) {
      Optional<Map<String, String>> read =
          bibtexBlock.flaw().isPresent() ? Optional.empty() : values.of(bibtexBlock);
      read.ifPresent(v -> parents.learn(source.slice(bibtexBlock.key()), v));
      read.ifPresentOrElse(
          v -> known.put(bibtexBlock, v),
          () -> defects.add(defect(source, bibtexBlock, values.overlong(bibtexBlock))));
    }
    known.forEach(
        (bibtexBlock, own) -> {
          if (!bibtexBlock.isData()) {
            entries.add(
                new EntryReading(text, bibtexBlock, own, parents.lent(own))
                    .entry(entries.size(), section));
          }
        });
    known.forEach((bibtexBlock, own) -> defects.addAll(values.undefined(bibtexBlock)));
    return new Document(
        path,
        DocumentKind.BIBTEX,
        source,
        new DocumentStructure(List.of(section), List.of(), List.of(), Set.of()),
        entries,
        List.of(),
        comments.stream().flatMap(c -> directive(source, c)).toList(),
        defects);
  }

  private static Defect defect(SourceText source, BibtexBlock bibtexBlock, boolean overlong) {
    Span line = source.lineSpan(source.line(bibtexBlock.span().start()));
    Span head =
        new Span(bibtexBlock.span().start(), Math.max(bibtexBlock.span().start(), line.end()));
    String key = source.slice(bibtexBlock.key());
    String name = "@" + bibtexBlock.type() + " " + key + ": ";
    return overlong
        ? new Defect(
            Defect.DefectKind.NOT_READ_WHOLE,
            head,
            name + "its strings written out come to more than can be held")
        : new Defect(
            Defect.DefectKind.BIBTEX, head, name + bibtexBlock.flaw().orElse("it is malformed"));
  }

  private static Stream<Directive> directive(SourceText source, Span comment) {
    String text = source.slice(comment).replaceFirst("^%+\\s*", "").strip();
    return text.startsWith("shelfcheck-")
        ? Stream.of(new Directive(text, comment))
        : Stream.empty();
  }
}
