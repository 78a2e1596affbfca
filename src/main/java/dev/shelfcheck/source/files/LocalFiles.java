package dev.shelfcheck.source.files;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/** Says whether a file stands where a relative link says. */
public final class LocalFiles implements Source {
  private final Path folder;
  private final LocalDate today;

  /**
   * Looks at the files around the lists.
   *
   * @param folder what the documents' paths are relative to
   * @param today the day its evidence bears
   */
  public LocalFiles(Path folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof FileExists;
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    for (Question<?> question : batch) {
      if (question instanceof FileExists file) {
        answers.put(file, answer(file));
      }
    }
    return answers.build();
  }

  private Answer<Boolean> answer(FileExists question) {
    try {
      Path list = folder.resolve(question.from());
      if (!Files.isRegularFile(list)) {
        return Answer.unknown(Cause.NOT_READ, question.from() + " is no file on this disk");
      }
      Path target = list.resolveSibling(question.target());
      Evidence evidence = new Evidence(name(), today, Evidence.Provenance.LOCAL);
      return Answer.Known.of(Files.exists(target), evidence);
    } catch (InvalidPathException e) {
      return Answer.unknown(Cause.NOT_READ, "no path on this system: " + question.target());
    }
  }
}
