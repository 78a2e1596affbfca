package dev.shelfcheck.cli.run;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.write.Completion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A list as it is read with what was filled in, held against what was read before. */
record CompletedReading(Document before, Document after) {
  /** Whether an entry says what it said, and what was filled in. */
  boolean isAsMeant(Completion completion) {
    if (before.entries().size() != after.entries().size()) {
      return false;
    }
    Entry was = before.entries().get(completion.entry());
    Entry is = after.entries().get(completion.entry());
    return title(was).equals(title(is))
        && authors(was.claim()).equals(authors(is.claim()))
        && year(was.claim(), is.claim(), completion)
        && venue(was.claim(), is.claim(), completion)
        && completion.work().identifiers().containsAll(added(was, is))
        && doubtless(was, is);
  }

  /** Whether all other entries say what they said. */
  boolean keepsOthers(List<Completion> completions) {
    Set<Integer> changed = completions.stream().map(Completion::entry).collect(Collectors.toSet());
    return before.entries().size() == after.entries().size()
        && before.entries().stream()
            .filter(e -> !changed.contains(e.index()))
            .allMatch(e -> said(e).equals(said(after.entries().get(e.index()))));
  }

  private static List<Object> said(Entry entry) {
    Claim claim = entry.claim();
    return List.of(
        title(entry),
        authors(claim),
        claim.year().map(Stated::value),
        claim.venue().map(Stated::value),
        entry.links().size());
  }

  private static String title(Entry entry) {
    return entry.title().orElse("");
  }

  private static List<String> authors(Claim claim) {
    return claim.authors().stream().flatMap(a -> a.names().stream()).map(Stated::value).toList();
  }

  private static boolean year(Claim was, Claim is, Completion completion) {
    Optional<Integer> meant =
        completion.fillsYear() ? completion.work().year() : was.year().map(Stated::value);
    return is.year().map(Stated::value).equals(meant);
  }

  private static boolean venue(Claim was, Claim is, Completion completion) {
    Optional<String> read = is.venue().map(Stated::value);
    if (!completion.fillsVenue()) {
      return read.equals(was.venue().map(Stated::value));
    }
    return read.isPresent()
        && completion.work().venue().filter(v -> same(v, read.get())).isPresent();
  }

  private static boolean same(String printed, String read) {
    Venue one = Venue.of(printed);
    return one.series().isPresent()
        ? one.series().equals(Venue.of(read).series())
        : printed.equalsIgnoreCase(read);
  }

  private static List<dev.shelfcheck.model.Identifier> added(Entry was, Entry is) {
    return is.ownIdentifiers().stream().filter(i -> !was.ownIdentifiers().contains(i)).toList();
  }

  /** Nothing that was sure has become doubtful. */
  private static boolean doubtless(Entry was, Entry is) {
    Set<ClaimPart> doubtful = EnumSet.noneOf(ClaimPart.class);
    doubtful.addAll(is.claim().understanding().doubtful());
    doubtful.removeAll(was.claim().understanding().doubtful());
    return doubtful.isEmpty();
  }
}
