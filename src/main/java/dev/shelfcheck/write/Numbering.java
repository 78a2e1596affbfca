package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The numbers that a list's entries bear, where they number them truly: by one, up or down. */
final class Numbering {
  private static final String BEFORE =
      "[ \\t]*(?:>[ \\t]?)*(?:[-*+][ \\t]+|#{1,6}[ \\t]+|\\|[ \\t]*)?(?:\\*\\*|__)?";

  private static final Pattern NUMBER =
      Pattern.compile(
          "^" + BEFORE + "\\[?[\\[(\\uFF08#]?\\^?(\\d{1,6})(?:[\\])\\uFF09.\\u3001:]|[ \\t]*\\|)");

  /** From which share of the numbers on that follow the one before they are a list's, if slips. */
  private static final double MOST = 0.5;

  /** Fewer numbers below entries without any are no count; chosen. */
  private static final int FEWEST = 3;

  private final Map<Integer, Span> places = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final int step;
  private final boolean borne;

  /**
   * Looks at some entries of a document that stand one behind another.
   *
   * @param run the entries, in order
   */
  Numbering(Document document, List<Entry> run) {
    for (Entry entry : run) {
      Span block = Blocks.of(document, entry);
      Matcher m = NUMBER.matcher(document.slice(block));
      if (m.find()) {
        places.put(entry.index(), new Span(m.start(1), m.end(1)).shift(block.start()));
        numbers.put(entry.index(), Integer.valueOf(m.group(1)));
      }
    }
    List<Entry> counted = counted(run);
    boolean all = !counted.isEmpty() && run.stream().anyMatch(e -> !isDate(e));
    step = all ? step(counted) : 0;
    borne = all && counted.size() > 1 && mostlyByOne(counted);
  }

  /** Those that are counted: all, or from the first with a number to the end. */
  private List<Entry> counted(List<Entry> run) {
    int from = 0;
    while (from < run.size() && !places.containsKey(run.get(from).index())) {
      from++;
    }
    List<Entry> counted = run.subList(from, run.size());
    boolean all = counted.stream().allMatch(e -> places.containsKey(e.index()));
    return all && (from == 0 || counted.size() >= FEWEST) ? counted : List.of();
  }

  /** Whether the number before an entry is its year, or the month of its preprint: 2505. */
  private boolean isDate(Entry entry) {
    Optional<YearMonth> named = new DateText(String.valueOf(number(entry))).month();
    return entry.claim().year().filter(y -> y.value() == number(entry)).isPresent()
        || (named.isPresent() && named.equals(DateText.posted(entry)));
  }

  /** Whether most numbers follow the one before: counts and scores are no numbering. */
  private boolean mostlyByOne(List<Entry> run) {
    long follow =
        IntStream.range(1, run.size())
            .filter(i -> Math.abs(number(run.get(i)) - number(run.get(i - 1))) == 1)
            .count();
    return follow >= MOST * (run.size() - 1);
  }

  private int step(List<Entry> run) {
    if (run.size() < 2) {
      return run.size();
    }
    int first = number(run.get(1)) - number(run.get(0));
    for (int i = 1; i < run.size(); i++) {
      if (number(run.get(i)) - number(run.get(i - 1)) != first) {
        return 0;
      }
    }
    return Math.abs(first) == 1 ? first : 0;
  }

  private int number(Entry entry) {
    return numbers.getOrDefault(entry.index(), 0);
  }

  /** Whether each entry bears a number, be it the right one or not. */
  boolean isBorne() {
    return step != 0 || borne;
  }

  /** Where an entry's number stands. */
  Optional<Span> place(Entry entry) {
    return isBorne() ? Optional.ofNullable(places.get(entry.index())) : Optional.empty();
  }

  /** The number of an entry put behind some of the run and before the others. */
  int number(List<Entry> run, int at) {
    if (run.isEmpty()) {
      return 1;
    }
    boolean down = step < 0;
    if (at == run.size() || (step == 0 && at > 0)) {
      return down ? number(run.get(at - 1)) : number(run.get(at - 1)) + 1;
    }
    return down ? number(run.get(at)) + 1 : number(run.get(at));
  }

  /** The edits that number the others anew. */
  List<Replacement> renumbered(List<Entry> run, int at) {
    List<Replacement> replacements = new ArrayList<>();
    if (step == 0) {
      return replacements;
    }
    boolean down = step < 0;
    List<Entry> moved = down ? run.subList(0, at) : run.subList(at, run.size());
    for (Entry entry : moved) {
      Span place = places.get(entry.index());
      if (place != null) {
        replacements.add(new Replacement(place, String.valueOf(number(entry) + 1)));
      }
    }
    return replacements;
  }
}
