package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.translate.TaggedReader.Tagged;
import dev.shelfcheck.read.tree.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reference of RIS.
 *
 * @param lines from its type on
 * @param span from its first line to its last
 */
record RisRecord(List<Tagged> lines, Span span) {
  /** BibTeX's types, by RIS's; what is not named is {@code misc}. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("JOUR", "article"),
          Map.entry("JFULL", "article"),
          Map.entry("EJOUR", "article"),
          Map.entry("MGZN", "article"),
          Map.entry("NEWS", "article"),
          Map.entry("INPR", "article"),
          Map.entry("CONF", "inproceedings"),
          Map.entry("CPAPER", "inproceedings"),
          Map.entry("CHAP", "incollection"),
          Map.entry("ECHAP", "incollection"),
          Map.entry("BOOK", "book"),
          Map.entry("EBOOK", "book"),
          Map.entry("EDBOOK", "book"),
          Map.entry("THES", "phdthesis"),
          Map.entry("RPRT", "techreport"),
          Map.entry("DATA", "dataset"),
          Map.entry("COMP", "software"),
          Map.entry("PAT", "patent"),
          Map.entry("UNPB", "unpublished"),
          Map.entry("ELEC", "online"),
          Map.entry("BLOG", "online"),
          Map.entry("WEB", "online"));

  /** BibTeX's names of what one tag says, whatever the type. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "VL",
          "volume",
          "IS",
          "number",
          "PB",
          "publisher",
          "ET",
          "edition",
          "N1",
          "note",
          "T3",
          "series");

  /** Tags of one meaning, the likelier first: only the first that is there counts. */
  private static final List<String> TITLE = List.of("TI", "T1", "CT", "BT");

  private static final List<String> VENUE = List.of("JF", "T2", "JO", "BT", "JA", "J2");
  private static final List<String> YEAR = List.of("PY", "Y1", "DA");
  private static final Set<String> PEOPLE = Set.of("AU", "A1");
  private static final List<String> ADDRESSES = List.of("url", "link", "ee");

  void write(String text, CitationWriter out) {
    String said = lines.get(0).value(text).text();
    String type = TYPES.getOrDefault(said, "misc");
    Transcript key = first(List.of("ID")).map(t -> t.value(text)).orElseGet(Transcript::new);
    out.begin(type, key, span.start());
    Optional<Tagged> title = first(TITLE);
    title.ifPresent(t -> out.text("title", t.value(text), t.span()));
    String venue = Set.of("article", "misc").contains(type) ? "journal" : "booktitle";
    first(VENUE)
        .filter(t -> title.filter(t::equals).isEmpty())
        .ifPresent(t -> out.text(venue, t.value(text), t.span()));
    first(YEAR).ifPresent(t -> out.text("year", t.value(text), t.span()));
    people(text, out);
    lines.stream()
        .filter(t -> TEXTS.containsKey(t.tag()))
        .forEach(t -> out.text(TEXTS.getOrDefault(t.tag(), ""), t.value(text), t.span()));
    pages(text, out);
    identifiers(text, out);
    out.end(span.end());
  }

  private Stream<Tagged> filled() {
    return lines.stream().filter(t -> !t.span().isEmpty());
  }

  private Optional<Tagged> first(List<String> tags) {
    return tags.stream().flatMap(tag -> filled().filter(t -> t.tag().equals(tag))).findFirst();
  }

  private void people(String text, CitationWriter out) {
    List<Tagged> names = filled().filter(t -> PEOPLE.contains(t.tag())).toList();
    if (!names.isEmpty()) {
      Span place = names.get(0).span().union(names.get(names.size() - 1).span());
      out.names("author", names.stream().map(t -> List.of(name(t.value(text)))).toList(), place);
    }
  }

  /** {@code Last, First, Jr}, of which BibTeX wants the first names behind the suffix. */
  private static Transcript name(Transcript written) {
    Transcript plain = new Transcript();
    CitationWriter.plain(written, plain);
    String text = plain.text();
    int first = text.indexOf(',');
    int second = text.indexOf(',', first + 1);
    if (first < 0 || second < 0 || text.indexOf(',', second + 1) >= 0) {
      return plain;
    }
    return new Transcript()
        .copy(plain, 0, first)
        .copy(plain, second, text.length())
        .copy(plain, first, second);
  }

  /** The first page and the last one, which stand on lines of their own. */
  private void pages(String text, CitationWriter out) {
    first(List.of("SP"))
        .ifPresent(
            from -> {
              Transcript pages =
                  new Transcript().copy(from.value(text), 0, from.value(text).length());
              Optional<Tagged> to = first(List.of("EP"));
              to.ifPresent(
                  t -> {
                    pages.say("-", t.span().start());
                    pages.copy(t.value(text), 0, t.value(text).length());
                  });
              out.text(
                  "pages", pages, to.map(t -> from.span().union(t.span())).orElse(from.span()));
            });
  }

  private void identifiers(String text, CitationWriter out) {
    first(List.of("DO")).ifPresent(t -> out.verbatim("doi", t.value(text), t.span()));
    List<Tagged> addresses = filled().filter(t -> t.tag().equals("UR")).toList();
    for (int i = 0; i < Math.min(addresses.size(), ADDRESSES.size()); i++) {
      Tagged t = addresses.get(i);
      out.verbatim(ADDRESSES.get(i), t.value(text), t.span());
    }
    first(List.of("L1"))
        .filter(t -> t.value(text).text().startsWith("http"))
        .ifPresent(t -> out.verbatim("pdf", t.value(text), t.span()));
    filled()
        .filter(t -> t.tag().equals("SN"))
        .forEach(t -> out.text(number(t.value(text).text()), t.value(text), t.span()));
  }

  /** Eight digits number a journal, more a book. */
  private static String number(String written) {
    return written.strip().matches("\\d{4}-?\\d{3}[\\dXx].{0,12}") ? "issn" : "isbn";
  }
}
