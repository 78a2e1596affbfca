package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.titles.TitleWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
  private final Map<List<String>, Double> measured = new HashMap<>();

  private RankedRecords(WorksByTitle asked) {
    this.titleSimilarity = new TitleSimilarity(asked.title());
    this.surnames = new ArrayList<>();
    for (String author : asked.authors()) {
      surnames.add(surname(author));
    }
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
    List<Ranked> ranked = new ArrayList<>();
    for (CatalogueRecord record :
        holdings.resembling(asked.title(), titles -> rankedRecords.title(titles) >= FLOOR)) {
      ranked.add(new Ranked(record, rankedRecords.score(record.work())));
    }
    Collections.sort(ranked);
    List<Work> best = new ArrayList<>();
    for (Ranked each : ranked.subList(0, Math.min(MOST, ranked.size()))) {
      best.add(each.record().work());
    }
    return best;
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
    boolean shared = false;
    for (int i = 0; i < work.authors().size() && !shared && !surnames.isEmpty(); i++) {
      shared = surnames.contains(surname(work.authors().get(i)));
    }
    return title(work.titles()) + (shared ? SHARED_SURNAME : 0);
  }

  /** The best of some titles; that of a record is asked for before it is read and after. */
  private double title(List<String> titles) {
    Double known = measured.get(titles);
    if (known == null) {
      double best = 0;
      for (String title : titles) {
        best = Math.max(best, titleSimilarity.to(title));
      }
      known = best;
      measured.put(titles, known);
    }
    return known;
  }

  private static String surname(String name) {
    int comma = name.indexOf(',');
    String last = comma > 0 ? name.substring(0, comma) : name.substring(name.lastIndexOf(' ') + 1);
    return String.join("", TitleWords.of(last).parts()).toLowerCase(Locale.ROOT);
  }
}
