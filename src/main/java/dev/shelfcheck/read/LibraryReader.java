package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.FileSearch.FoundFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files a command line names into a library. Files are read side by side; the library is
 * the same for any order of the arguments and of the folders' listings.
 */
public final class LibraryReader {
  private static final String OURS = "dev.shelfcheck.";

  private final Map<DocumentKind, DocumentReader> readers;
  private final Predicate<String> declared;

  /**
   * A reader of the kinds given; files of other kinds met inside folders are passed over.
   *
   * @param readers one for each kind of document
   * @param declared which data files, by the path shown, are lists
   */
  public LibraryReader(Map<DocumentKind, DocumentReader> readers, Predicate<String> declared) {
    this.readers = Map.copyOf(readers);
    this.declared = p -> FileKinds.isData(p) && declared.test(p);
  }

  private Optional<DocumentKind> kind(String path) {
    return declared.test(path) ? Optional.of(DocumentKind.DATA) : FileKinds.ofNamed(path);
  }

  /**
   * Reads all that the arguments mean.
   *
   * @param arguments files, folders, globs, or {@code -} for standard input
   */
  public Library read(List<String> arguments, ReadOptions options) {
    Selection selection = Selection.of(arguments, options, declared);
    List<ReadResult> outcomes =
        new ArrayList<>(
            selection.files().parallelStream()
                .flatMap(f -> read(f, options.largest()).stream())
                .toList());
    Set<String> focus = selection.focus();
    if (arguments.contains("-")) {
      FileText text = FileText.read(options.stdin(), options.largest());
      String name = FileKinds.named(options.stdinName(), text);
      focus = renamed(focus, options.stdinName(), name);
      outcomes.add(parse(name, true, text, DocumentKind.MARKDOWN));
    }
    return library(
        outcomes, selection.unreadable(), focus, selection.passedOver(), options.listName());
  }

  /**
   * Reads texts that are at hand.
   *
   * @param texts by path; an ending that tells no kind means Markdown
   * @param listName the reading list that a path belongs to
   * @param focus the paths whose findings are wanted; empty means all
   */
  public Library readTexts(
      Map<String, String> texts, UnaryOperator<String> listName, Set<String> focus) {
    List<ReadResult> outcomes =
        new TreeMap<>(texts)
            .entrySet().parallelStream()
                .map(e -> parse(e.getKey(), true, FileText.of(e.getValue()), DocumentKind.MARKDOWN))
                .toList();
    return library(outcomes, List.of(), focus, List.of(), listName);
  }

  /** Reads one file that is at hand, as it would be read from a disk. */
  public Library readContent(String path, byte[] content) {
    FileText text = FileText.read(new ByteArrayInputStream(content), FileText.LARGEST);
    return library(
        List.of(parse(path, true, text, DocumentKind.MARKDOWN)),
        List.of(),
        Set.of(),
        List.of(),
        UnaryOperator.identity());
  }

  /** A library whose files may change. */
  public Revision revising(Library library) {
    return new Revision(library, readers);
  }

  private static Set<String> renamed(Set<String> focus, String from, String to) {
    return focus.stream().map(p -> p.equals(from) ? to : p).collect(Collectors.toUnmodifiableSet());
  }

  /** What became of one file. */
  private sealed interface ReadResult {
    record Success(Document document) implements ReadResult {}

    record Failure(Unreadable unreadable) implements ReadResult {}
  }

  private Optional<ReadResult> read(FoundFile found, int most) {
    DocumentKind kind = kind(found.path()).orElseThrow();
    if (!readers.containsKey(kind)) {
      return found.named()
          ? Optional.of(
              new ReadResult.Failure(
                  new Unreadable(found.path(), true, "is of a kind that is not read")))
          : Optional.empty();
    }
    return Optional.of(parse(found.path(), found.named(), FileText.read(found.file(), most), kind));
  }

  private ReadResult parse(String path, boolean named, FileText text, DocumentKind otherwise) {
    if (text instanceof FileText.Refused refused) {
      return new ReadResult.Failure(new Unreadable(path, named, refused.reason()));
    }
    if (FileKinds.isUnread(path)) {
      return new ReadResult.Failure(new Unreadable(path, named, FileKinds.NONE));
    }
    if (kind(path).isEmpty() && FileKinds.isData(path)) {
      return new ReadResult.Failure(new Unreadable(path, named, FileKinds.UNDECLARED));
    }
    DocumentKind kind = kind(path).orElse(otherwise);
    DocumentReader reader = readers.get(kind);
    if (reader == null) {
      return new ReadResult.Failure(new Unreadable(path, named, "is of a kind that is not read"));
    }
    FileText.Text read = (FileText.Text) text;
    if (kind == DocumentKind.TEX && !FileKinds.holdsItems(read.text())) {
      return new ReadResult.Failure(new Unreadable(path, named, FileKinds.CITES_ONLY));
    }
    if (kind == DocumentKind.MARKDOWN && read.encoding().isPresent()) {
      return new ReadResult.Failure(new Unreadable(path, named, FileText.NOT_UTF_8));
    }
    if (kind != DocumentKind.MARKDOWN && read.text().indexOf('\0') >= 0) {
      return new ReadResult.Failure(new Unreadable(path, named, FileText.BINARY));
    }
    Document document;
    try {
      document =
          read.utf8().isPresent()
              ? reader.read(path, read.text(), read.utf8().get())
              : reader.read(path, read.text());
    } catch (RuntimeException | StackOverflowError e) {
      return new ReadResult.Failure(new Unreadable(path, true, fault(e)));
    }
    if (kind == DocumentKind.CSL_JSON && FileKinds.isData(path) && holdsNothing(document)) {
      return new ReadResult.Failure(new Unreadable(path, named, FileKinds.UNDECLARED));
    }
    return new ReadResult.Success(read.encoding().map(document::readAs).orElse(document));
  }

  /**
   * What a reader that should never throw met: the other files are read all the same. Of the fault
   * nothing is shown but where it is, for its words may hold the file's.
   */
  private static String fault(Throwable fault) {
    String place =
        Stream.of(fault.getStackTrace())
            .filter(f -> f.getClassName().startsWith(OURS))
            .findFirst()
            .map(f -> " at " + f.getFileName() + ":" + f.getLineNumber())
            .orElse("");
    return "was not read for a fault of ours, which please report with the file: "
        + fault.getClass().getSimpleName()
        + place;
  }

  /** JSON that is no bibliography is whatever its keeper says. */
  private static boolean holdsNothing(Document document) {
    return document.entries().isEmpty() && document.defects().isEmpty();
  }

  private static Library library(
      List<ReadResult> outcomes,
      List<Unreadable> missing,
      Set<String> focus,
      List<String> passedOver,
      UnaryOperator<String> listName) {
    TreeMap<String, List<Document>> lists = new TreeMap<>();
    List<Unreadable> unreadable = new ArrayList<>(missing);
    for (ReadResult outcome : outcomes) {
      if (outcome instanceof ReadResult.Success done) {
        String name = listName.apply(done.document().path());
        lists.computeIfAbsent(name, n -> new ArrayList<>()).add(done.document());
      } else if (outcome instanceof ReadResult.Failure failed) {
        unreadable.add(failed.unreadable());
      }
    }
    Stream<ReadingList> sorted =
        lists.entrySet().stream().map(e -> new ReadingList(e.getKey(), e.getValue()));
    unreadable.sort(Comparator.comparing(Unreadable::path));
    return new Library(sorted.toList(), unreadable, focus, passedOver);
  }
}
