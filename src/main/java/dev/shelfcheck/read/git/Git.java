package dev.shelfcheck.read.git;

import dev.shelfcheck.disk.CallerEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Git, asked in a folder: the one place that runs it. A repository may be a stranger's, so nothing
 * that its settings, attributes or folders name is run, no question is asked of anybody, nothing is
 * fetched, and time and output are bounded.
 */
public final class Git {
  /** Settings that a repository could have set to run programs, or to change what is printed. */
  private static final List<String> SETTINGS =
      List.of(
          "safe.bareRepository=explicit",
          "core.fsmonitor=false",
          "core.attributesFile=/dev/null",
          "core.quotePath=false",
          "protocol.allow=never",
          "submodule.recurse=false",
          "credential.helper=",
          "gc.auto=0");

  private static final String NO_HOOKS = "core.hooksPath=/dev/null";

  private final Path folder;
  private final Map<String, String> own;

  /** Git in a folder of a repository, or below one; nothing is run yet. */
  public Git(Path folder) {
    this(folder, Map.of());
  }

  private Git(Path folder, Map<String, String> own) {
    this.folder = folder.toAbsolutePath();
    this.own = Map.copyOf(own);
  }

  /**
   * Git where what is staged is asked for: in a hook, the index that is to be committed, which may
   * be none of the usual name ({@code git commit FILE}).
   *
   * @param top a repository's top
   */
  static Git staging(Path top) {
    return new Git(top, HookIndex.of(CallerEnvironment.variables(), top));
  }

  /** What a git command printed. */
  record Reply(int code, String out, String err) {
    /** One answer in one line: names may end in blanks, so the line's own end alone is cut. */
    String line() {
      return out.endsWith("\n") ? out.substring(0, out.length() - 1) : out;
    }

    /** Whether git found no repository, which is no trouble: there may be none. */
    boolean isNowhere() {
      return code != 0 && err.contains("not a git repository");
    }

    /** Why it failed: git's own last word, without the warnings before it. */
    String reason() {
      List<String> lines = err.strip().lines().toList();
      return lines.stream()
          .filter(l -> l.startsWith("fatal: "))
          .findFirst()
          .or(() -> lines.stream().findFirst())
          .orElse("git failed");
    }
  }

  /**
   * Runs git.
   *
   * @throws GitException where there is no git, or no end of it
   */
  Reply run(String... arguments) {
    return call(NO_HOOKS, Map.of(), "", arguments);
  }

  /**
   * Runs a command that compares files, without the filters that settings would have it run.
   *
   * @param input what it reads
   */
  Reply compare(String input, String... arguments) {
    return call(NO_HOOKS, withoutFilters(), input, arguments);
  }

  /** Every filter of the settings is emptied: which a file goes through, strangers decide. */
  private Map<String, String> withoutFilters() {
    Reply named =
        run(
            "config",
            "-z",
            "--name-only",
            "--get-regexp",
            "^filter\\..*\\.(clean|smudge|process|required)$");
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : named.out().split("\0")) {
      if (!name.isEmpty()) {
        settings.put(name, name.endsWith(".required") ? "false" : "");
      }
    }
    return settings;
  }

  private Reply call(
      String hooks, Map<String, String> settings, String input, String... arguments) {
    EmbeddedRepository.refuse(folder);
    List<String> command =
        new ArrayList<>(List.of(GitProgram.find().toString(), "--no-pager", "-c", hooks));
    for (String setting : SETTINGS) {
      command.addAll(List.of("-c", setting));
    }
    command.addAll(List.of(arguments));
    GitEnvironment environment =
        GitEnvironment.of(CallerEnvironment.variables(), folder).and(own).with(settings);
    return GitCall.run(folder, command, environment, input);
  }

  /**
   * What a git command prints.
   *
   * @throws GitException with git's own words where it fails
   */
  String ask(String... arguments) {
    return told(run(arguments));
  }

  static String told(Reply reply) {
    if (reply.code() != 0) {
      throw new GitException(reply.reason());
    }
    return reply.out();
  }

  /** One line of an answer, absent where there is none. */
  private Optional<String> line(String... arguments) {
    try {
      Reply reply = run(arguments);
      return reply.code() == 0 ? Optional.of(reply.line()) : Optional.empty();
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  /**
   * The folder of the repository's hooks, wherever its settings or its worktrees put it.
   *
   * @throws GitException where there is no repository, or no git
   */
  public Path hooks() {
    // Where hooks lie is asked here, so the setting must be heard; asking runs none.
    Reply reply = call("core.bare=false", Map.of(), "", "rev-parse", "--git-path", "hooks");
    told(reply);
    return folder.resolve(reply.line());
  }

  /** The address of the remote called origin. */
  public Optional<String> origin() {
    return line("remote", "get-url", "origin");
  }

  /** The commit that is checked out. */
  public Optional<String> head() {
    return line("rev-parse", "--verify", "--quiet", "HEAD");
  }
}
