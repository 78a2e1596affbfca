package dev.shelfcheck.api;

import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.FileKinds;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownLinks;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.Revision;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.read.data.DataReader;
import dev.shelfcheck.read.translate.OtherReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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
    return reader(new MarkdownReader(), project)
        .readTexts(texts, p -> project.config().list(project.inProject(p)).orElse(p), focus);
  }

  /**
   * One file whose bytes are at hand; what keeps it from being read is in {@link
   * Library#unreadable()}.
   *
   * @param path from its repository's root, with forward slashes
   */
  public static Library content(String path, byte[] content, Project project) {
    return reader(new MarkdownReader(), project).readContent(path, content);
  }

  /** Whether a file met in a folder is read as a list, by its path. */
  public static boolean isList(String path) {
    return FileKinds.isList(path);
  }

  /** The endings of files that are read as lists, without the dot. */
  public static List<String> listEndings() {
    return FileKinds.endings();
  }

  /**
   * Files.
   *
   * @param arguments files, folders, globs, or {@code -} for standard input
   * @param project whose config declares data files
   */
  public static Library files(List<String> arguments, ReadOptions options, Project project) {
    return reader(new MarkdownReader(), project).read(arguments, options);
  }

  /**
   * Files, read by a reader of Markdown that is at hand: one that remembers, say.
   *
   * @param markdown reads as this program's own does
   */
  public static Library files(
      List<String> arguments, ReadOptions options, Project project, DocumentReader markdown) {
    return reader(markdown, project).read(arguments, options);
  }

  /** Files, for their links alone: entries are not told apart. */
  public static Library links(List<String> arguments, ReadOptions options, Project project) {
    return reader(new MarkdownLinks(), project).read(arguments, options);
  }

  /** A library whose texts may change; only what changed is read again. */
  public static Revision revising(Library library, Project project) {
    return revising(library, project, new MarkdownReader());
  }

  /**
   * The same, read by a reader of Markdown that is at hand: one that remembers, say.
   *
   * @param markdown reads as this program's own does
   */
  public static Revision revising(Library library, Project project, DocumentReader markdown) {
    return reader(markdown, project).revising(library);
  }

  /**
   * A library and more texts of its project; each joins the list that the config says it is of.
   *
   * @param texts by path; of a path that is in the library already, or could not be read, the text
   *     counts
   */
  public static Library joined(Library library, Map<String, String> texts, Project project) {
    Library more = texts(texts, project, Set.of());
    Map<String, List<Document>> lists = new TreeMap<>();
    for (Library each : List.of(library, more)) {
      each.lists()
          .forEach(
              l -> lists.computeIfAbsent(l.name(), n -> new ArrayList<>()).addAll(l.documents()));
    }
    Set<String> focus = new HashSet<>(library.focus());
    if (!focus.isEmpty()) {
      focus.addAll(texts.keySet());
    }
    return new Library(
        lists.entrySet().stream().map(l -> new ReadingList(l.getKey(), l.getValue())).toList(),
        Stream.concat(
                library.unreadable().stream().filter(u -> !texts.containsKey(u.path())),
                more.unreadable().stream())
            .toList(),
        focus,
        library.passedOver());
  }

  private static LibraryReader reader(DocumentReader markdown, Project project) {
    Function<String, Optional<DataForm>> forms = p -> project.config().data(project.inProject(p));
    Map<DocumentKind, DocumentReader> readers = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      readers.put(kind, markdown.beside(kind, new OtherReader(kind, markdown)));
    }
    readers.put(DocumentKind.MARKDOWN, markdown);
    readers.put(DocumentKind.BIBTEX, markdown.beside(DocumentKind.BIBTEX, new BibtexReader()));
    readers.put(DocumentKind.DATA, new DataReader(forms));
    return new LibraryReader(readers, p -> forms.apply(p).isPresent());
  }
}
