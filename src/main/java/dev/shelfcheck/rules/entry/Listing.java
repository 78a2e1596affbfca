package dev.shelfcheck.rules.entry;

import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.AuthorRelation;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.compare.VenueComparison;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry that states a title: what can be held against the world.
 *
 * @param title as listed, freed of markup
 * @param words the title taken apart
 */
public record Listing(Document document, Entry entry, String title, Title words) {
  /** Of fewer words a number alone makes no version: {@code GPT-3}, {@code GPT-4}. */
  private static final int FEW = 3;

  /** A line is copied from one of those above it: of labelled copies half stand within three. */
  private static final int CLOSE = 3;

  /** Of 1: people stand for a work where less than this of them are others; chosen. */
  private static final double HALF = 0.5;

  private static final Pattern FEED = Pattern.compile("http://arxiv\\.org/abs/.+v\\d+");

  /** What a link to a page is that could be what is listed, and no piece of it. */
  private static final Set<LinkRole> WHOLE =
      Set.of(LinkRole.PAPER, LinkRole.PDF, LinkRole.PROJECT, LinkRole.OTHER);

  /** The types of BibTeX and biblatex for pages. */
  private static final Set<String> PAGES =
      Set.of("@misc", "@online", "@electronic", "@www", "@webpage");

  /** The entries of a document that state a title. */
  public static Stream<Listing> of(Document document) {
    return of(document, document.entries());
  }

