package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A work being put together from what one record, or several records of it, say. */
final class WorkAssembly {
  private static final Pattern UNCLEAN = Pattern.compile("[\\s\\p{Cntrl}\u00a0]+");

  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final List<Byline> bylines = new ArrayList<>();
  private final TreeSet<Integer> posted = new TreeSet<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private final Set<String> venues = new LinkedHashSet<>();
  private final List<String> summaries = new ArrayList<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final List<Standing> standings = new ArrayList<>();
  private final List<Doi> published = new ArrayList<>();

  private record Byline(List<String> names, boolean complete) {}

  WorkAssembly identifier(Identifier identifier) {
    identifiers.add(identifier);
    return this;
  }

  WorkAssembly title(String title) {
    String clean = clean(title);
    if (!clean.isEmpty()) {
      titles.add(clean);
    }
    return this;
  }

  WorkAssembly authors(List<String> names, boolean complete) {
    List<String> present =
        names.stream().map(WorkAssembly::clean).filter(n -> !n.isEmpty()).toList();
    if (!present.isEmpty()) {
      bylines.add(new Byline(present, complete));
    }
    return this;
  }

  /** The year of the first public version. */
  WorkAssembly posted(int year) {
    posted.add(year);
    return year(year);
  }

  WorkAssembly year(int year) {
    if (Years.possible(year)) {
      years.add(year);
    }
    return this;
  }

  WorkAssembly venue(String venue) {
    String clean = clean(venue);
    if (!clean.isEmpty()) {
      venues.add(clean);
    }
    return this;
  }

  WorkAssembly summary(String summary) {
    String clean = clean(summary);
    if (!clean.isEmpty()) {
      summaries.add(clean);
    }
    return this;
  }

  WorkAssembly category(String category) {
    categories.add(category);
    return this;
  }

  WorkAssembly standing(Standing standing) {
    standings.add(standing);
    return this;
  }

  WorkAssembly published(Doi doi) {
    published.add(doi);
    return identifier(doi);
  }

  /** Adds all that another record says; what stands here already leads. */
  WorkAssembly add(Work work) {
    work.identifiers().forEach(this::identifier);
    work.titles().forEach(this::title);
    authors(work.authors(), work.authorsComplete());
    work.firstPosted().ifPresent(this::posted);
    work.years().forEach(this::year);
    work.venues().forEach(this::venue);
    work.summary().ifPresent(this::summary);
    work.categories().forEach(this::category);
    work.published().ifPresent(this::published);
    return standing(work.standing());
  }

  boolean hasTitle() {
    return !titles.isEmpty();
  }

  /**
   * The work; the longest complete byline names its authors, the worst standing is its standing.
   */
  Work work() {
    Byline byline =
        bylines.stream()
            .max(Comparator.comparing(Byline::complete).thenComparing(b -> b.names().size()))
            .orElse(new Byline(List.of(), false));
    return new Work(
        List.copyOf(identifiers),
        List.copyOf(titles),
        byline.names(),
        byline.complete(),
        posted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(posted.first()),
        List.copyOf(years),
        List.copyOf(venues),
        summaries.stream().findFirst(),
        List.copyOf(categories),
        standing(),
        published.stream().findFirst());
  }

  private Standing standing() {
    List<Standing> worstFirst =
        List.of(Standing.RETRACTED, Standing.WITHDRAWN, Standing.DOUBTED, Standing.STANDS);
    return worstFirst.stream().filter(standings::contains).findFirst().orElse(Standing.STANDS);
  }

  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean gap = text.charAt(i) == ' ' && (i == 0 || text.charAt(i - 1) == ' ');
      if (gap || text.charAt(i) < ' ' || text.charAt(i) == '\u00a0') {
        return UNCLEAN.matcher(text).replaceAll(" ").strip();
      }
    }
    return text.strip();
  }
}
