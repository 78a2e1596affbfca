package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.titles.TitleWords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The records worth showing to one who asks for a title, best first. */
final class RankedRecords {
  /** As many as a person looks through. */
  private static final int MOST = 10;

  /** What has less of the title is none of it; chosen, for verdicts are the asker's. */
  private static final double FLOOR = 0.4;

  /** What a shared surname adds: no more than settles near ties; chosen. */
  private static final double SHARED_SURNAME = 0.1;

  private final TitleSimilarity titleSimilarity;
  private final List<String> surnames;

  private RankedRecords(WorksByTitle asked) {
    this.titleSimilarity = new TitleSimilarity(asked.title());
    this.surnames = asked.authors().stream().map(RankedRecords::surname).toList();
  }

  private record Ranked(CatalogueRecord record, double score) implements Comparable<Ranked> {
    /** The best first. */
    @Override
    public int compareTo(Ranked other) {
      int order = Double.compare(other.score, score);
      if (order == 0) {
        order = identifiers().compareTo(other.identifiers());
      }
      return order == 0 ? record.work().title().compareTo(other.record.work().title()) : order;
    }

    private String identifiers() {
      return record.work().identifiers().toString();
    }
  }

  static List<Work> best(WorksByTitle asked, Holdings holdings) {
    RankedRecords rankedRecords = new RankedRecords(asked);
    return holdings
        .resembling(asked.title(), titles -> rankedRecords.title(titles) >= FLOOR)
        .stream()
        .map(r -> new Ranked(r, rankedRecords.score(r.work())))
        .sorted()
        .limit(MOST)
        .map(r -> r.record().work())
        .toList();
  }

  /** The works that have all of some words in one of their titles, those with few others first. */
  static List<Work> having(String words, Holdings holdings) {
    List<String> asked = TitleWords.of(words).parts();
    return holdings
        .resembling(words, titles -> titles.stream().anyMatch(t -> holds(t, asked)))
        .stream()
        .map(CatalogueRecord::work)
        .sorted(Comparator.comparingInt((Work w) -> w.title().length()).thenComparing(Work::title))
        .limit(MOST)
        .toList();
  }

  private static boolean holds(String title, List<String> words) {
    return TitleWords.of(title).all().containsAll(words);
  }

  /** Titles decide; a shared surname settles near ties. */
  private double score(Work work) {
    boolean shared =
        !surnames.isEmpty()
            && work.authors().stream().map(RankedRecords::surname).anyMatch(surnames::contains);
    return title(work.titles()) + (shared ? SHARED_SURNAME : 0);
  }

  private double title(List<String> titles) {
    return titles.stream().mapToDouble(titleSimilarity::to).max().orElse(0);
  }

  private static String surname(String name) {
    int comma = name.indexOf(',');
    String last = comma > 0 ? name.substring(0, comma) : name.substring(name.lastIndexOf(' ') + 1);
    return String.join("", TitleWords.of(last).parts()).toLowerCase(Locale.ROOT);
  }
}
