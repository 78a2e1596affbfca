package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.option.RemoteArguments;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.FileKinds;
import dev.shelfcheck.report.html.Forge;
import dev.shelfcheck.source.files.FileTable;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.remote.Fetched;
import dev.shelfcheck.source.remote.RemoteLists;
import dev.shelfcheck.source.remote.RemotePlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lists that the command line names by an address, or as a repository at GitHub. Naming them is the
 * consent to fetch them, and them alone. The files of one repository are shown by their paths in
 * it; where several places are named, the place goes before.
 */
public final class RemoteInputs {
  private final List<RemotePlace> places;
  private final List<Fetched> fetched = new ArrayList<>();

  private RemoteInputs(List<RemotePlace> places) {
    this.places = List.copyOf(places);
  }

  /**
   * What the arguments name elsewhere; nothing where all of them are files.
   *
   * @throws UsageException where files stand among the addresses: two projects are no one run
   */
  public static RemoteInputs of(List<String> arguments) {
    return new RemoteInputs(RemoteArguments.places(arguments));
  }

  /** Whether all arguments are files. */
  public boolean isNone() {
    return places.isEmpty();
  }

  /** Fetches all of it. */
  public void fetch(NetworkSources sources, Terminal terminal, ProgressReporter progressReporter) {
    try (HttpGate gate = sources.gate(false)) {
      RemoteLists lists =
          new RemoteLists(gate, sources.gitHubFiles(gate), p -> FileKinds.isList(p));
      for (RemotePlace place : places) {
        progressReporter.phase("fetching the lists of " + place.name());
        Fetched one =
            lists.fetch(
                place,
                (done, all) ->
                    progressReporter.at("fetching from " + place.name(), "lists", done, all));
        fetched.add(one);
        progressReporter.wipe();
        one.config().ifPresent(c -> terminal.err().println(leftAside(place, c)));
      }
    }
  }

  private static String leftAside(RemotePlace place, String config) {
    return "shelfcheck: %s has a %s, which is read only in a checkout; its own runs may differ"
        .formatted(place.name(), config);
  }

  /**
   * What was fetched, read.
   *
   * @param excluded whether a list is left out, by its shown path
   */
  public Library read(Project project, Predicate<String> excluded) {
    Map<String, String> texts = new TreeMap<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Fetched one : fetched) {
      one.texts().forEach((path, text) -> texts.put(shown(one, path), text));
      texts.keySet().removeIf(excluded);
      one.unreadable().stream()
          .map(u -> new Unreadable(shown(one, u.path()), u.named(), u.reason()))
          .forEach(unreadable::add);
    }
    Library library = Inputs.texts(texts, project, Set.of());
    return new Library(
        library.lists(),
        Stream.concat(unreadable.stream(), library.unreadable().stream()).toList(),
        library.focus());
  }

  /** The files around the lists, as far as all are known. */
  public List<Source> files(LocalDate today) {
    return fetched.stream()
        .filter(f -> !f.files().isEmpty())
        .<Source>map(f -> new FileTable(prefix(f), f.files(), today))
        .toList();
  }

  /** Where the files can be seen; absent where they are of several places. */
  public Optional<Forge> forge() {
    return places.size() == 1 && places.get(0) instanceof RemotePlace.Repository repository
        ? fetched.stream()
            .flatMap(f -> f.commit().stream())
            .findFirst()
            .map(
                c ->
                    new Forge(
                        "https://" + repository.name() + "/blob/" + c, UnaryOperator.identity()))
        : Optional.empty();
  }

  private String shown(Fetched one, String path) {
    return one.texts().containsKey(path) || one.files().contains(path) ? prefix(one) + path : path;
  }

  private String prefix(Fetched one) {
    return places.size() > 1 && one.place() instanceof RemotePlace.Repository
        ? one.place().name() + "/"
        : "";
  }
}
