package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Why an entry may show no link although nothing was forgotten, or though one stands there. */
public final class LinkAbsence {
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\bn/a\\b|\\btb[ad]\\b|\\bno (?:link|pdf|paper|url)\\b|\\bunpublished\\b"
              + "|\\b(?:coming soon|to appear|forthcoming|in press|offline|out of print)\\b"
              + "|\\bnot (?:yet )?(?:available|public|online)\\b");

  /** An address as text, or the brackets of a link that is none: other rules' matter. */
  private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.|\\]\\(");

  /** A line that goes on below, where the rest was read as another entry. */
  private static final Pattern GOES_ON = Pattern.compile("(?i)<br ?/?>\\s*$");

  /** "Label: A, B, C, D", "A, B, C, D": names of things, of three words at most each. */
  private static final Pattern ENUMERATION =
      Pattern.compile(
          "(?:[^:,]{1,30}: )?[^\\s,:]+(?: [^\\s,:]+){0,2}(?:, [^\\s,:]+(?:"
              + " [^\\s,:]+){0,2}){2,}.{0,60}");

  private static final Pattern REMARK = Pattern.compile("(?i)notes?\\s*:.*");

  private static final Pattern ALTERNATIVES = Pattern.compile("\\s/\\s");

  /** A row alone tells nothing of its table. */
  private static final int OTHERS = 2;

  private LinkAbsence() {}

  /** Whether the entry says that there is none, has one in another form, or is as its section. */
  public static boolean explained(EntryPlace place) {
    Document document = place.document();
    Span span = place.entry().span();
    String text = document.slice(span);
    String all = document.source().text();
    int end = all.indexOf('\n', span.end());
    String rest = all.substring(span.end(), end < 0 ? all.length() : end);
    return SAID.matcher(text).find()
        || ADDRESS.matcher(text).find()
        || GOES_ON.matcher(text + rest).find()
        || rowLikeOthers(place);
  }

  /** Whether the other rows of a section show none, either: a table of results. */
  private static boolean rowLikeOthers(EntryPlace place) {
    if (place.entry().form() != EntryForm.ROW) {
      return false;
    }
    List<EntryPlace> rows =
        EntryPlace.of(place.document())
            .filter(o -> o.besides(place) && o.entry().form() == EntryForm.ROW)
            .toList();
    long bare = rows.stream().filter(o -> o.entry().links().isEmpty()).count();
    return rows.size() < OTHERS || bare * 2 > rows.size();
  }

  /** Whether a title is a series of names, two names of one topic, or a remark. */
  public static boolean enumerated(String title) {
    return ENUMERATION.matcher(title).matches()
        || REMARK.matcher(title).matches()
        || ALTERNATIVES.matcher(title).find();
  }
}
