package dev.shelfcheck.cli.run;

import dev.shelfcheck.disk.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Paths as forges know files: from the repository's root, wherever the command was given. Where no
 * {@code .git} is at hand (a container that has the files alone), the CI's word for the root
 * counts.
 */
public record ForgePaths(Path folder, Map<String, String> environment)
    implements UnaryOperator<String> {
  private static final List<String> ROOTS = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

  public ForgePaths {
    environment = Map.copyOf(environment);
  }

  @Override
  public String apply(String shown) {
    return file(shown)
        .flatMap(file -> repository(file).or(this::workspace).flatMap(root -> root.path(file)))
        .orElse(shown);
  }

  /** The top of the repository that a file stands in, wherever the command was given. */
  Optional<Path> top(String shown) {
    return file(shown).flatMap(ForgePaths::repository).map(RepositoryRoot::folder);
  }

  private Optional<Path> file(String shown) {
    try {
      return Optional.of(folder.toAbsolutePath().resolve(shown));
    } catch (InvalidPathException e) { // a name that this system's locale cannot write
      return Optional.empty();
    }
  }

  private static Optional<RepositoryRoot> repository(Path file) {
    return RepositoryRoot.nearest(Optional.ofNullable(file.getParent()).orElse(file));
  }

  private Optional<RepositoryRoot> workspace() {
    return ROOTS.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(root -> !root.isEmpty() && Files.isDirectory(Path.of(root)))
        .map(root -> RepositoryRoot.of(Path.of(root)))
        .findFirst();
  }
}
