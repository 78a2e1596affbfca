package dev.shelfcheck.source.work;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A work being put together from what one record, or several records of it, say. Texts lose their
 * control characters and doubled blanks, blank ones are dropped, impossible years too; of several
 * bylines the longest complete one names the authors, of several standings the gravest counts.
 */
public final class WorkBuilder {
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final List<RecordAuthors> bylines = new ArrayList<>();
  private final TreeSet<Integer> posted = new TreeSet<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private final Set<String> venues = new LinkedHashSet<>();
  private final Set<Issn> issns = new LinkedHashSet<>();
  private final List<String> summaries = new ArrayList<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Set<Standing> standings = EnumSet.of(Standing.STANDS);
  private final List<Doi> published = new ArrayList<>();

  /** Of each work that went in, whether it is an outline. */
  private final Set<Boolean> outlines = new HashSet<>();

  /** What is put together is a source's that holds outlines alone. */
  public WorkBuilder outline() {
    outlines.add(true);
    return this;
  }

  /** Adds an identifier. */
  public WorkBuilder identifier(Identifier identifier) {
    identifiers.add(identifier);
    return this;
  }

  /** Adds an identifier, if there is one. */
  public WorkBuilder identifier(Optional<? extends Identifier> identifier) {
    identifier.ifPresent(identifiers::add);
    return this;
  }

  /** Adds a title, cleaned; nothing where none is left. */
  public WorkBuilder title(String title) {
    add(titles, title);
    return this;
  }

  /** Adds a title, if there is one. */
  public WorkBuilder title(Optional<String> title) {
    title.ifPresent(this::title);
    return this;
  }

  /** A byline: all the authors that one record names. */
  public WorkBuilder authors(Collection<String> names) {
    return authors(names, true);
  }

  /**
   * A byline; one that ends in "et al." is never complete.
   *
   * @param complete false where the record itself leaves some out
   */
  public WorkBuilder authors(Collection<String> names, boolean complete) {
    RecordAuthors byline = RecordAuthors.of(names, complete);
    if (!byline.names().isEmpty()) {
      bylines.add(byline);
    }
    return this;
  }

  /** Whether the record leaves out some authors of the byline it gave last. */
  public WorkBuilder moreAuthors(boolean more) {
    if (more && !bylines.isEmpty()) {
      RecordAuthors last = bylines.remove(bylines.size() - 1);
      bylines.add(new RecordAuthors(last.names(), false));
    }
    return this;
  }

  /** The year of a public version; the earliest is the first posting. */
  public WorkBuilder posted(int year) {
    if (Years.possible(year)) {
      posted.add(year);
    }
    return year(year);
  }

  /** Says when it was first posted, if that is known. */
  public WorkBuilder posted(OptionalInt year) {
    year.ifPresent(this::posted);
    return this;
  }

  /** A year of some manifestation; an impossible one is dropped. */
  public WorkBuilder year(int year) {
    if (Years.possible(year)) {
      years.add(year);
    }
    return this;
  }

  /** Adds a year, if there is one. */
  public WorkBuilder year(OptionalInt year) {
    year.ifPresent(this::year);
    return this;
  }

  /** The year of a date in any form. */
  public WorkBuilder year(Optional<String> date) {
    return year(Years.first(date.orElse("")));
  }

  /** All years in running text: a reference, a comment. */
  public WorkBuilder yearsIn(String text) {
    Years.in(text).forEach(this::year);
    return this;
  }

  /** Adds a venue. */
  public WorkBuilder venue(String venue) {
    add(venues, venue);
    return this;
  }

  /** Adds a venue, if there is one. */
  public WorkBuilder venue(Optional<String> venue) {
    venue.ifPresent(this::venue);
    return this;
  }

  /** The numbers of its journal that a text holds; what is none is dropped. */
  public WorkBuilder issn(String text) {
    Issn.in(text).forEach(issns::add);
    return this;
  }

  /** Adds the numbers of journals in a text, if there is one. */
  public WorkBuilder issn(Optional<String> text) {
    text.ifPresent(this::issn);
    return this;
  }

  /** Says what its abstract is. */
  public WorkBuilder summary(String summary) {
    add(summaries, summary);
    return this;
  }

  /** Says what its abstract is, if there is one. */
  public WorkBuilder summary(Optional<String> summary) {
    summary.ifPresent(this::summary);
    return this;
  }

  /** Adds a category of its registry. */
  public WorkBuilder category(String category) {
    categories.add(category);
    return this;
  }

  /** Adds categories of its registry. */
  public WorkBuilder categories(Collection<String> classes) {
    categories.addAll(classes);
    return this;
  }

  /** Says whether it stands, or was taken back. */
  public WorkBuilder standing(Standing standing) {
    standings.add(standing);
    return this;
  }

  /** The DOI of a preprint's published manifestation, which leads to the work too. */
  public WorkBuilder published(Doi doi) {
    published.add(doi);
    return identifier(doi);
  }

  /** Says under which DOI it was published, if it was. */
  public WorkBuilder published(Optional<Doi> doi) {
    doi.ifPresent(this::published);
    return this;
  }

  /** Adds all that another record says; what stands here already leads. */
  public WorkBuilder add(Work work) {
    outlines.add(work.outline());
    work.identifiers().forEach(this::identifier);
    work.titles().forEach(this::title);
    authors(work.authors(), work.authorsComplete());
    posted(work.firstPosted());
    work.years().forEach(this::year);
    work.venues().forEach(this::venue);
    issns.addAll(work.issns());
    summary(work.summary());
    categories(work.categories());
    published(work.published());
    return standing(work.standing());
  }

  private static void add(Collection<String> texts, String text) {
    String clean = RecordAuthors.clean(text);
    if (!clean.isEmpty()) {
      texts.add(clean);
    }
  }

  private Standing standing() {
    return Stream.of(Standing.RETRACTED, Standing.WITHDRAWN, Standing.DOUBTED)
        .filter(standings::contains)
        .findFirst()
        .orElse(Standing.STANDS);
  }

  /** The work; none where no record has a title. */
  public Optional<Work> work() {
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    RecordAuthors byline = RecordAuthors.best(bylines);
    return Optional.of(
        new Work(
            List.copyOf(identifiers),
            List.copyOf(titles),
            byline.names(),
            byline.complete(),
            posted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(posted.first()),
            List.copyOf(years),
            List.copyOf(venues),
            List.copyOf(issns),
            summaries.stream().findFirst(),
            List.copyOf(categories),
            standing(),
            published.stream().findFirst(),
            outlines.equals(Set.of(true))));
  }
}
