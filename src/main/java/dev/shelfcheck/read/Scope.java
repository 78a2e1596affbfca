package dev.shelfcheck.read;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * What a config says of the files.
 *
 * @param root the folder of the corpus
 * @param corpus whether the config names the corpus: then the arguments are what findings are
 *     wanted for, and without arguments it is the corpus that is read
 * @param wants whether a file met in a folder, as shown, is of the corpus
 * @param excludes whether a file, as shown, is left out even where it is named
 */
public record Scope(Path root, boolean corpus, Predicate<Path> wants, Predicate<Path> excludes) {
  /** No config: everything the arguments name. */
  public static Scope open() {
    return new Scope(Path.of(""), false, p -> true, p -> false);
  }
}
