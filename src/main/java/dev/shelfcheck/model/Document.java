package dev.shelfcheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file, read.
 *
 * @param path as shown to people, with forward slashes
 * @param entries in reading order
 * @param looseLinks links outside any entry: prose, badges, contents
 * @param defects what could not be read as meant
 */
public record Document(
    String path,
    DocumentKind kind,
    SourceText source,
    DocumentStructure structure,
    List<Entry> entries,
    List<Link> looseLinks,
    List<Directive> directives,
    List<Defect> defects) {
  /** More works than this are linked by a list alone. */
  private static final int MOST_LOOSE = 8;

  /** What means itself in all notations: no quotation mark, bracket, comma, escape or blank. */
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9:/?=._+~()@-]+");

  public Document {
    entries = entries instanceof LateEntries ? entries : List.copyOf(entries);
    looseLinks = List.copyOf(looseLinks);
    directives = List.copyOf(directives);
    defects = List.copyOf(defects);
  }

  /** Its sections in reading order, the one before the first heading first. */
  public List<Section> sections() {
    return structure.sections();
  }

  /** Its headings in reading order. */
  public List<Heading> headings() {
    return structure.headings();
  }

  /** The lines of its table of contents. */
  public List<ContentsItem> contents() {
    return structure.contents();
  }

  /** Every fragment that leads to a place in it. */
  public Set<String> anchors() {
    return structure.anchors();
  }

  /** Whether it links so many works, and none in an entry, that it was not read as meant. */
  public boolean isUnread() {
    return entries.isEmpty() && looseWorks() >= MOST_LOOSE;
  }

  /** How many works are linked outside any entry. */
  public long looseWorks() {
    return looseLinks.stream()
        .flatMap(l -> l.identifiers().stream())
        .filter(Identifier::namesWork)
        .distinct()
        .count();
  }

  /**
   * The same, of a file that is not of UTF-8 text.
   *
   * @param encoding what it was read as
   */
  public Document readAs(String encoding) {
    List<Defect> all = new ArrayList<>(defects);
    all.add(0, new Defect(Defect.DefectKind.FOREIGN_ENCODING, Span.at(0), encoding));
    return new Document(path, kind, source, structure, entries, looseLinks, directives, all);
  }

  /** Whether its file is in another encoding than that in which files are written. */
  public boolean isForeign() {
    return defects.stream().anyMatch(d -> d.kind() == Defect.DefectKind.FOREIGN_ENCODING);
  }

  /**
   * Whether a text can be written in a span's place as it is meant. In a file that is not written
   * as it is read, an address can, where what stands there is written letter by letter.
   */
  public boolean takes(Span span, String replacement) {
    return kind.isPlain()
        || (LETTERS.matcher(slice(span)).matches()
            && LETTERS.matcher(replacement).matches()
            && links()
                .noneMatch(l -> l.targetSpan().equals(span) && !l.target().equals(slice(span))));
  }

  /** The line and the column of an offset. */
  public Position position(int offset) {
    return source.position(offset);
  }

  /**
   * The text of a span.
   *
   * @throws IndexOutOfBoundsException where it reaches beyond the text
   */
  public String slice(Span span) {
    return source.slice(span);
  }

  /** All links, those of entries and the loose ones, in reading order. */
  public Stream<Link> links() {
    return Stream.concat(entries.stream().flatMap(e -> e.links().stream()), looseLinks.stream())
        .sorted((a, b) -> a.span().compareTo(b.span()));
  }
}
