package dev.shelfcheck.source.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a preprint's own record says that it was withdrawn: a comment anywhere, an abstract only
 * where it begins so. What it says of others ("withdrawn drugs", "withdrawal of funds") is none.
 */
public final class Withdrawal {
  private static final String WORK =
      "(?:paper|article|manuscript|submission|preprint|work|draft|note|report|chapter|thesis)\\b";
  private static final String OWN =
      "\\b(?:this|the|our|my)\\s+(?:arxiv\\s+|present\\s+|short\\s+)?";

  /** How a sentence goes on that withdraws, where the word stands at its beginning. */
  private static final String WHY =
      "(?=\\s*(?:$|[.;:,)\\]!-]|by\\s+(?:the\\s+|its\\s+)?(?:author|submitter|arxiv|admin)|due\\s+to\\b"
          + "|because\\b|from\\s+arxiv|as\\b|for\\b|since\\b|pending\\b|until\\b))";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)"
              + OWN
              + WORK
              + "\\s+(?:has|had|is|was|will\\s+be)\\s+(?:now\\s+|hereby\\s+|been\\s+|being\\s+|temporarily\\s+|since\\s+){0,3}withdrawn\\b|(?:^|[.;:,(\\[\\n"
              + "])\\s{0,3}"
              + WORK
              + "\\s+(?:(?:has\\s+been|is|was)\\s+)?withdrawn"
              + WHY
              + "|\\b(?:authors?|we|i)\\s+(?:have\\s+|has\\s+|had\\s+|hereby\\s+|are\\s+|am\\s+|is\\s+){0,2}(?:withdrawn|withdrew|withdraws?|withdrawing)\\s+"
              + OWN.substring(2)
              + WORK
              + "|(?:^|[.;:,(\\[\\n])\\s{0,3}withdrawn"
              + WHY);

  /** An abstract that withdraws says so in its first sentence. */
  private static final int BEGINNING = 80;

  /** Characters of a remark that are read; chosen. */
  private static final int LONGEST = 2000;

  private Withdrawal() {}

  /**
   * Whether a record says so.
   *
   * @param comment the author's or the server's remark on the work, may be empty
   * @param summary the abstract, may be empty
   */
  public static boolean said(String comment, String summary) {
    String remark = comment.substring(0, Math.min(comment.length(), LONGEST));
    Matcher begins = SAID.matcher(summary.strip());
    return SAID.matcher(remark).find() || (begins.find() && begins.start() < BEGINNING);
  }
}
