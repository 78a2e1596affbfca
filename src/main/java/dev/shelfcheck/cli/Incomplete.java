package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.write.Completion;
import dev.shelfcheck.write.Completions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries that lack something and say by an identifier which work is theirs. */
final class Incomplete {
  private final Map<Document, Completions> lists = new LinkedHashMap<>();
  private final Map<Document, List<Entry>> lacking = new LinkedHashMap<>();

  Incomplete(Library library) {
    library
        .documents()
        .filter(d -> d.kind() == DocumentKind.MARKDOWN)
        .forEach(
            d -> {
              Completions completions = new Completions(d);
              lists.put(d, completions);
              lacking.put(
                  d,
                  d.entries().stream()
                      .filter(e -> identifier(e).isPresent())
                      .filter(e -> !completions.lacking(e).isEmpty())
                      .toList());
            });
  }

  private static Optional<Identifier> identifier(Entry entry) {
    return entry.ownIdentifiers().stream().filter(Identifier::namesWork).findFirst();
  }

  /** What has to be known. */
  List<WorkById> questions() {
    return lacking.values().stream()
        .flatMap(List::stream)
        .flatMap(e -> identifier(e).stream())
        .distinct()
        .map(WorkById::new)
        .toList();
  }

  /** How many entries lack something. */
  long entries() {
    return lacking.values().stream().mapToInt(List::size).sum();
  }

  /** How many entries lack something and could not be looked up. */
  long unanswered(Answers heard) {
    return lacking.values().stream()
        .flatMap(List::stream)
        .flatMap(e -> identifier(e).stream())
        .filter(i -> heard.to(new WorkById(i)) instanceof Answer.Unknown<Holding>)
        .count();
  }

  /** What is to be filled in, list by list. */
  Map<Document, List<Completion>> completions(Answers heard) {
    Map<Document, List<Completion>> all = new LinkedHashMap<>();
    lacking.forEach(
        (document, entries) -> {
          List<Completion> some = new ArrayList<>();
          for (Entry entry : entries) {
            identifier(entry)
                .flatMap(
                    id ->
                        work(heard, id)
                            .filter(w -> isOf(entry, w))
                            .map(w -> NamedWork.particulars(w, id)))
                .flatMap(w -> completions(document).of(entry, w))
                .ifPresent(some::add);
          }
          all.put(document, some);
        });
    return all;
  }

  private Completions completions(Document document) {
    return lists.computeIfAbsent(document, Completions::new);
  }

  private static Optional<Work> work(Answers heard, Identifier id) {
    return heard.to(new WorkById(id)) instanceof Answer.Known<Holding> known
            && known.value() instanceof Holding.Held held
        ? Optional.of(held.work())
        : Optional.empty();
  }

  /** A link may be wrong: nothing is filled in of a work that bears another title. */
  private static boolean isOf(Entry entry, Work work) {
    return entry
        .title()
        .map(Title::of)
        .filter(t -> TitleComparison.closest(t, work.titles()).relation().same())
        .isPresent();
  }
}
