package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Two registries' descriptions of one identifier: joined where they agree, and what the second says
 * otherwise kept beside its name.
 */
final class WorkMerge {
  private WorkMerge() {}

  /** What the witness says that the first does not, in words; nothing where it agrees. */
  static Optional<String> of(Work first, Work witness) {
    List<String> words = new ArrayList<>();
    if (!sameTitle(first, witness)) {
      words.add("the title \"" + witness.title() + "\"");
    }
    List<Integer> others = new ArrayList<>(witness.years());
    others.removeAll(first.years());
    if (!first.years().isEmpty() && !others.isEmpty()) {
      words.add("the year " + others.get(others.size() - 1));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", words));
  }

  private static boolean sameTitle(Work first, Work witness) {
    return TitleComparison.closest(witness.title(), first.titles()).relation().agrees();
  }

  /** The witness's evidence, with what it says otherwise. */
  static Evidence evidence(Work first, Work witness, Evidence evidence) {
    return of(first, witness).map(evidence::differing).orElse(evidence);
  }

  /**
   * The first description, completed by the witness's identifiers, years and venues. A witness with
   * another title speaks of another work and completes nothing.
   */
  static Work joined(Work first, Work witness) {
    if (!sameTitle(first, witness)) {
      return first;
    }
    return new Work(
        union(first.identifiers(), witness.identifiers()),
        union(first.titles(), witness.titles()),
        first.authors().isEmpty() ? witness.authors() : first.authors(),
        first.authors().isEmpty() ? witness.authorsComplete() : first.authorsComplete(),
        posted(first, witness),
        union(first.years(), witness.years()).stream().sorted().toList(),
        union(first.venues(), witness.venues()),
        union(first.issns(), witness.issns()),
        first.summary().or(witness::summary),
        first.categories(),
        first.standing() == dev.shelfcheck.model.Standing.STANDS
            ? witness.standing()
            : first.standing(),
        first.published().or(witness::published),
        first.outline() && witness.outline());
  }

  private static OptionalInt posted(Work first, Work witness) {
    return first.firstPosted().isPresent() ? first.firstPosted() : witness.firstPosted();
  }

  private static <T> List<T> union(List<? extends T> one, List<? extends T> two) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(two);
    return List.copyOf(all);
  }
}
