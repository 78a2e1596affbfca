package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.NamedWork;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.server.editor.ListChecks.NewEntry;
import dev.shelfcheck.write.GivenParts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A work that was pasted into a list as an id or an address, and the entry it stands for. */
public final class PastedWork {
  private final Terminal terminal;
  private final Shelfcheck shelfcheck;
  private final Identifier identifier;

  private PastedWork(Terminal terminal, Shelfcheck shelfcheck, Identifier identifier) {
    this.terminal = terminal;
    this.shelfcheck = shelfcheck;
    this.identifier = identifier;
  }

  /** The work that some words name; empty where they name none. */
  public static Optional<PastedWork> of(Terminal terminal, Shelfcheck shelfcheck, String named) {
    try {
      return Optional.of(new PastedWork(terminal, shelfcheck, NamedWork.identifier(named)));
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  /**
   * Its entry in the section of a list at an offset, where a source knows the work.
   *
   * @param path of the list
   * @param text of it, without the line that named the work
   */
  public Optional<NewEntry> entry(Library library, String path, String text, int offset) {
    return work().flatMap(w -> entry(w, library, path, text, offset));
  }

  private Optional<Work> work() {
    WorkById question = new WorkById(identifier);
    return shelfcheck.sources().ask(List.of(question)).to(question)
                instanceof Answer.Known<Holding> known
            && known.value() instanceof Holding.Held held
        ? Optional.of(held.work())
        : Optional.empty();
  }

  private Optional<NewEntry> entry(
      Work work, Library library, String path, String text, int offset) {
    Library now = Inputs.revising(library, shelfcheck.rules().project()).with(Map.of(path, text));
    Optional<Document> list =
        now.documents()
            .filter(d -> d.path().equals(path) && d.kind() == DocumentKind.MARKDOWN)
            .findFirst();
    Newcomer newcomer =
        new Newcomer(terminal, shelfcheck, work, identifier, GivenParts.NONE, false, true);
    String remark =
        Listed.in(now, newcomer.particulars()).stream().findFirst().map(Listed::words).orElse("");
    return list.flatMap(
            d -> section(d, offset).flatMap(s -> newcomer.entry(now, d, s, remark.isEmpty())))
        .map(t -> new NewEntry(newcomer.particulars().title(), t, remark));
  }

  /** The section that an offset is in: the last one that begins before it. */
  private static Optional<Section> section(Document document, int offset) {
    return document.sections().stream()
        .filter(s -> s.span().start() <= offset)
        .max(Comparator.comparingInt(s -> s.span().start()));
  }
}
