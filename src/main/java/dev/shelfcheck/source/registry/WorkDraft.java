package dev.shelfcheck.source.registry;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A work as a registry's record is read, field by field; what is absent stays so. */
final class WorkDraft {
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final List<String> authors = new ArrayList<>();
  private final Set<Integer> years = new TreeSet<>();
  private final Set<String> venues = new LinkedHashSet<>();
  private final List<String> categories = new ArrayList<>();
  private final List<Integer> posted = new ArrayList<>();
  private final List<String> summaries = new ArrayList<>();
  private final Set<Standing> standings = EnumSet.of(Standing.STANDS);
  private final List<Doi> published = new ArrayList<>();
  private final AtomicBoolean complete = new AtomicBoolean(true);

  WorkDraft id(Optional<? extends Identifier> id) {
    id.ifPresent(identifiers::add);
    return this;
  }

  WorkDraft title(Optional<String> title) {
    title.filter(t -> !t.isBlank()).ifPresent(titles::add);
    return this;
  }

  WorkDraft authors(Collection<String> names) {
    names.stream().filter(name -> !name.isBlank()).forEach(authors::add);
    return this;
  }

  /** The registry itself leaves some out. */
  WorkDraft moreAuthors(boolean more) {
    complete.compareAndSet(true, !more);
    return this;
  }

  /** A year of some manifestation; an impossible one is dropped. */
  WorkDraft year(OptionalInt year) {
    year.stream().filter(Years::possible).forEach(years::add);
    return this;
  }

  WorkDraft year(Optional<String> date) {
    return year(Years.first(date.orElse("")));
  }

  WorkDraft posted(OptionalInt year) {
    year.stream().forEach(posted::add);
    return year(year);
  }

  WorkDraft venue(Optional<String> venue) {
    venue.filter(v -> !v.isBlank()).ifPresent(venues::add);
    return this;
  }

  WorkDraft summary(Optional<String> text) {
    text.ifPresent(summaries::add);
    return this;
  }

  WorkDraft categories(Collection<String> classes) {
    categories.addAll(classes);
    return this;
  }

  WorkDraft standing(Standing value) {
    standings.add(value);
    return this;
  }

  WorkDraft published(Optional<Doi> doi) {
    doi.ifPresent(published::add);
    return id(doi);
  }

  /** The gravest that was said. */
  private Standing standing() {
    return Stream.of(Standing.RETRACTED, Standing.WITHDRAWN, Standing.DOUBTED)
        .filter(standings::contains)
        .findFirst()
        .orElse(Standing.STANDS);
  }

  /** The work; none where the record has no title. */
  Optional<Work> work() {
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Work(
                List.copyOf(identifiers),
                List.copyOf(titles),
                authors,
                complete.get() && !authors.isEmpty(),
                posted.stream().mapToInt(year -> year).findFirst(),
                List.copyOf(years),
                List.copyOf(venues),
                summaries.stream().findFirst(),
                categories,
                standing(),
                published.stream().findFirst()));
  }
}
