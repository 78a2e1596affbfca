package dev.shelfcheck.source.files;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Says of each file that a relative link names whether it is there. */
abstract class FileSource implements Source {
  private final LocalDate today;

  /** A source whose evidence bears a day. */
  FileSource(LocalDate today) {
    this.today = today;
  }

  abstract Answer<Boolean> answer(FileExists question);

  @Override
  public final String name() {
    return "files";
  }

  @Override
  public final boolean answers(Question<?> question) {
    return question instanceof FileExists;
  }

  @Override
  public final Optional<String> state() {
    return Optional.of(name());
  }

  @Override
  public final Answers answer(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    for (Question<?> question : batch) {
      if (question instanceof FileExists file) {
        answers.put(file, answer(file));
      }
    }
    return answers.build();
  }

  final Answer<Boolean> known(boolean there) {
    return Answer.Known.of(there, new Evidence(name(), today, Evidence.Provenance.LOCAL));
  }
}
