package dev.shelfcheck.rules.record;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Witnessed;
import java.util.List;

/** Works and names as messages print them. */
public final class MessageWords {
  /** A message names so many people before it only counts them. */
  private static final int FEW = 3;

  private MessageWords() {}

  /** A title between quotation marks. */
  public static String quoted(String title) {
    return "\"" + title.strip() + "\"";
  }

  /** Title, first author and year, as far as known. */
  public static String work(Work work) {
    String by = work.authors().isEmpty() ? "" : byline(work);
    String year =
        work.firstPosted().isPresent()
            ? String.valueOf(work.firstPosted().getAsInt())
            : work.years().stream().min(Integer::compare).map(String::valueOf).orElse("");
    String note = by.isEmpty() || year.isEmpty() ? by + year : by + ", " + year;
    return quoted(work.title()) + (note.isEmpty() ? "" : " (" + note + ")");
  }

  private static String byline(Work work) {
    boolean more = work.authors().size() > 1 || !work.authorsComplete();
    return work.authors().get(0) + (more ? " et al." : "");
  }

  /** That what is known of a work may be older than the list, with its day where it has one. */
  public static String age(Witnessed<Work> known) {
    return known.evidence().stream()
        .filter(e -> e.provenance() == Evidence.Provenance.CATALOGUE)
        .findFirst()
        .map(e -> "the record is no newer than " + e.when() + " and may be older than the list")
        .orElse("a record may be older than the list");
  }

  /** The first few of several names. */
  public static String names(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
    return names.size() > FEW ? shown + " and " + (names.size() - FEW) + " more" : shown;
  }
}
