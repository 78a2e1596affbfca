package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.NamedWork;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries that lack something and say by an identifier which work is theirs. */
public final class Incomplete {
  /** A list with its entries that lack something. */
  private record Lacking(Document document, Completions completions, List<Entry> entries) {
    static Lacking of(Document document) {
      Completions completions = new Completions(document);
      return new Lacking(
          document,
          completions,
          document.entries().stream()
              .filter(e -> identifier(e).isPresent())
              .filter(e -> !completions.lacking(e).isEmpty())
              .toList());
    }
  }

  /** What is to be filled in in one list. */
  record ListCompletions(Document document, List<Completion> completions) {
    ListCompletions {
      completions = List.copyOf(completions);
    }
  }

  private final List<Lacking> lists;

  /** What the Markdown lists of a library lack. */
  public Incomplete(Library library) {
    this.lists =
        library
            .documents()
            .filter(d -> d.kind() == DocumentKind.MARKDOWN)
            .map(Lacking::of)
            .toList();
  }

  private static Optional<Identifier> identifier(Entry entry) {
    return entry.ownIdentifiers().stream().filter(Identifier::namesWork).findFirst();
  }

  private Stream<Identifier> identifiers() {
    return lists.stream().flatMap(l -> l.entries().stream()).flatMap(e -> identifier(e).stream());
  }

  /** What has to be known. */
  public List<WorkById> questions() {
    return identifiers().distinct().map(WorkById::new).toList();
  }

  /** How many entries lack something. */
  public long entries() {
    return identifiers().count();
  }

  /** How many entries lack something and could not be looked up. */
  public long unanswered(Answers heard) {
    return identifiers()
        .filter(i -> heard.to(new WorkById(i)) instanceof Answer.Unknown<Holding>)
        .count();
  }

  /** What is to be filled in, list by list. */
  public List<ListCompletions> fillings(Answers heard) {
    return lists.stream()
        .map(
            list ->
                new ListCompletions(
                    list.document(),
                    list.entries().stream()
                        .flatMap(e -> completion(list.completions(), e, heard).stream())
                        .toList()))
        .toList();
  }

  private static Optional<Completion> completion(
      Completions completions, Entry entry, Answers heard) {
    return identifier(entry)
        .flatMap(
            id ->
                work(heard, id).filter(w -> isOf(entry, w)).map(w -> NamedWork.particulars(w, id)))
        .flatMap(w -> completions.of(entry, w));
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
