package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days with which entries begin and on which their works were read: where most preprints that a
 * list links so are by their numbers older by years, and none is younger, no such day is its
 * work's.
 */
final class ReadingDays {
  private static final Pattern DAY =
      Pattern.compile(
          "[\\W_]{0,4}(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?<last>20\\d\\d)|(?<first>20\\d\\d)[/.-]\\d{1,2}[/.-]\\d{1,2})(?!\\d)");

  /** What may stand before the first figure, as in the pattern. */
  private static final int BEFORE = 4;

  /** Fewer days tell nothing; chosen. */
  private static final int FEWEST = 5;

  // Two of three; chosen.
  private static final int SOME = 2;
  private static final int OF = 3;

  private ReadingDays() {}

  /** Takes the years of such days from what entries claim. */
  static void drop(List<Draft> drafts, Claim[] claims, List<Kept> kept) {
    int[] days =
        IntStream.range(0, claims.length).filter(i -> begins(drafts.get(i), claims[i])).toArray();
    if (days.length >= FEWEST && areLater(days, claims, kept)) {
      for (int i : days) {
        claims[i] = undated(claims[i]);
      }
    }
  }

  /** Whether an entry begins with a day, and its year is that day's. */
  private static boolean begins(Draft draft, Claim claim) {
    if (claim.year().isEmpty() || claim.title().isEmpty()) {
      return false;
    }
    Stated<Integer> year = claim.year().get();
    String text = draft.parts().get(0).prose().text();
    if (year.span().start() > claim.title().get().span().start()
        || IntStream.range(0, Math.min(text.length(), BEFORE + 1))
            .noneMatch(i -> Scan.isDigit(text.charAt(i)))) {
      return false;
    }
    Matcher m = DAY.matcher(text);
    return m.lookingAt()
        && Years.of(m.group("last") == null ? m.group("first") : m.group("last")) == year.value();
  }

  private static boolean areLater(int[] days, Claim[] claims, List<Kept> kept) {
    List<Integer> lags = new ArrayList<>();
    for (int i : days) {
      int day = claims[i].year().orElseThrow().value();
      posted(kept.get(i)).ifPresent(year -> lags.add(day - year));
    }
    return lags.size() >= FEWEST
        && lags.stream().noneMatch(lag -> lag < 0)
        && lags.stream().filter(lag -> lag > 0).count() * OF >= (long) lags.size() * SOME
        && lags.stream().filter(lag -> lag > 1).count() * 2 >= lags.size();
  }

  /** When the preprint that an entry links first was posted, as its number says. */
  private static OptionalInt posted(Kept kept) {
    return kept.rest().links().stream()
        .flatMap(l -> l.identifiers().stream())
        .filter(ArxivId.class::isInstance)
        .mapToInt(a -> ((ArxivId) a).posted().getYear())
        .findFirst();
  }

  private static Claim undated(Claim claim) {
    return new Claim(
        claim.title(), claim.authors(), Optional.empty(), claim.venue(), claim.understanding());
  }
}
