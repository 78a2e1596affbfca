package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.cli.option.NamedWork;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.server.editor.ListChecks;
import dev.shelfcheck.server.editor.WorkWords;
import dev.shelfcheck.server.tools.Tool;
import dev.shelfcheck.server.tools.Tool.Argument;
import dev.shelfcheck.server.tools.Tool.ToolResult;
import dev.shelfcheck.server.tools.Toolbox;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands as an assistant's tools, over the files of the folder that it was started in and no
 * others: what it is told to do may be a stranger's wish.
 */
public final class ListTools implements Toolbox {
  /** As many works of one title as help to choose. */
  private static final int WORKS = 5;

  private static final Argument PATH =
      new Argument("path", "The list's file, relative to the folder of the server.", true);

  private final Terminal terminal;
  private final boolean write;
  private final ListChecks lists;
  private final Tool check;
  private final Tool lookUp;
  private final Tool add;
  private final Tool explain;

  /**
   * The tools.
   *
   * @param write whether files may be changed
   */
  public ListTools(Terminal terminal, boolean write) {
    this.terminal = terminal;
    this.write = write;
    this.lists = new EditorLists(terminal);
    this.check =
        new Tool(
            "check_list",
            "Checks a reading list, in a file or as text: wrong links, works that are not what the"
                + " entry says, duplicates, misplaced entries. Returns the findings, each with why"
                + " it is one and what to do; what nobody could tell is counted and is no finding.",
            List.of(
                new Argument("path", "The list's file, relative to the server's folder.", false),
                new Argument("text", "Instead of a path: the list as Markdown.", false)),
            false);
    this.lookUp =
        new Tool(
            "look_up_work",
            "Looks a work up in the catalogue and what earlier runs learned: whether it exists, its"
                + " title, authors, venue and year, and who says so. Use it before a work is"
                + " named.",
            List.of(
                new Argument("identifier", "An arXiv id, a DOI or an address.", false),
                new Argument("title", "Instead of an identifier: the title.", false)),
            false);
    this.add =
        new Tool(
            "add_entry",
            "Adds a work to a list in the list's own layout, where it belongs, after it was looked"
                + " up and the entry was checked. "
                + (write
                    ? "Writes the file."
                    : "Returns the change as a unified diff and writes nothing."),
            List.of(
                new Argument("work", "An arXiv id, a DOI or an address.", true),
                PATH,
                new Argument(
                    "section", "The section by its name, where it cannot be told.", false)),
            write);
    this.explain =
        new Tool(
            "explain_finding",
            "Explains a rule, with examples; or what was read at a line of a list, and what each"
                + " rule made of it.",
            List.of(
                new Argument("rule", "The rule's id, as check_list names it.", false),
                new Argument("path", "Instead of a rule: the list's file.", false),
                new Argument("line", "The line in that file, from 1.", false)),
            false);
  }

  @Override
  public List<Tool> tools() {
    return List.of(check, lookUp, add, explain);
  }

  @Override
  public ToolResult use(Tool tool, Map<String, String> arguments) {
    try {
      return tool.equals(check)
          ? check(arguments)
          : tool.equals(lookUp)
              ? lookUp(arguments)
              : tool.equals(add) ? add(arguments) : explain(arguments);
    } catch (UsageException | IOException e) {
      return new ToolResult(String.valueOf(e.getMessage()), true);
    }
  }

  private ToolResult check(Map<String, String> arguments) throws IOException {
    Optional<String> path = path(arguments);
    String text = arguments.getOrDefault("text", "");
    if (path.isEmpty() == text.isEmpty()) {
      throw new UsageException("give a path or a text");
    }
    return said(InnerRun.of(terminal, text, "check", path.orElse("-"), "--advice", "--all"));
  }

  private ToolResult add(Map<String, String> arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("add", "--", arguments.getOrDefault("work", "")));
    words.add(path(arguments).orElseThrow());
    if (!write) {
      words.add(1, "--dry-run");
    }
    Optional.ofNullable(arguments.get("section")).ifPresent(s -> words.add(1, "--section=" + s));
    InnerRun run = InnerRun.of(terminal, "", words.toArray(String[]::new));
    return new ToolResult(whole(run), run.code() != ExitCode.CLEAN);
  }

  private ToolResult explain(Map<String, String> arguments) throws IOException {
    Optional<String> path = path(arguments);
    String what =
        path.map(p -> p + ":" + arguments.getOrDefault("line", ""))
            .orElse(arguments.getOrDefault("rule", ""));
    return said(InnerRun.of(terminal, "", "explain", "--", what));
  }

  private static ToolResult said(InnerRun run) {
    return new ToolResult(whole(run), !run.isDone());
  }

  private static String whole(InnerRun run) {
    return Stream.of(run.out(), run.err())
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private ToolResult lookUp(Map<String, String> arguments) throws IOException {
    String title = arguments.getOrDefault("title", "");
    String named = arguments.getOrDefault("identifier", "");
    if (title.isBlank() == named.isBlank()) {
      throw new UsageException("give an identifier or a title");
    }
    try (ListChecks.FileCheck folder = lists.open(Path.of("untitled.md").toAbsolutePath(), "")) {
      return new ToolResult(
          lists.clean(
              title.isBlank()
                  ? known(folder, NamedWork.identifier(named))
                  : found(folder, new WorksByTitle(title, List.of()))),
          false);
    }
  }

  private static String known(ListChecks.FileCheck folder, Identifier identifier) {
    WorkById question = new WorkById(identifier);
    return WorkWords.known(identifier, folder.ask(List.of(question)).to(question));
  }

  private static String found(ListChecks.FileCheck folder, WorksByTitle question) {
    Answers answers = folder.ask(List.of(question));
    if (!(answers.to(question) instanceof Answer.Known<List<Work>> known)) {
      return answers.to(question) instanceof Answer.Unknown<List<Work>> silence
          ? "could not be looked up: " + silence.cause().words()
          : "";
    }
    return known.value().isEmpty()
        ? "no work of this title is known here" + WorkWords.says(known.evidence())
        : known.value().stream()
            .limit(WORKS)
            .map(w -> "- " + identifiers(w) + WorkWords.work(w))
            .collect(Collectors.joining("\n"));
  }

  private static String identifiers(Work work) {
    return work.identifiers().stream()
        .filter(Identifier::namesWork)
        .map(i -> "`" + i.canonical() + "` ")
        .collect(Collectors.joining());
  }

  /**
   * The file that a call names, within the folder.
   *
   * @throws UsageException where it is elsewhere
   */
  private static Optional<String> path(Map<String, String> arguments) throws IOException {
    String given = arguments.getOrDefault("path", "");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of("").toRealPath();
      Path file = folder.resolve(given).toRealPath();
      if (!file.startsWith(folder)) {
        throw new UsageException("only files below the server's folder are looked at");
      }
      return Optional.of("./" + folder.relativize(file));
    } catch (InvalidPathException e) {
      throw new UsageException("that is no path");
    } catch (IOException e) {
      throw new IOException("there is no file '" + given + "' that can be read", e);
    }
  }
}
