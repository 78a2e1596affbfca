package dev.shelfcheck.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * How a run reads its files.
 *
 * @param folder what relative paths are relative to
 * @param stdin what the argument {@code -} reads
 * @param stdinName the path under which standard input is shown; its ending tells its kind
 * @param listName the reading list that a path belongs to; by default each file is its own
 * @param scope what a config says of the files
 * @param largest how many bytes of a file are read; a file that has more is refused
 */
public record ReadOptions(
    Path folder,
    InputStream stdin,
    String stdinName,
    UnaryOperator<String> listName,
    Scope scope,
    int largest) {
  /** Files of a folder, each a list of its own; standard input is empty. */
  public static ReadOptions in(Path folder) {
    return new ReadOptions(
        folder,
        InputStream.nullInputStream(),
        FileKinds.UNNAMED,
        UnaryOperator.identity(),
        Scope.open(),
        FileText.LARGEST);
  }

  /**
   * The same with something on standard input.
   *
   * @param input is read to its end and not closed
   * @param name the path under which it is shown; its ending tells its kind
   */
  public ReadOptions withStdin(InputStream input, String name) {
    return new ReadOptions(folder, input, name, listName, scope, largest);
  }

  /**
   * The same where several files may be one list.
   *
   * @param name gives the list that a path belongs to
   */
  public ReadOptions withListName(UnaryOperator<String> name) {
    return new ReadOptions(folder, stdin, stdinName, name, scope, largest);
  }

  /** The same where a config says more of the files. */
  public ReadOptions withScope(Scope other) {
    return new ReadOptions(folder, stdin, stdinName, listName, other, largest);
  }

  /**
   * The same with another bound.
   *
   * @param bytes of a file at most; a longer one is refused
   */
  public ReadOptions withLargest(int bytes) {
    return new ReadOptions(folder, stdin, stdinName, listName, scope, bytes);
  }
}
