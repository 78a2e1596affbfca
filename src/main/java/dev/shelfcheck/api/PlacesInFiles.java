package dev.shelfcheck.api;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.RepositoryRoot;
import dev.shelfcheck.read.MarkdownLinks;
import dev.shelfcheck.rules.link.DocumentAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether files beside the lists have the places that links name, by reading them: those of
 * the list's own repository alone, and only where a link asks.
 */
public final class PlacesInFiles implements Source {
  /** More than nearly every list has; what is longer is left undecided. */
  private static final int LONGEST = 4 << 20;

  /** More files are no list's neighbours: each costs what reading it costs. */
  private static final int MOST_FILES = 100;

  private static final String NAME = "files";

  private final Path folder;
  private final LocalDate today;

  /**
   * Looks at the files around the lists.
   *
   * @param folder what the documents' paths are relative to
   * @param today the day its evidence bears
   */
  public PlacesInFiles(Path folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof FileFragment;
  }

  @Override
  public Optional<String> state() {
    return Optional.of(NAME);
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    Map<Path, Optional<DocumentAnchors>> read = new HashMap<>();
    for (Question<?> question : batch) {
      if (question instanceof FileFragment place) {
        answers.put(place, answer(place, read));
      }
    }
    return answers.build();
  }

  private Answer<Landing> answer(FileFragment question, Map<Path, Optional<DocumentAnchors>> read) {
    try {
      Path list = folder.resolve(question.from());
      Path file = list.resolveSibling(question.target()).normalize();
      RepositoryRoot root = RepositoryRoot.around(list.resolveSibling(""));
      if (!Files.isRegularFile(list) || !root.holds(file)) {
        return unread(question.target() + " is outside the repository");
      }
      if (!Files.isRegularFile(file)) {
        return known(Landing.NO_PAGE);
      }
      if (!read.containsKey(file) && read.size() == MOST_FILES) {
        return unread("more than " + MOST_FILES + " files are linked");
      }
      return known(
          read.computeIfAbsent(file, PlacesInFiles::anchors)
              .map(a -> a.lead(question.fragment()) ? Landing.THERE : Landing.MISSING)
              .orElse(Landing.UNREAD));
    } catch (InvalidPathException e) {
      return unread("no path on this system: " + question.target());
    }
  }

  private static Optional<DocumentAnchors> anchors(Path file) {
    try {
      String text = BoundedFile.text(file, LONGEST);
      return Optional.of(DocumentAnchors.of(new MarkdownLinks().read(file.toString(), text)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Answer<Landing> unread(String why) {
    return Answer.unknown(Cause.NOT_READ, why);
  }

  private Answer<Landing> known(Landing landing) {
    return Answer.Known.of(landing, new Evidence(NAME, today, Evidence.Provenance.LOCAL));
  }
}
