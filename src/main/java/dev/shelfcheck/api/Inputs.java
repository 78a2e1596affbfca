package dev.shelfcheck.api;

import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownLinks;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.Revision;
import dev.shelfcheck.read.bibtex.BibtexReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists to look at, read: texts at hand, or files. */
public final class Inputs {
  private Inputs() {}

  /**
   * Texts, each a list of its own. What cannot be read, and why, is in {@link
   * Library#unreadable()}.
   *
   * @param texts by path, with forward slashes; the ending tells the kind, Markdown where it tells
   *     none
   */
  public static Library texts(Map<String, String> texts) {
    return texts(texts, Project.plain(), Set.of());
  }

  /**
   * Texts of a project, whose config says which of them are one list.
   *
   * @param focus the paths that findings are wanted for; empty means all
   */
  public static Library texts(Map<String, String> texts, Project project, Set<String> focus) {
    return reader(new MarkdownReader())
        .readTexts(texts, p -> project.config().list(project.inProject(p)).orElse(p), focus);
  }

  /**
   * Files.
   *
   * @param arguments files, folders, globs, or {@code -} for standard input
   */
  public static Library files(List<String> arguments, ReadOptions options) {
    return reader(new MarkdownReader()).read(arguments, options);
  }

  /** Files, for their links alone: entries are not told apart. */
  public static Library links(List<String> arguments, ReadOptions options) {
    return reader(new MarkdownLinks()).read(arguments, options);
  }

  /** A library whose texts may change; only what changed is read again. */
  public static Revision revising(Library library) {
    return reader(new MarkdownReader()).revising(library);
  }

  private static LibraryReader reader(DocumentReader markdown) {
    return new LibraryReader(
        Map.of(DocumentKind.MARKDOWN, markdown, DocumentKind.BIBTEX, new BibtexReader()));
  }
}
