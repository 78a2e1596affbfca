package dev.shelfcheck.read.data;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The items of a data file as entries. */
final class DataEntries {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)" + Years.WRITTEN + "(?!\\d)");
  private static final Pattern OTHERS = Pattern.compile("(?i)(?:^|\\s)(?:et al\\.?|others)$");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");

  /** One name with its comma: {@code Olm, Ida}, {@code van der Berg, J. P.}. */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile("(?:\\p{Ll}+\\s+)*[^\\s,]+,\\s*[^,]+");

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:;|,|\\band\\b|&)\\s*");

  private final DataForm form;
  private final String file;
  private final DataSections sections;
  private final List<Entry> entries = new ArrayList<>();

  DataEntries(DataForm form, String file, DataSections sections) {
    this.form = form;
    this.file = file;
    this.sections = sections;
  }

  List<Entry> entries() {
    return entries;
  }

  void add(Spot item) {
    Claim claim =
        new Claim(
            stated(item, form.paths(DataForm.ItemPart.TITLE)),
            authors(item),
            year(item),
            stated(item, form.paths(DataForm.ItemPart.VENUE)));
    List<Link> links = DataLinks.of(item, form.paths(DataForm.ItemPart.LINK), file);
    if (claim.title().isEmpty() && links.isEmpty()) {
      return;
    }
    Span span = span(item, claim, links);
    entries.add(
        new Entry(
            entries.size(),
            EntryForm.RECORD,
            sections.of(item, span),
            span,
            claim,
            fields(item),
            links,
            List.of()));
  }

  /** An item, with its key where that is what it is called by. */
  private static Span span(Spot item, Claim claim, List<Link> links) {
    Span span = item.tree().span();
    for (Span piece :
        Stream.concat(claim.title().stream().map(Stated::span), links.stream().map(Link::span))
            .toList()) {
      span = piece.isEmpty() ? span : span.union(piece);
    }
    return span;
  }

  private Stream<Spot.Said> said(Spot item, List<String> paths) {
    return paths.stream().flatMap(p -> item.said(p, file).stream());
  }

  private Optional<Stated<String>> stated(Spot item, List<String> paths) {
    return said(item, paths)
        .findFirst()
        .map(s -> new Stated<>(s.value().replaceAll("\\s+", " "), s.place()));
  }

  private Optional<Stated<Integer>> year(Spot item) {
    return said(item, form.paths(DataForm.ItemPart.YEAR)).flatMap(DataEntries::year).findFirst();
  }

  private static Stream<Stated<Integer>> year(Spot.Said said) {
    Matcher m = YEAR.matcher(said.text().text());
    return m.find()
        ? Stream.of(
            new Stated<>(
                Integer.valueOf(m.group()), said.text().place(new Span(m.start(), m.end()))))
        : Stream.empty();
  }

  /** Names in a row are what they are; one text of them is parted at its signs. */
  private Optional<AuthorList> authors(Spot item) {
    List<Spot.Said> all = said(item, form.paths(DataForm.ItemPart.AUTHORS)).toList();
    List<Stated<String>> names = new ArrayList<>();
    boolean complete = true;
    for (Spot.Said said : all) {
      if (all.size() > 1) {
        names.add(new Stated<>(said.value(), said.place()));
      } else {
        complete = parted(said, names);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(names, complete));
  }

  /** Whether they are all. */
  private static boolean parted(Spot.Said said, List<Stated<String>> names) {
    String text = said.text().text();
    boolean complete = true;
    int from = 0;
    Matcher m = between(text).matcher(text);
    while (from <= text.length()) {
      int to = m.find(from) ? m.start() : text.length();
      String name = text.substring(from, to).strip();
      Matcher others = OTHERS.matcher(name);
      if (others.find()) {
        complete = false;
        name = name.substring(0, others.start()).strip();
      }
      if (!name.isEmpty()) {
        int start = text.indexOf(name, from);
        names.add(new Stated<>(name, said.text().place(new Span(start, start + name.length()))));
      }
      from = to < text.length() ? m.end() : text.length() + 1;
    }
    return complete;
  }

  /** Where names part: a semicolon or the word leaves the commas to family names in front. */
  private static Pattern between(String text) {
    return text.contains(";")
        ? SEMICOLON
        : Stream.of(AND.split(text.strip())).allMatch(n -> FAMILY_FIRST.matcher(n).matches())
            ? AND
            : BETWEEN;
  }

  private List<Field> fields(Spot item) {
    return Stream.of(
            form.paths(DataForm.ItemPart.TITLE),
            form.paths(DataForm.ItemPart.LINK),
            form.paths(DataForm.ItemPart.AUTHORS),
            form.paths(DataForm.ItemPart.YEAR),
            form.paths(DataForm.ItemPart.VENUE),
            form.paths(DataForm.ItemPart.DESCRIPTION))
        .flatMap(p -> said(item, p))
        .map(s -> new Field(s.label(), s.value(), s.place()))
        .toList();
  }
}
