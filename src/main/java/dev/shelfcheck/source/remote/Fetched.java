package dev.shelfcheck.source.remote;

import dev.shelfcheck.model.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was fetched from one place.
 *
 * @param place as it was named
 * @param commit the one that all was read at; absent for a single page
 * @param texts the lists, by their paths in the repository; a page's by its name
 * @param files all files of the repository; empty where they are not known to the last
 * @param unreadable what was wanted and could not be had
 */
public record Fetched(
    RemotePlace place,
    Optional<String> commit,
    Map<String, String> texts,
    Set<String> files,
    List<Unreadable> unreadable) {
  /** The names a config goes by. */
  private static final List<String> CONFIGS =
      List.of(".shelfcheck.yml", "shelfcheck.yml", ".shelfcheck.yaml", "shelfcheck.yaml");

  public Fetched {
    texts = Map.copyOf(texts);
    files = Set.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /** Nothing, for a reason in words. */
  static Fetched nothing(RemotePlace place, String why) {
    Unreadable all = new Unreadable(place.name(), true, why);
    return new Fetched(place, Optional.empty(), Map.of(), Set.of(), List.of(all));
  }

  /** The config that the repository keeps for itself, which no run elsewhere reads. */
  public Optional<String> config() {
    return CONFIGS.stream().filter(files::contains).findFirst();
  }
}
