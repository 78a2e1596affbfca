package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import java.util.List;

/** The name of a question in a file: one line, the same for equal questions only. */
final class QuestionKey {
  private QuestionKey() {}

  static String of(Question<?> question) {
    if (question instanceof WorkById work) {
      return "work " + work.identifier().canonical();
    }
    if (question instanceof WorksByTitle title) {
      return "title " + quoted(title.title(), title.authors());
    }
    if (question instanceof LinkStatus link) {
      return "link " + link.url();
    }
    if (question instanceof PageFragment place) {
      return "place " + place.url() + "#" + place.fragment();
    }
    if (question instanceof RepositoryStatus repository) {
      return "repository " + repository.repository();
    }
    if (question instanceof Stocktaking) {
      return "stock";
    }
    FileExists file = (FileExists) question;
    return "file " + quoted(file.from(), List.of(file.target()));
  }

  private static String quoted(String first, List<String> rest) {
    StringBuilder key = new StringBuilder(escaped(first));
    rest.forEach(part -> key.append(" | ").append(escaped(part)));
    return key.toString();
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }
}
