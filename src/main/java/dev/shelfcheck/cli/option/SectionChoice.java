package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rules.shelf.Placement;
import dev.shelfcheck.rules.shelf.SectionName;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.write.Particulars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** In which section of a list a new work belongs. */
public final class SectionChoice {
  /** How far the best section is before the next one, where it is chosen without asking. */
  private static final double LEAD = 1.3;

  /** Less in common is chance. */
  private static final double LEAST = 0.1;

  private final Document document;
  private final Map<Section, List<Entry>> filled = new LinkedHashMap<>();
  private final SectionNames names;

  /** A choice among the sections of a document that have entries. */
  public SectionChoice(Document document) {
    this.document = document;
    for (Entry entry : document.entries()) {
      filled.computeIfAbsent(entry.section(), s -> new ArrayList<>()).add(entry);
    }
    this.names = new SectionNames(document, filled.keySet());
  }

  /**
   * The section that is named.
   *
   * @throws UsageException where there is none, or several
   */
  public Section named(String name) {
    return names.named(name);
  }

  /** The entry in the line that is named, where it is one of an entry. */
  public Optional<Entry> entry(String name) {
    return names.entry(name);
  }

  /** A section's path in one line. */
  public static String shown(Section section) {
    return SectionNames.shown(section);
  }

  /** How well a section fits, 0 to 1. */
  private record Fit(Section section, double fit) {}

  /**
   * The section that fits best.
   *
   * @throws UsageException with the candidates where it cannot be told
   */
  public Section proposed(Particulars work, String summary, TopicLexicon topicLexicon) {
    if (filled.isEmpty()) {
      throw new UsageException(document.path() + " has no entries to write after");
    }
    List<Section> open = ofYear(work, List.copyOf(filled.keySet()));
    if (open.size() == 1) {
      return open.get(0);
    }
    List<Fit> fits = fits(open, work, summary, topicLexicon);
    Fit best = fits.get(0);
    if (best.fit() >= LEAST && best.fit() >= LEAD * fits.get(1).fit()) {
      return best.section();
    }
    throw new UsageException(
        "it cannot be told where in "
            + Shown.line(document.path())
            + " it belongs; say it by --section, the likeliest first"
            + names.listed(fits.stream().map(Fit::section).toList()));
  }

  /** Those of the work's year, where sections are years. */
  private static List<Section> ofYear(Particulars work, List<Section> sections) {
    List<Section> years = sections.stream().filter(s -> year(s).isPresent()).toList();
    List<Section> its = years.stream().filter(s -> year(s).equals(work.year())).toList();
    return !its.isEmpty() && 2 * years.size() > sections.size() ? its : sections;
  }

  private static Optional<Integer> year(Section section) {
    return SectionName.isYear(section.title())
        ? SectionName.years(section.title()).stream().findFirst()
        : section.parent().flatMap(SectionChoice::year);
  }

  private List<Fit> fits(
      List<Section> open, Particulars work, String summary, TopicLexicon topicLexicon) {
    List<Double> fits =
        Placement.fit(
            document,
            topicLexicon,
            open.stream().map(s -> filled.getOrDefault(s, List.of())).toList(),
            open.stream().map(Section::title).toList(),
            work.title(),
            summary);
    return IntStream.range(0, open.size())
        .mapToObj(i -> new Fit(open.get(i), fits.get(i)))
        .sorted(Comparator.comparingDouble(Fit::fit).reversed())
        .toList();
  }
}
