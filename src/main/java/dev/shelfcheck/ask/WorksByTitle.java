package dev.shelfcheck.ask;

import dev.shelfcheck.model.Work;
import java.util.List;

/**
 * Which works bear a title, or nearly so: candidates, best first, for the asker to compare. A
 * catalogue that holds none is silent; a live registry that holds none answers with an empty list.
 *
 * @param title as listed
 * @param authors as listed, empty where the list names none; they rank, they never exclude
 */
public record WorksByTitle(String title, List<String> authors) implements Question<List<Work>> {
  public WorksByTitle {
    authors = List.copyOf(authors);
  }

  @Override
  public String words() {
    return "which work is called \"" + title + "\"";
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WorksByTitle that
        && title.equals(that.title)
        && authors.equals(that.authors);
  }

  @Override
  public int hashCode() {
    return 31 * title.hashCode() + authors.hashCode();
  }
}
