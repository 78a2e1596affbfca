package dev.shelfcheck.write;

import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the entries of a list lack that most of its entries of their form tell. */
public final class Completions {
  /** From which share of the entries of a form on what they tell is the list's custom. */
  private static final double MOST = 0.6;

  /** Fewer show no custom. */
  private static final int FEWEST = 5;

  private final VenueStyle venues;
  private final Map<Integer, ParsedEntry> parsedEntry = new HashMap<>();
  private final Map<EntryForm, Set<String>> custom = new HashMap<>();

  /** Looks at a list. */
  public Completions(Document document) {
    this.venues = new VenueStyle(document, document.entries(), List.of());
    for (Entry entry : document.entries()) {
      ParsedEntry.of(document, entry).ifPresent(t -> parsedEntry.put(entry.index(), t));
    }
    for (EntryForm form : EntryForm.values()) {
      custom.put(form, custom(form));
    }
  }

  private Set<String> custom(EntryForm form) {
    List<ParsedEntry> of =
        parsedEntry.values().stream().filter(t -> t.entry().form() == form).toList();
    Map<String, Integer> counts = new HashMap<>();
    of.forEach(t -> t.facts().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.values().removeIf(n -> n < FEWEST || n < MOST * of.size());
    return counts.keySet();
  }

  /** What an entry lacks, in words; empty where it is not understood, too. */
  public Set<String> lacking(Entry entry) {
    ParsedEntry here = parsedEntry.get(entry.index());
    boolean doubtful = entry.claim().understanding().doubtful().contains(ClaimPart.TITLE);
    if (here == null || doubtful || entry.title().isEmpty()) {
      return Set.of();
    }
    Set<String> lacking = new HashSet<>(custom.getOrDefault(entry.form(), Set.of()));
    lacking.removeAll(here.facts());
    entry.claim().year().ifPresent(y -> lacking.remove(ValueSlot.SlotKind.YEAR.name()));
    entry.claim().venue().ifPresent(v -> lacking.remove(ValueSlot.SlotKind.VENUE.name()));
    return lacking;
  }

  /** An entry with what it lacks, as far as that is known and the list shows how it is written. */
  public Optional<Completion> of(Entry entry, Particulars work) {
    Set<String> lacking = lacking(entry);
    ParsedEntry here = parsedEntry.get(entry.index());
    if (here == null || lacking.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Fill>> byForm = new HashMap<>();
    parsedEntry.values().stream()
        .filter(t -> t.entry().form() == entry.form() && t.entry().index() != entry.index())
        .sorted(Comparator.comparing(t -> Math.abs(t.entry().index() - entry.index())))
        .flatMap(t -> fills(t, lacking).stream())
        .forEach(g -> byForm.computeIfAbsent(g.form(), f -> new ArrayList<>()).add(g));
    List<List<Fill>> fills = new ArrayList<>(byForm.values());
    fills.sort(
        Comparator.comparingInt((List<Fill> f) -> f.get(0).slots().size())
            .thenComparingInt(List::size)
            .reversed()
            .thenComparing(f -> f.get(0).form()));
    return filled(here, work, fills);
  }

  private static List<Fill> fills(ParsedEntry model, Set<String> lacking) {
    boolean cells = model.entry().form() == EntryForm.ROW && CellFill.isOfBars(model);
    return cells ? CellFill.of(model, lacking) : GapFill.of(model, lacking);
  }

  /** The patterns that tell most come first; what one has told no other tells again. */
  private Optional<Completion> filled(ParsedEntry here, Particulars work, List<List<Fill>> fills) {
    List<Replacement> replacements = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (List<Fill> alike : fills) {
      Fill fill = alike.get(0);
      List<String> facts = fill.slots().stream().map(ParsedEntry::fact).toList();
      List<String> written = written(fill, work);
      boolean fresh = facts.stream().noneMatch(done::contains);
      if (!fresh || alike.size() < 2 || written.size() != facts.size()) {
        continue;
      }
      Optional<Replacement> replacement =
          fill.in(here, written)
              .filter(c -> replacements.stream().noneMatch(o -> o.span().equals(c.span())));
      if (replacement.isPresent()) {
        replacements.add(replacement.get());
        done.addAll(facts);
        for (int i = 0; i < facts.size(); i++) {
          words.add(facts.get(i).toLowerCase(Locale.ROOT) + " " + written.get(i));
        }
      }
    }
    return replacements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Completion(
                here.entry().index(),
                work,
                replacements,
                words,
                done.contains(ValueSlot.SlotKind.YEAR.name()),
                done.contains(ValueSlot.SlotKind.VENUE.name())));
  }

  /** What stands in the slots of a pattern for a work; shorter where something is not known. */
  private List<String> written(Fill fill, Particulars work) {
    LinkStyle links = new LinkStyle(work, fill.model().entry(), true, false, "");
    SlotValues slotValues =
        new SlotValues(work, Optional.empty(), venues, links, Optional.empty(), Optional.empty());
    Escape escape = fill instanceof CellFill ? Escape.CELL : Escape.MARKDOWN;
    List<String> written = new ArrayList<>();
    for (ValueSlot valueSlot : fill.slots()) {
      Optional<String> text =
          switch (valueSlot.kind()) {
            case TARGET -> ParsedEntry.registry(valueSlot).flatMap(work::of).map(Identifier::url);
            // That nobody knows where a work was published says nothing of where it stands.
            case VENUE -> work.venue().flatMap(v -> slotValues.of(valueSlot, escape));
            default -> slotValues.of(valueSlot, escape);
          };
      text.ifPresent(written::add);
    }
    return written;
  }
}
