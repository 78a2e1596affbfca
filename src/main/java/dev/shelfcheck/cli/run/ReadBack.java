package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.write.Particulars;
import dev.shelfcheck.write.Proposal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a list with a new entry in it is read as it is meant. */
final class ReadBack {
  private final Document before;
  private final Document after;
  private final Proposal proposal;
  private final Particulars work;

  ReadBack(Document before, Document after, Proposal proposal, Particulars work) {
    this.before = before;
    this.after = after;
    this.proposal = proposal;
    this.work = work;
  }

  /** A list as it would be read with another text in its place among the others. */
  static Document reread(Shelfcheck shelfcheck, Library library, Document document, String text) {
    return Inputs.revising(library, shelfcheck.rules().project())
        .with(Map.of(document.path(), text))
        .documents()
        .filter(d -> d.path().equals(document.path()))
        .findFirst()
        .orElseThrow();
  }

  /** What is read otherwise, in words; empty where nothing is. */
  Optional<String> fault() {
    if (after.entries().size() != before.entries().size() + 1) {
      return Optional.of(
          "the list would be read as "
              + after.entries().size()
              + " entries instead of "
              + (before.entries().size() + 1));
    }
    Entry entry = entry();
    return place(entry)
        .or(this::others)
        .or(() -> title(entry))
        .or(() -> authors(entry))
        .or(() -> year(entry))
        .or(() -> venue(entry))
        .or(() -> links(entry))
        .or(() -> doubt(entry));
  }

  Entry entry() {
    return after.entries().get(proposal.index());
  }

  private Entry model() {
    return before.entries().get(proposal.after());
  }

  private Optional<String> place(Entry entry) {
    if (entry.form() != model().form()) {
      return Optional.of("it would be read as another kind of entry than its neighbours");
    }
    return EntryOpening.isShared(after, entry)
        ? Optional.empty()
        : Optional.of("it would not begin as its neighbours do");
  }

  /** The entries that were there say what they said. */
  private Optional<String> others() {
    for (int i = 0; i < before.entries().size(); i++) {
      Entry was = before.entries().get(i);
      Entry is = after.entries().get(i < proposal.index() ? i : i + 1);
      if (!said(was.claim()).equals(said(is.claim())) || was.links().size() != is.links().size()) {
        return Optional.of(
            "another entry would be read otherwise: " + was.title().orElse("one without a title"));
      }
    }
    return Optional.empty();
  }

  private static List<Object> said(Claim claim) {
    return List.of(
        claim.titleText(),
        claim.year().map(Stated::value),
        claim.venue().map(Stated::value),
        claim.authors().map(a -> a.names().stream().map(Stated::value).toList()));
  }

  private Optional<String> title(Entry entry) {
    String read = entry.title().orElse("");
    return letters(read).equals(letters(work.title()))
        ? Optional.empty()
        : Optional.of("its title would be read as \"" + read + "\"");
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Optional<String> authors(Entry entry) {
    if (entry.claim().authors().isEmpty()) {
      return missing(ClaimPart.AUTHORS, "its authors would not be read");
    }
    List<String> names = entry.claim().authors().get().names().stream().map(Stated::value).toList();
    AuthorComparison people =
        AuthorComparison.of(
            names, entry.claim().authors().get().complete(), work.authors(), work.allAuthors());
    boolean strange =
        work.authors().isEmpty()
            || people.strangeness() > 0
            || names.size() > work.authors().size();
    for (int i = 0; !strange && i < names.size(); i++) {
      List<String> one = List.of(names.get(i));
      List<String> other = List.of(work.authors().get(i));
      strange = AuthorComparison.of(one, true, other, true).strangeness() > 0;
    }
    return strange
        ? Optional.of("its authors would be read as " + String.join("; ", names))
        : Optional.empty();
  }

  private Optional<String> year(Entry entry) {
    Optional<Integer> read = entry.claim().year().map(Stated::value);
    if (read.isEmpty()) {
      return missing(ClaimPart.YEAR, "its year would not be read");
    }
    boolean known = read.equals(work.year()) || read.equals(work.posted().map(p -> p.getYear()));
    return known ? Optional.empty() : Optional.of("its year would be read as " + read.get());
  }

  private Optional<String> venue(Entry entry) {
    Optional<String> read = entry.claim().venue().map(Stated::value);
    if (read.isEmpty()) {
      return missing(ClaimPart.VENUE, "its venue would not be read");
    }
    Venue venue = Venue.of(read.get());
    boolean preprint = venue.kind() == Venue.VenueType.PREPRINT && work.of("arxiv").isPresent();
    boolean same =
        work.venue()
            .filter(
                v ->
                    letters(v).equals(letters(read.get()))
                        || (venue.series().isPresent()
                            && venue.series().equals(Venue.of(v).series())))
            .isPresent();
    return preprint || same
        ? Optional.empty()
        : Optional.of("its venue would be read as " + read.get());
  }

  private Optional<String> missing(ClaimPart part, String words) {
    return proposal.states().contains(part) ? Optional.of(words) : Optional.empty();
  }

  private Optional<String> links(Entry entry) {
    boolean own = entry.ownIdentifiers().stream().anyMatch(work.identifiers()::contains);
    boolean strange = !work.identifiers().containsAll(entry.ownIdentifiers());
    return strange || (proposal.leads() && !own)
        ? Optional.of("its links would not be read as leading to the work")
        : Optional.empty();
  }

  /** What is sure of its neighbours is sure of it. */
  private Optional<String> doubt(Entry entry) {
    Set<ClaimPart> doubtful = EnumSet.noneOf(ClaimPart.class);
    doubtful.addAll(entry.claim().understanding().doubtful());
    doubtful.removeAll(model().claim().understanding().doubtful());
    doubtful.retainAll(proposal.states());
    return doubtful.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "its "
                + doubtful.iterator().next().name().toLowerCase(Locale.ROOT)
                + " could not be told for sure");
  }
}
