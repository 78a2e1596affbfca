package dev.shelfcheck.cli.option;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.pattern.Glob;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run looks at, by the paths it was given.
 *
 * @param arguments none where the whole project is meant
 * @param stdinName what standard input goes by, which {@code -} means
 * @param excluded whether the command line leaves a file out, by its path from the project's root
 */
public record Sight(
    Project project, List<String> arguments, String stdinName, Predicate<String> excluded)
    implements Baseline.BaselineScope {
  public Sight {
    arguments = List.copyOf(arguments);
  }

  /** Whether the lists are on no disk of ours. */
  boolean elsewhere() {
    return !RemoteArguments.places(arguments).isEmpty();
  }

  @Override
  public boolean covers(String file) {
    return !excluded.test(file) && whole(file).filter(this::covers).isPresent();
  }

  @Override
  public boolean exists(String file) {
    return whole(file).filter(Files::exists).isPresent();
  }

  /** Whether a list that is not on the disk would be looked at if it were. */
  boolean wants(Path file) {
    String name = project.inProject(file.toString());
    boolean named = arguments.stream().anyMatch(a -> !a.equals("-") && isNamed(a, file));
    return covers(name)
        && !project.config().excludes(name)
        && (named || project.configFile().isEmpty() || project.config().wants(name));
  }

  private boolean isNamed(String argument, Path file) {
    try {
      return absolute(project.folder().resolve(argument)).equals(absolute(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A file's path as it is shown: absolute where the arguments are. */
  String shown(Path file) {
    boolean whole = !arguments.isEmpty() && arguments.stream().allMatch(a -> a.startsWith("/"));
    Path path = whole ? file : absolute(project.folder()).relativize(absolute(file));
    return path.toString().replace('\\', '/');
  }

  private Optional<Path> whole(String file) {
    try {
      return Optional.of(absolute(project.config().root().resolve(file)));
    } catch (InvalidPathException e) { // of another machine
      return Optional.empty();
    }
  }

  private boolean covers(Path file) {
    if (arguments.isEmpty()) {
      Path all = project.config().namesCorpus() ? project.config().root() : project.folder();
      return file.startsWith(absolute(all));
    }
    return arguments.stream().anyMatch(a -> covers(a.equals("-") ? stdinName : a, file));
  }

  /** Whether an argument is a file, a folder above it or a glob that fits it. */
  private boolean covers(String argument, Path file) {
    Path folder = absolute(project.folder());
    String shown = folder.relativize(file).toString().replace('\\', '/');
    String plain = argument.startsWith("./") ? argument.substring(2) : argument;
    try {
      return file.startsWith(absolute(folder.resolve(argument))) || Glob.of(plain).fits(shown);
    } catch (IllegalArgumentException e) { // no path, which an InvalidPathException says as well
      return false;
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
