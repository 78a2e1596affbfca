package dev.shelfcheck.read;

import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.FileSearch.FoundFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a run.
 *
 * @param files each once, sorted by the path shown
 * @param unreadable arguments that name nothing
 * @param focus the paths whose findings are wanted; empty means all
 * @param passedOver lists of kinds that are not read, by the paths shown
 */
record Selection(
    List<FoundFile> files,
    List<Unreadable> unreadable,
    Set<String> focus,
    List<String> passedOver) {

  static Selection of(List<String> arguments, ReadOptions options, Predicate<String> declared) {
    Scope scope = options.scope();
    List<FoundFile> asked = List.of();
    List<Unreadable> unreadable = List.of();
    List<String> passedOver = List.of();
    if (!arguments.isEmpty() || !scope.corpus()) {
      FileSearch search = new FileSearch(options.folder(), declared);
      List<String> named = arguments.isEmpty() ? List.of(".") : arguments;
      named.stream().filter(a -> !a.equals("-")).forEach(search::add);
      asked = search.found().stream().filter(f -> admitted(f, scope)).toList();
      unreadable = search.unreadable();
      passedOver = admitted(search.passedOver(), scope);
    }
    if (!scope.corpus()) {
      return new Selection(asked, unreadable, Set.of(), passedOver);
    }
    return focused(asked, unreadable, arguments, options, declared);
  }

  private static Selection focused(
      List<FoundFile> named,
      List<Unreadable> missing,
      List<String> arguments,
      ReadOptions options,
      Predicate<String> declared) {
    FileSearch whole = new FileSearch(options.folder(), declared);
    whole.add(rootArgument(arguments, options));
    Map<Path, FoundFile> files = new LinkedHashMap<>();
    whole.found().stream()
        .filter(f -> admitted(f, options.scope()))
        .forEach(f -> files.put(real(f.file()), f));
    List<FoundFile> asked =
        named.stream().map(f -> files.computeIfAbsent(real(f.file()), k -> f)).toList();
    TreeMap<String, FoundFile> all = new TreeMap<>();
    files.values().forEach(f -> all.put(f.path(), f));
    Set<String> focus = new HashSet<>();
    asked.forEach(f -> focus.add(f.path()));
    if (arguments.contains("-")) {
      focus.add(options.stdinName());
      all.remove(options.stdinName());
    }
    if (!arguments.isEmpty() && focus.isEmpty()) {
      all.clear();
    }
    List<String> passedOver =
        arguments.isEmpty() ? admitted(whole.passedOver(), options.scope()) : List.of();
    return new Selection(List.copyOf(all.values()), missing, focus, passedOver);
  }

  /** The root as the arguments are written, so that its files are shown as theirs are. */
  private static String rootArgument(List<String> arguments, ReadOptions options) {
    Path root = real(options.scope().root());
    boolean absolute =
        !arguments.isEmpty() && arguments.stream().allMatch(a -> Path.of(a).isAbsolute());
    return absolute ? root.toString() : real(options.folder()).relativize(root).toString();
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<String> admitted(List<FoundFile> passedOver, Scope scope) {
    return passedOver.stream().filter(f -> admitted(f, scope)).map(FoundFile::path).toList();
  }

  private static boolean admitted(FoundFile found, Scope scope) {
    return !scope.excludes().test(found.file())
        && (found.named() || scope.wants().test(found.file()));
  }
}