  /** Those of some entries that state a title. */
  public static Stream<Listing> of(Document document, List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> e.title().map(t -> new Listing(document, e, t, Title.of(t))).stream());
  }

  /** The entry, shown at its title. */
  public Subject subject() {
    return EntrySubjects.of(document, entry);
  }

  /** Whether it is a reference of a bibliography, which is held to the letter. */
  public boolean inBibliography() {
    return document.kind().isBibliography();
  }

  /** The entry, shown at one of its pieces. */
  public Subject at(Span span) {
    return Subject.of(document, entry, span);
  }

  /** The identifiers that the entry claims for its work. */
  public List<Identifier> identifiers() {
    return TitleLinks.own(entry);
  }

  /** What is to be asked of these. */
  public List<WorkById> byIdentifiers() {
    return identifiers().stream().map(WorkById::new).toList();
  }

  /** What is to be asked of its title and people. */
  public WorksByTitle byTitle() {
    return new WorksByTitle(title, authors());
  }

  /** The names listed; empty where none are. */
  public List<String> authors() {
    return entry.claim().authors().map(AuthorList::names).orElse(List.of()).stream()
        .map(Stated::value)
        .toList();
  }

  /**
   * Whether the title is itself the link to a code repository: software, not the work behind it.
   */
  public boolean software() {
    return entry.claim().title().map(Stated::span).stream()
        .anyMatch(
            t ->
                entry.links().stream()
                    .filter(l -> l.span().start() <= t.start() && t.end() <= l.span().end())
                    .flatMap(l -> l.identifiers().stream())
                    .anyMatch(i -> i.scheme().equals("github")));
  }

  /** Whether venue and year, both stated, are the work's own. */
  public boolean ofVenueAndYear(Work work) {
    Claim claim = entry.claim();
    return claim.year().filter(y -> work.years().contains(y.value())).isPresent()
        && claim.venue().filter(v -> same(v.value(), work.venues())).isPresent();
  }

  private static boolean same(String listed, List<String> known) {
    return VenueComparison.of(listed, known) == VenueComparison.SAME
        || VenueComparison.sameServer(listed, known);
  }

  /**
   * Whether the entry cites what a journal printed, while a record knows of no more than the
   * preprint: then title and year of the two may differ.
   */
  public boolean citesPrintOf(Work work) {
    return document.kind().isBibliography()
        && !Venue.published(work.venues())
        && entry
            .claim()
            .venue()
            .filter(v -> Venue.of(v.value()).kind() == Venue.VenueType.JOURNAL)
            .isPresent();
  }

  /** Whether it cites the print by its volume and its own DOI, too. */
  public boolean citesVolumeOf(Work work) {
    return citesPrintOf(work)
        && entry.fields().stream().anyMatch(f -> f.label().equalsIgnoreCase("volume"))
        && identifiers().stream().anyMatch(Doi.class::isInstance);
  }

  /** The listed people beside a work's. */
  public AuthorComparison people(Work work) {
    boolean complete = entry.claim().authors().map(AuthorList::complete).orElse(true);
    return AuthorComparison.of(authors(), complete, work.authors(), work.authorsComplete());
  }

  /** Whether some of the listed people wrote a work, and most of them did. */
  public boolean byThem(Work work) {
    AuthorComparison people = people(work);
    return people.matched() > 0 && people.strangeness() < HALF;
  }

  /** Whether at least half of the listed people, or of the work's, stand on both sides. */
  public boolean bySome(Work work) {
    AuthorComparison people = people(work);
    return people.matched() > 0 && (people.strangeness() < HALF || people.gap() < HALF);
  }

  /** Whether both sides name people and no one stands on both. */
  public boolean byOthers(Work work) {
    return people(work).relation() == AuthorRelation.NONE_SHARED;
  }

  /**
   * Whether what is known of a work bears on this listing: an own link leads to it, or there is
   * none. A link that nobody knows is of a manifestation that nobody knows.
   */
  public boolean leadsTo(Work work) {
    List<Identifier> own = identifiers();
    return own.isEmpty() || own.stream().anyMatch(work.identifiers()::contains);
  }

  /** Whether some link is said to lead to the work, be it to a page that nobody knows. */
  public boolean linked() {
    return entry.links().stream().anyMatch(l -> l.role().leadsToWork());
  }

  /**
   * Whether nothing but a page that nobody knows is linked: a post of the work's title is not the
   * work. A citation's address is mostly where it was read, but for one of a page itself.
   */
  public boolean leadsElsewhere() {
    boolean page =
        !document.kind().isBibliography()
            || entry.fields().stream().limit(1).anyMatch(f -> PAGES.contains(BibtexEntry.name(f)));
    return page
        && identifiers().isEmpty()
        && entry.links().stream().map(Link::role).anyMatch(WHOLE::contains);
  }

  /**
   * Whether the link to an arXiv work stands just as <a
   * href="https://info.arxiv.org/help/api/user-manual.html#_entry_metadata">arXiv's feed</a> writes
   * it, by http and with its version: then link and title came from there together.
   */
  public static boolean fromFeed(Entry entry, Identifier linked) {
    return entry.links().stream()
        .filter(l -> l.identifiers().contains(linked))
        .anyMatch(l -> FEED.matcher(l.target()).matches());
  }

  /** Whether a work's own title is listed but for its number: Qwen3 Technical Report for Qwen2. */
  public boolean versionOf(Work work) {
    return beside(work).relation() == TitleRelation.VERSION && words.contentWords().size() >= FEW;
  }

  /**
   * Whether the entry has a work's title in its text, outside what was read as the listed one: then
   * the reading is wrong, not the list.
   */
  public boolean printsElsewhere(Work work) {
    return Surroundings.of(document, entry).print(work);
  }

  /**
   * Whether an identifier stands only in words below the title's line, which has another: a label
   * there ({@code [arXiv]}) is the entry's own all the same, unless its line has a title, too.
   */
  public boolean remarks(Identifier identifier) {
    int end =
        entry
            .claim()
            .title()
            .map(t -> document.source().text().indexOf('\n', t.span().end()))
            .orElse(-1);
    List<IdentifierMention> works =
        entry.identifiers().stream().filter(m -> m.identifier().namesWork()).toList();
    return end >= 0
        && works.stream().anyMatch(m -> m.span().start() < end)
        && works.stream()
            .filter(m -> m.identifier().equals(identifier))
            .allMatch(m -> m.span().start() > end && (titled(m) || !TitleLinks.claims(entry, m)));
  }

  /** Whether what else may be the entry's title stands in an identifier's line, before it. */
  private boolean titled(IdentifierMention mention) {
    int at = mention.span().start();
    int line = document.source().text().lastIndexOf('\n', at) + 1;
    return entry.claim().understanding().alternatives().stream()
        .mapToInt(a -> a.title().span().start())
        .anyMatch(start -> line <= start && start < at);
  }

  /** Whether a link to it, which is not the title's, says the name or the title of a work. */
  public boolean linksByName(Identifier identifier, Work work) {
    Set<String> names =
        work.titles().stream()
            .map(Title::of)
            .filter(t -> !t.isEmpty())
            .flatMap(t -> Stream.of(t.key(), String.join("", t.segments().get(0))))
            .collect(Collectors.toSet());
    return entry.links().stream()
        .filter(l -> l.identifiers().contains(identifier) && !TitleLinks.claims(entry, l))
        .anyMatch(l -> names.contains(Title.of(l.text()).key()));
  }

  /** Whether two entries stand so close that one may have been made from the other. */
  public boolean near(Listing other) {
    return Math.abs(entry.index() - other.entry().index()) <= CLOSE;
  }

  /** The listed title beside the closest of a work's titles. */
  public TitleComparison beside(Work work) {
    return TitleComparison.closest(words, work.titles());
  }
}
