package dev.shelfcheck.rules;

import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.AuthorRelation;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.vocabulary.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People are listed as authors who did not write the work, or many who did are left out. A citation
 * is held to its byline; in a reading list what looks like names is as often a label, a group or
 * the byline of another version: advice.
 */
final class WrongAuthors implements Rule.OfEntries {
  /** No person's name has more words, particles and initials counted. */
  private static final long LONGEST = 5;

  private static final double MANY = 0.5;
  private static final double SOME = 0.25;
  private static final int FEW = 3;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  /** What is wrong, and how much it matters. */
  private record Fault(String words, Severity severity) {}

  /** What stands in no one's name: a second pair of braces makes one name of them all. */
  private static final Pattern JOINED = Pattern.compile("(?i)\\s(?:and|&)\\s|,[^,]+,[^,]+,");

  @Override
  public RuleId id() {
    return new RuleId("wrong-authors");
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .flatMap(
            l ->
                l.entry().claim().authors().stream()
                    .filter(a -> !a.names().isEmpty())
                    .map(a -> KnownWork.of(l, known -> judge(l, a, known))));
  }

  private static Check judge(Listing listing, AuthorList authors, Witnessed<Work> known) {
    if (listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only a work of its title");
    }
    Work work = known.value();
    if (later(listing, work)) {
      return KnownWork.undecided(listing, "only a later version of its title is known");
    }
    AuthorComparison c = listing.people(work);
    boolean others = listing.authors().size() == 1 && !authors.complete();
    if (firstAlone(work) && !(c.matched() > 0 && others)) {
      return KnownWork.undecided(listing, "only the first of its authors is known");
    }
    if (c.relation() == AuthorRelation.FEWER && !listing.leadsTo(work)) {
      return KnownWork.undecided(listing, "its identifier is not known, only another version");
    }
    boolean bibtex = listing.document().kind().isBibliography();
    if (c.relation() == AuthorRelation.NONE_SHARED && !bibtex && listing.authors().size() < FEW) {
      return KnownWork.undecided(listing, "so few names may be a label");
    }
    if (listing.authors().stream().anyMatch(a -> JOINED.matcher(a).find())) {
      return KnownWork.undecided(listing, "several names stand as one");
    }
    if (!bibtex && cut(listing, c)) {
      return KnownWork.undecided(listing, "the record names the first few authors alone");
    }
    Severity loud = bibtex ? Severity.WARNING : Severity.ADVICE;
    Optional<Fault> fault =
        switch (c.relation()) {
          case SAME, ABBREVIATED -> Optional.empty();
          case INCOMPARABLE -> Optional.empty();
          case NONE_SHARED -> Optional.of(new Fault("none of the listed authors wrote it", loud));
          case PARTLY ->
              Optional.of(
                  new Fault(
                      MessageWords.names(c.strangers()) + " did not write it",
                      c.strangeness() >= MANY && c.gap() >= SOME ? loud : Severity.ADVICE));
          case FEWER ->
              printed(listing, c.missing())
                      || glued(listing, c.missing())
                      || torn(listing, c.missing())
                  ? Optional.empty()
                  : Optional.of(
                      new Fault(
                          MessageWords.names(c.missing())
                              + " wrote it, too, and the list does not say \"et al.\"",
                          c.gap() >= SOME ? loud : Severity.ADVICE));
          case REORDERED ->
              Optional.of(new Fault("the authors stand in another order", Severity.ADVICE));
        };
    return fault
        .map(f -> Check.broken(finding(listing, authors, known, f)))
        .orElseGet(() -> Check.holds(listing.subject()));
  }

  /** Whether a record names one author of several, as a pocket catalogue does. */
  private static boolean firstAlone(Work work) {
    return work.authors().size() == 1 && !work.authorsComplete();
  }

  /** Whether a work of the title, to which no identifier leads, was posted after it appeared. */
  private static boolean later(Listing listing, Work work) {
    return listing.identifiers().isEmpty()
        && listing
            .entry()
            .claim()
            .year()
            .filter(y -> work.firstPosted().orElse(y.value()) > y.value())
            .isPresent();
  }

  /** Whether the record's byline ends before the listed one and is all of its beginning. */
  private static boolean cut(Listing listing, AuthorComparison c) {
    List<String> listed = listing.authors();
    int more = c.strangers().size();
    return c.relation() == AuthorRelation.PARTLY
        && c.missing().isEmpty()
        && c.matched() >= FEW
        && c.strangers().equals(listed.subList(listed.size() - more, listed.size()));
  }

  /**
   * Whether the family names of all that seem left out stand in the entry, read as no names: more
   * often than among the names that were read.
   */
  private static boolean printed(Listing listing, List<String> missing) {
    String text = listing.document().slice(listing.entry().span());
    String read = String.join(" ", listing.authors());
    return missing.stream()
        .map(WrongAuthors::family)
        .allMatch(f -> count(text, f) > count(read, f));
  }

  /** Whether all that seem left out stand within one name: people whom commas join, not "and". */
  private static boolean glued(Listing listing, List<String> missing) {
    String names =
        listing.authors().stream()
            .filter(a -> BETWEEN.splitAsStream(Folding.folded(a)).count() > LONGEST)
            .collect(Collectors.joining(" "));
    return missing.stream().map(WrongAuthors::family).allMatch(f -> count(names, f) > 0);
  }

  /**
   * Whether all that seem left out are words that listed names have, or begin with: a record that a
   * comma tore, {@code Noor, Ida} into two people.
   */
  private static boolean torn(Listing listing, List<String> missing) {
    Set<String> listed =
        listing.authors().stream()
            .flatMap(a -> BETWEEN.splitAsStream(Folding.folded(a)))
            .collect(Collectors.toSet());
    return missing.stream()
        .map(Folding::folded)
        .allMatch(
            m ->
                BETWEEN
                    .splitAsStream(m)
                    .allMatch(w -> listed.stream().anyMatch(l -> l.startsWith(w))));
  }

  private static long count(String text, String word) {
    return BETWEEN.splitAsStream(Folding.folded(text)).filter(word::equals).count();
  }

  private static String family(String name) {
    String[] words = BETWEEN.split(Folding.folded(name));
    return words[words.length - 1];
  }

  private static Finding finding(
      Listing listing, AuthorList authors, Witnessed<Work> known, Fault fault) {
    Work work = known.value();
    String listed = MessageWords.names(listing.authors());
    return Finding.of(
            Subject.of(listing.document(), listing.entry(), authors.names().get(0).span()),
            new Message(
                "listed are "
                    + listed
                    + "; "
                    + MessageWords.quoted(work.title())
                    + " is by "
                    + MessageWords.names(work.authors())
                    + ": "
                    + fault.words(),
                "",
                "correct the authors, or the title or link if another work is meant"))
        .identifiers(listing.identifiers())
        .claims(
            Map.of(
                "listedAuthors", String.join("; ", listing.authors()),
                "registryAuthors", String.join("; ", List.copyOf(work.authors()))))
        .evidence(known.evidence())
        .severity(fault.severity());
  }
}
