package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.read.tree.JsonTree;
import dev.shelfcheck.read.tree.MalformedException;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.read.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL-JSON</a>: an
 * array of items, as citation processors take it; under {@code items} or {@code references}, as
 * Zotero and Pandoc write it; or items under their keys.
 */
public final class CslReader implements DocumentReader {
  private static final Set<String> UNWANTED = Set.of("abstract", "attachments", "custom");

  /** BibTeX's types, by CSL's; what is not named is {@code misc}. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article-journal", "article"),
          Map.entry("article-magazine", "article"),
          Map.entry("article-newspaper", "article"),
          Map.entry("review", "article"),
          Map.entry("paper-conference", "inproceedings"),
          Map.entry("chapter", "incollection"),
          Map.entry("entry-encyclopedia", "inreference"),
          Map.entry("entry-dictionary", "inreference"),
          Map.entry("book", "book"),
          Map.entry("thesis", "phdthesis"),
          Map.entry("report", "techreport"),
          Map.entry("dataset", "dataset"),
          Map.entry("software", "software"),
          Map.entry("patent", "patent"),
          Map.entry("webpage", "online"),
          Map.entry("post", "online"),
          Map.entry("post-weblog", "online"));

  /** BibTeX's names of what CSL calls otherwise, and of what is a text in both. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "title", "title",
          "publisher", "publisher",
          "volume", "volume",
          "issue", "number",
          "number", "number",
          "page", "pages",
          "edition", "edition",
          "collection-title", "series",
          "note", "note",
          "event-title", "eventtitle");

  private static final Map<String, String> BARE =
      Map.of(
          "DOI", "doi", "URL", "url", "ISBN", "isbn", "ISSN", "issn", "PMID", "pmid", "PMCID",
          "pmcid");

  @Override
  public Document read(String path, String text) {
    CitationWriter writer = new CitationWriter();
    List<Defect> defects = List.of();
    try {
      // Any data file may be named so; a bibliography's items say what they are.
      boolean any = !path.toLowerCase(Locale.ROOT).endsWith(".json");
      items(JsonTree.of(text, UNWANTED))
          .filter(i -> any || i.text("type").isPresent())
          .forEach(i -> write(i, writer));
    } catch (MalformedException e) {
      defects = List.of(Malformed.defect("the bibliography", e));
    }
    Transcript written = writer.written();
    Document read = new BibtexReader().read(path, written.text());
    return Rendition.of(read, DocumentKind.CSL_JSON, text, written, defects);
  }

  /** The items, in whatever they are wrapped. */
  private static Stream<Tree.Pairs> items(Tree tree) {
    if (tree instanceof Tree.Pairs pairs) {
      Optional<Tree> wrapped = pairs.value("items").or(() -> pairs.value("references"));
      return wrapped
          .map(CslReader::items)
          .orElseGet(() -> pairs.pairs().stream().flatMap(p -> item(p.value())));
    }
    return Tree.items(tree).flatMap(CslReader::item);
  }

  private static Stream<Tree.Pairs> item(Tree tree) {
    return tree instanceof Tree.Pairs pairs
            && (pairs.value("type").isPresent() || pairs.value("title").isPresent())
        ? Stream.of(pairs)
        : Stream.empty();
  }

  private static void write(Tree.Pairs item, CitationWriter out) {
    String said = item.text("type").map(Tree.Scalar::value).orElse("");
    String type = TYPES.getOrDefault(said, "misc");
    Transcript key = item.text("id").map(Tree.Scalar::transcript).orElseGet(Transcript::new);
    out.begin(type, key, item.span().start());
    for (Tree.Pair pair : item.pairs()) {
      field(pair, type, out);
    }
    out.end(item.span().end());
  }

  private static void field(Tree.Pair pair, String type, CitationWriter out) {
    Tree value = pair.value();
    if (value instanceof Tree.Scalar text && !text.span().isEmpty()) {
      single(pair.key(), text, type, out);
    } else if (pair.key().equals("issued") || pair.key().equals("published")) {
      first(value).ifPresent(year -> out.text("year", year.transcript(), year.span()));
    } else if (pair.key().equals("author") || pair.key().equals("editor")) {
      List<List<Transcript>> names =
          Tree.items(value).map(CslName::of).filter(n -> !n.isEmpty()).toList();
      if (!names.isEmpty()) {
        out.names(pair.key(), names, value.span());
      }
    } else if (Tree.items(value).findFirst().orElse(value) instanceof Tree.Scalar first) {
      single(pair.key(), first, type, out); // Crossref's titles are lists of one
    }
  }

  private static void single(String key, Tree.Scalar text, String type, CitationWriter out) {
    if (BARE.containsKey(key)) {
      out.verbatim(BARE.getOrDefault(key, ""), text.transcript(), text.span());
    } else if (key.equals("container-title")) {
      String field = type.equals("article") || type.equals("misc") ? "journal" : "booktitle";
      out.text(field, text.transcript(), text.span());
    } else if (key.equals("issued")) {
      out.text("year", text.transcript(), text.span());
    } else if (TEXTS.containsKey(key)) {
      out.text(TEXTS.getOrDefault(key, ""), Html.stripped(text.transcript()), text.span());
    }
  }

  /** The year of a date: the first of its parts, or what is written of it. */
  private static Optional<Tree.Scalar> first(Tree date) {
    if (date instanceof Tree.Scalar text) {
      return Optional.of(text);
    }
    if (date instanceof Tree.Pairs pairs) {
      return Stream.of("date-parts", "raw", "literal", "year")
          .flatMap(k -> pairs.value(k).stream())
          .findFirst()
          .flatMap(CslReader::first);
    }
    return Tree.items(date).findFirst().flatMap(CslReader::first);
  }
}
