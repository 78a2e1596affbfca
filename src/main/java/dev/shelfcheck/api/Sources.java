package dev.shelfcheck.api;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.source.catalogue.Catalogue;
import dev.shelfcheck.source.catalogue.JsonlCatalogue;
import dev.shelfcheck.source.files.FileTable;
import dev.shelfcheck.source.files.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who is asked, in order: what is at hand before the network, always. What none of them answers
 * could not be checked.
 */
public final class Sources {
  private final List<Source> inOrder;
  private final Optional<UnaryOperator<Answers>> listener;

  private Sources(List<Source> inOrder, Optional<UnaryOperator<Answers>> listener) {
    this.inOrder = List.copyOf(inOrder);
    this.listener = listener;
  }

  /** Nobody is asked: rules that need no answer still speak. */
  public static Sources none() {
    return of(List.of());
  }

  /** Sources that are asked in the order given, each for what those before it left unknown. */
  public static Sources of(List<? extends Source> inOrder) {
    return new Sources(List.copyOf(inOrder), Optional.empty());
  }

  /** These sources, and then another. */
  public Sources then(Source next) {
    return new Sources(Stream.concat(inOrder.stream(), Stream.of(next)).toList(), listener);
  }

  /** The files around the lists, on the disk, relative to the folder that shown paths are. */
  public Sources thenFilesIn(Path folder, LocalDate today) {
    return then(new LocalFiles(folder, today)).then(new PlacesInFiles(folder, today));
  }

  /**
   * The files around the lists, where there is no disk.
   *
   * @param paths all files there are, the lists included, relative to the same root as theirs
   */
  public Sources thenFiles(Set<String> paths, LocalDate today) {
    return then(new FileTable(paths, today));
  }

  /**
   * A catalogue: a folder that {@code catalogue build} made, a file that {@code catalogue pack}
   * made, or one of JSON lines.
   *
   * @throws IOException in words for its user, where it cannot be opened
   */
  public static Catalogue catalogue(Path path) throws IOException {
    return Files.isRegularFile(path) && !Catalogue.isPocket(path)
        ? JsonlCatalogue.read(path)
        : Catalogue.open(path);
  }

  /**
   * The same sources, listened to.
   *
   * @param ear hears every batch of answers, silences included, and says how they go on
   */
  public Sources heardBy(UnaryOperator<Answers> ear) {
    return new Sources(inOrder, Optional.of(ear));
  }

  /** Their answers to some questions, a silence where nobody has one. */
  public Answers ask(Collection<? extends Question<?>> questions) {
    return asker().ask(questions);
  }

  Asker asker() {
    return listener.map(ear -> new Asker(inOrder, ear)).orElseGet(() -> new Asker(inOrder));
  }
}
