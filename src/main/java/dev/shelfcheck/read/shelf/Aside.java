package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.NewsHeadings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a list and is none of its works: news of the list, remarks between hashes. */
final class Aside {
  /** A month's three letters and what parts them from the words. */
  private static final int MONTH_END = 4;

  /** Where a list speaks of its own affairs. */
  private static final Pattern AFFAIRS =
      Pattern.compile(
          "(?iu)[^\\p{L}]*(?:(?:how to )?contribut(?:e|ing|ions?)(?:"
              + " guide(?:lines)?)?|contacts?|licen[cs]e|acknowledge?ments?)[^\\p{L}]*");

  /** What a maintainer says that he did. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?iu)(?:we|our(?:"
              + " [\\p{L}-]+){1,3})(?:\\s+(?:also|have|has|just|will|are|is|was|were|been|now|soon|recently|finally|newly|officially))*\\s+(?:released?|releasing|open-?sourced?|offer|provide|uploaded?|add|added|updated?|accepted|selected|on|available|published|out|online|organi[sz]e|created?|launch(?:ed)?|present|introduced?|maintain|would|made|make|wrote)\\b.*|(?:the|this)(?:"
              + " [\\p{L}-]+){1,6}\\s+(?:is|are|was|were|has|have)(?:\\s+(?:been|now|also|just))*\\s+(?:accepted|available|released|out|online|on|published|updated)\\b.*"
              + "|(?:[\\p{L}\\d:-]+\\s+){1,8}(?:is|are|was|were|has|have|got|gets)\\s+(?:(?:been|now|also|just|finally|officially)\\s+)*accepted\\b.*",
          Pattern.DOTALL);

  /** How a maintainer begins to speak to his readers. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)(?:we|our|i|you|your|this|the"
              + " (?:paper|survey|list|repo|repository|code)|welcome|thanks?|check|please|happy|glad|excited|congrat\\p{L}*|added?|updated?|released?|feel)\\b");

  /** What was done on a day: {@code 2025-04-28: Added five papers}. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?:Add(?:ed)?|Updated?|Released?|Uploaded?|Removed?|Fix(?:ed)?)\\s+[\\p{Ll}\\d]");

  /** When something has to be handed in. */
  private static final Pattern DUE =
      Pattern.compile("(?i)\\b(?:due|deadline)\\b[^.;\\n]{0,40}?\\d");

  private static final Pattern DATED = Pattern.compile("[^\\p{L}]*");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?iu)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?[^\\p{L}]*");

  /** Of a link that is a title; chosen. */
  private static final int FEWEST_WORDS = 3;

  private Aside() {}

  /** Whether a block is no work, whatever it links. */
  static boolean is(Prose prose, Section section) {
    String text = prose.text().strip();
    if (text.length() > 2 && text.startsWith("#") && text.endsWith("#")) {
      return true;
    }
    if (isTask(prose)) {
      return true;
    }
    if (AFFAIRS.matcher(section.title()).matches() && new Nature(prose).paperLinks() == 0) {
      return true;
    }
    int start = start(prose.text());
    if (isSet(prose, start) || (linksTitle(prose) && new Nature(prose).paperLinks() > 0)) {
      return false;
    }
    String words = prose.text().substring(start);
    boolean dated =
        text.substring(0, Math.min(start, text.length())).chars().anyMatch(Character::isDigit);
    return DEED.matcher(words).matches()
        || (dated && DONE.matcher(words).lookingAt())
        || (isNews(section)
            && (ADDRESS.matcher(words).lookingAt() || new Nature(prose).paperLinks() == 0));
  }

  /** Whether it links nothing but files beside the list and says when they are due. */
  private static boolean isTask(Prose prose) {
    return !prose.anchors().isEmpty()
        && prose.anchors().stream().allMatch(a -> WebAddress.parse(a.target()).isEmpty())
        && DUE.matcher(prose.text()).find();
  }

  private static boolean isNews(Section section) {
    return Optional.of(section)
        .filter(s -> NewsHeadings.has(s.title()))
        .or(() -> section.parent().filter(s -> NewsHeadings.has(s.title())))
        .isPresent();
  }

  /** Where the words begin, after a date. */
  private static int start(String text) {
    Matcher dated = DATED.matcher(text);
    int at = dated.lookingAt() ? dated.end() : 0;
    Matcher month = MONTH.matcher(text).region(at, text.length());
    return month.lookingAt() && month.end() > at + MONTH_END && month.end() < text.length()
        ? month.end()
        : at;
  }

  /** Whether the words begin with a title: a link of several words, or bold ones amid others. */
  private static boolean isSet(Prose prose, int start) {
    List<Anchor> links = prose.anchors().stream().filter(a -> !a.isPicture()).toList();
    boolean linked =
        links.stream().anyMatch(a -> a.from() <= start && start < a.to() && words(prose.shown(a)));
    boolean bold =
        prose.marks().stream()
                .filter(m -> m.style() == Style.BOLD && m.from() <= start && start < m.to())
                .anyMatch(m -> m.to() < prose.text().length() - 1 && m.to() - start > 1)
            && links.stream().noneMatch(a -> words(prose.shown(a)));
    return linked || bold;
  }

  /** News of a paper by its title is a listing of it, too. */
  private static boolean linksTitle(Prose prose) {
    return prose.anchors().stream().anyMatch(l -> !l.isPicture() && words(prose.shown(l)));
  }

  private static boolean words(String shown) {
    return shown.strip().split("\\s+").length >= FEWEST_WORDS
        || shown.codePoints().filter(Character::isIdeographic).count() >= FEWEST_WORDS;
  }
}
