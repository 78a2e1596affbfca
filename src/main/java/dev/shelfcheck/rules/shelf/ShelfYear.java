package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.vocabulary.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The section whose year entries stand under.
 *
 * @param at where its heading stands: names recur
 */
public record ShelfYear(String title, int year, int at) {
  /** Markdown has six levels of headings, and a list's text stands above them. */
  private static final int LEVELS = 7;

  /**
   * Of each section that stands under a year, by where it begins: the nearest that says a year and
   * nothing else beside its venue. What follows other years' headings on their own level is under
   * the last of these, or under none, and not under the year of the heading above them all.
   */
  public static Map<Integer, ShelfYear> in(Document document) {
    Map<Integer, ShelfYear> years = new HashMap<>();
    boolean[] othersSeen = new boolean[LEVELS];
    for (Section section : document.sections()) {
      int level = section.level();
      Arrays.fill(othersSeen, level + 1, LEVELS, false);
      Optional<ShelfYear> above = section.parent().map(p -> p.span().start()).map(years::get);
      Optional<ShelfYear> own = own(section);
      if (own.isPresent()) {
        years.put(section.span().start(), own.get());
        othersSeen[level] |= above.isPresent() && above.get().year() != own.get().year();
      } else if (above.isPresent() && !othersSeen[level]) {
        years.put(section.span().start(), above.get());
      }
    }
    return years;
  }

  private static Optional<ShelfYear> own(Section section) {
    String title = section.title();
    return SectionName.isYear(title)
        ? Optional.of(
            new ShelfYear(title, SectionName.years(title).get(0), section.heading().start()))
        : Optional.empty();
  }

  /** Whether the section is a venue's of that year. */
  public boolean isVenue() {
    return SectionName.isVenue(title);
  }

  /** Whether the title names a venue, too. */
  public boolean names(String venue) {
    return Folding.folded(title).contains(Folding.folded(venue));
  }
}
