package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Understanding;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a draft into an entry: its claims, fields and links. */
public final class EntryReader {
  /** In words: what is longer and written small is talk; chosen. */
  private static final int LONGEST_NAME = 6;

  private static final char NO_BREAK = '\u00a0';
  private static final Pattern DASH = Pattern.compile("\\s[-–—]{1,2}\\s+[\\p{L}\\d]");
  private static final Pattern DASH_BEFORE = Pattern.compile("[^\\n]{2,120}\\s[-–—]{1,2}\\s+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\x{00a0}]+");

  private EntryReader() {}

  /** What an entry has beside its claim. */
  record Rest(List<Field> fields, List<Link> links, List<IdentifierMention> named) {}

  /** An entry of what was read in it. */
  static Entry entry(Draft draft, Claim claim, Rest rest, int index) {
    return new Entry(
        index,
        draft.form(),
        draft.section(),
        draft.span(),
        claim,
        rest.fields(),
        rest.links(),
        rest.named());
  }

  /** Reads what a work has beside its claim. */
  static Rest rest(Draft draft, Titling titling) {
    int lead = titling.part();
    Range title = titling.range();
    List<Link> links = new ArrayList<>();
    List<IdentifierMention> named = new ArrayList<>();
    for (int i = 0; i < draft.parts().size(); i++) {
      links.addAll(
          LinkReader.links(draft.parts().get(i), i == lead ? title : Range.NOWHERE, i == lead));
    }
    for (int i = 0; i < draft.parts().size(); i++) {
      Part part = draft.parts().get(i);
      int own = ownUntil(part, i == lead ? title : Range.NOWHERE);
      named.addAll(TextIdentifiers.in(part.prose(), own));
    }
    links.sort((a, b) -> a.span().compareTo(b.span()));
    return new Rest(fields(draft), List.copyOf(links), List.copyOf(named));
  }

  /** Where an entry's title stands as far as it alone tells, or its table's columns. */
  static Titling titling(Draft draft) {
    Columns columns = draft.columns();
    int lead = columns.titleCell(draft.parts());
    Range title = lead < 0 ? Range.NOWHERE : titleOf(draft.parts().get(lead)).orElse(Range.NOWHERE);
    Understanding sure = Understanding.SURE;
    boolean plain = columns.areSure() && !holdsSeveral(draft, lead);
    return new Titling(lead, whole(draft, lead, title), plain ? sure : sure.doubted());
  }

  /** Whether commas part several linked names in a row's cell: which of them is it about? */
  private static boolean holdsSeveral(Draft draft, int lead) {
    if (lead < 0 || draft.parts().get(lead).kind() != Part.Kind.CELL) {
      return false;
    }
    Shape shape = Shape.of(draft.parts().get(lead).prose());
    List<Anchor> links = shape.links().stream().filter(l -> !shape.isLabel(l)).toList();
    return links.size() > 1
        && !links.get(0).isPicture()
        && shape
            .text()
            .substring(links.get(0).to(), links.get(1).from())
            .chars()
            .allMatch(c -> Scan.isOneOf(c, ",;/&、 "));
  }

  /** What seems people before a title is of it where another column holds the people. */
  private static Range whole(Draft draft, int lead, Range title) {
    if (!title.isEmpty() && Headers.of(draft.parts().get(lead).label()) == Headers.TITLE) {
      Range dashed = dashed(Shape.of(draft.parts().get(lead).prose()), title);
      if (!dashed.equals(title)) {
        return dashed;
      }
    }
    boolean apart =
        !title.isEmpty()
            && Headers.of(draft.parts().get(lead).label()) == Headers.TITLE
            && (draft.parts().stream().anyMatch(p -> Headers.of(p.label()) == Headers.AUTHORS)
                || isOneName(draft.parts().get(lead).prose(), title)
                || isHead(draft.parts().get(lead).prose(), title));
    if (!apart) {
      return title;
    }
    Shape shape = Shape.of(draft.parts().get(lead).prose());
    return isBehindPeople(shape, title) ? new Range(shape.lead(), title.to()) : title;
  }

  /** Both sides of a dash in a plain cell that is said to hold a title and nothing else. */
  private static Range dashed(Shape shape, Range title) {
    String text = shape.text();
    Range cell = shape.trimmed(new Range(shape.lead(), text.stripTrailing().length()));
    boolean parted =
        shape.links().isEmpty()
            && shape.prose().marks().isEmpty()
            && cell.from() <= title.from()
            && title.to() <= cell.to()
            && (DASH.matcher(text).region(title.to(), cell.to()).lookingAt()
                || DASH_BEFORE.matcher(text.substring(cell.from(), title.from())).matches());
    return parted && !isRemark(text.substring(title.to(), cell.to())) ? cell : title;
  }

  /** Whether what stands behind a dash talks, or goes on for long and begins small. */
  private static boolean isRemark(String behind) {
    boolean small =
        behind.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
    return Talk.is(behind) || (small && Shape.words(behind) > LONGEST_NAME);
  }

  /** Whether what seems people stands before a title, and nothing else. */
  static boolean isBehindPeople(Shape shape, Range title) {
    return shape.people().filter(p -> p.end() == title.from()).isPresent()
        || AuthorsFirst.end(shape.text(), shape.lead(), shape.text().length()) == title.from();
  }

  /** Whether one name and a comma are all that stands before a title: it may be its first words. */
  private static boolean isOneName(Prose prose, Range title) {
    String before = prose.text().substring(0, title.from()).strip();
    return !before.isEmpty()
        && before.indexOf(',') == before.length() - 1
        && !before.contains(" and ");
  }

  /** Whether words and a colon stand before a title, and nothing that only people have. */
  private static boolean isHead(Prose prose, Range title) {
    String before = prose.text().substring(0, title.from()).strip();
    return before.endsWith(":") && !Names.areListed(before);
  }

  /** Up to where a piece speaks of the entry's own work. */
  private static int ownUntil(Part part, Range title) {
    return switch (part.kind()) {
      case NOTE -> 0;
      case DETAIL -> part.prose().text().length();
      case LEAD, CELL -> Talk.start(part.prose().text(), title.to());
    };
  }

  private static Optional<Range> titleOf(Part part) {
    return Shape.of(part.prose()).title().or(() -> nameIn(part));
  }

  /** A cell of a column of names holds a name, even one that labels links elsewhere. */
  private static Optional<Range> nameIn(Part part) {
    String text = part.prose().text();
    int from = text.length() - text.stripLeading().length();
    int to = text.stripTrailing().length();
    boolean name =
        part.kind() == Part.Kind.CELL
            && Headers.of(part.label()) == Headers.NAME
            && Shape.words(text) <= LONGEST_NAME
            && text.codePoints().anyMatch(Character::isLetter);
    return name ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  static String squeeze(String text) {
    boolean behindBlank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = isBlank(c);
      if (blank && (c != ' ' || behindBlank)) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
      }
      behindBlank = blank;
    }
    return text.strip();
  }

  private static boolean isBlank(char c) {
    return c == NO_BREAK || Scan.isBlank(c);
  }

  private static List<Field> fields(Draft draft) {
    return draft.parts().stream()
        .filter(p -> p.kind() == Part.Kind.CELL && !p.label().isBlank())
        .map(p -> new Field(p.label(), squeeze(p.prose().text()), p.prose().place()))
        .toList();
  }
}
