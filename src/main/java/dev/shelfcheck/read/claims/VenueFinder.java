package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.VenueName;
import dev.shelfcheck.vocabulary.VenueNames;
import dev.shelfcheck.vocabulary.VenueWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the known venues of a text, one after another: what may stand before a name (a publisher,
 * "Proceedings of the"), the name, what may stand beside it (its track, its workshop), its year.
 */
final class VenueFinder {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:ACM|IEEE/CVF|IEEE|IEEE/RSJ|IEEE/ACM|USENIX|SIAM|IFIP|EURO|AAAI/ACM|Findings of(?:"
              + " the)?|Findings of ACL:|In|Proc\\.?(?: of)?|Proceedings of(?:"
              + " the)?|Proceedings|Submitted to|Accepted (?:by|to|at)|To appear"
              + " in|Int\\.|Advances in|Frontiers in|Trends in|Current Opinion in|"
              + Years.RECENT
              + "|[Tt]he|\\d{1,3}(?:st|nd|rd|th)"
              + "|Annual|International|Intl\\.?|European|Asian|National|World|Joint"
              + "|(?:"
              + VenueWords.LEADING.capitals()
              + ")\\.?"
              + "(?: (?:on|of|for)(?: the)?)?)\\s+");

  /** What leads to a venue's name and is none of it. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:(?:[Ii]n:?|[Tt]o appear in|(?:the )?[Pp]roc(?:\\.|eedings)?(?: of)?(?:"
              + " the)?|[Tt]he)\\s++)++");

  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("The ACM IEEE USENIX SIAM IFIP EURO AAAI Findings In Proc Proceedings Submitted Accepted"
                  + " To Int Advances Frontiers Trends Current Annual International Intl European"
                  + " Asian National World Joint Conference Conf Symposium Symp Workshop Congress"
                  + " Colloquium Meeting")
              .split(" "));
  private static final Pattern HEAD =
      Pattern.compile(
          VenueWords.LEADING.capitals()
              + "|Proc|Advances|Frontiers|Trends|Opinion|ACM|IEEE|USENIX");
  private static final Pattern MEETING = Pattern.compile(VenueWords.LEADING.capitals());
  private static final Pattern PUBLISHER =
      Pattern.compile("ACM|IEEE|USENIX|SIAM|IFIP|Proc|Conf|Symp|Accepted|appear");

  /** Words that stand beside a venue's name: its track, its workshop, its publisher. */
  static final String BESIDE =
      "(?:[ -]++(?:Findings(?:"
          + " of\\b)?+|Workshops?|WS|W|Main|Demos?|Long|Short|Industry|SRW|Oral|Spotlight|Highlight|Poster|preprint|Datasets?|Benchmarks?|Track|and|&|D&B|Conference|Transactions|on|of|PKDD|Asia|Europe|Proceedings|Reviewing|Companion|\\([A-Za-z"
          + " &]{2,30}\\)))*";

  static final String WHEN =
      "(?:[ ,'’`\\-_.]*+\\(?(?:(?:\\d{1,2}\\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|June|Jul|July|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?,?\\s+)?("
          + Years.WRITTEN
          + "(?![-–]\\d{3,4}(?!\\d))|[’'`‘]\\s?\\d\\d|\\d\\d(?!,?\\s\\d{4}|[-–]\\d{1,4}(?!\\d)|\\s[Cc]itations?\\b))(?:[./-]\\d{1,2}(?![\\d.]))?\\)?)";
  private static final Pattern BEHIND =
      Pattern.compile("(" + BESIDE + ")(?![\\p{L}])" + WHEN + "?(?!\\d)");

  private static final Pattern REST =
      Pattern.compile(
          "("
              + BESIDE
              + ")(?:"
              + WHEN
              + "(?:Highlight|Oral|Spotlight|Poster)?+"
              + BESIDE
              + ")?[\\])]*+[\\s.,*!]*+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VOLUME =
      Pattern.compile("[\\s,]*(?:[Vv]ol(?:ume)?\\.?\\s*)?\\d{1,4}(?:\\.\\d{1,5})?\\s*[(:,;]");

  /** A volume, an issue and the year in brackets: {@code 361.6400 (2018)}. */
  private static final Pattern VOLUME_YEAR =
      Pattern.compile(
          "[\\s,]++(?:[Vv]ol(?:ume)?\\.?\\s*+)?\\d{1,4}(?:\\.\\d{1,5}|\\s?\\(\\d{1,4}\\)|,"
              + " no\\. \\d{1,4})?+[\\s,:]*+\\(("
              + Years.WRITTEN
              + ")\\)");

  /** Stretches before a venue behind each of which its name may begin; chosen. */
  private static final int MOST_BEFORE = 12;

  private final String text;

  VenueFinder(CharSequence text) {
    this.text = text.toString();
  }

  /** The next known venue in a range. */
  Optional<FoundVenue> next(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<FoundVenue> found =
          Character.isLetterOrDigit(text.charAt(i)) ? beginningAt(i, to) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The known venue that begins at an offset. */
  Optional<FoundVenue> beginningAt(int at, int to) {
    boolean inWord = Character.isLetterOrDigit(Scan.at(text, at - 1));
    return inWord || !speaksOfOne(at, to) ? Optional.empty() : find(at, to, false);
  }

  /** Whether the text from an offset on is a venue and nothing else, with or without its year. */
  boolean isAll(int at) {
    return at < text.length() && find(at, text.length(), true).isPresent();
  }

  private boolean speaksOfOne(int at, int to) {
    int end = at;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    return VenueNames.begins(word) || FIRST_WORDS.contains(word);
  }

  private Matcher before(int at, int to) {
    return BEFORE.matcher(text).region(at, to);
  }

  private Optional<FoundVenue> find(int at, int to, boolean whole) {
    Optional<FoundVenue> best = Optional.empty();
    int furthest = at;
    for (int start : starts(at, to)) {
      for (VenueNames.Hit hit : VenueNames.at(text, start, to, whole)) {
        Optional<FoundVenue> found =
            hit.end() > furthest ? found(hit, at, to, whole) : Optional.empty();
        if (found.isPresent()) {
          best = found;
          furthest = hit.end();
        }
      }
    }
    return best;
  }

  /** Where the name itself may begin: at once, or behind what may stand before it. */
  private List<Integer> starts(int at, int to) {
    List<Integer> starts = new ArrayList<>(2);
    starts.add(at);
    if (!mayStandBefore(text.charAt(at))) {
      return starts;
    }
    for (Matcher m = before(at, to); m.lookingAt() && starts.size() < MOST_BEFORE; ) {
      starts.add(m.end());
      m.region(m.end(), to);
    }
    return starts;
  }

  private static boolean mayStandBefore(char c) {
    return (c >= 'A' && c <= 'Z') || Scan.isDigit(c) || c == 't';
  }

  private Optional<FoundVenue> found(VenueNames.Hit hit, int at, int to, boolean whole) {
    Optional<FoundVenue> issue = issue(hit, at, to, whole);
    if (issue.isPresent()) {
      return issue;
    }
    Matcher m = (whole ? REST : BEHIND).matcher(text).region(hit.end(), to);
    m.useTransparentBounds(true);
    if (!(whole ? m.matches() : m.lookingAt())) {
      return Optional.empty();
    }
    boolean dated = m.group(2) != null && !isVolume(hit, m.group(2), m.start(2));
    boolean yeared = dated && isYear(m.group(2), m.start(2), hit.end());
    if (!company(hit, at, to, whole, yeared)) {
      return Optional.empty();
    }
    String name = text.substring(at, m.end(1));
    return Optional.of(
        dated
            ? new FoundVenue(name, at, own(at, hit.start()), m.end(), m.start(2), m.end(2))
            : new FoundVenue(name, at, own(at, hit.start()), m.end(1), -1, -1));
  }

  /** A journal with its volume and its year. */
  private Optional<FoundVenue> issue(VenueNames.Hit hit, int at, int to, boolean whole) {
    if (!hit.name().series().journal()) {
      return Optional.empty();
    }
    Matcher m = VOLUME_YEAR.matcher(text).region(hit.end(), to);
    boolean issue =
        m.lookingAt()
            && (!whole || text.substring(m.end(), to).chars().noneMatch(Character::isLetter))
            && company(hit, at, to, whole, true);
    return issue
        ? Optional.of(
            new FoundVenue(
                text.substring(at, hit.end()),
                at,
                own(at, hit.start()),
                m.end(),
                m.start(1),
                m.end(1)))
        : Optional.empty();
  }

  /** Where a name begins behind what only leads to it, which may be words of the name itself. */
  private int own(int at, int name) {
    Matcher m = LEADING.matcher(text).region(at, name);
    return m.lookingAt() ? m.end() : at;
  }

  /** Two digits behind a journal or a full name, a blank between them, are a volume. */
  private boolean isVolume(VenueNames.Hit hit, String digits, int at) {
    boolean bare = digits.length() == 2 && at > hit.end() && !isApostrophe(at - 1);
    return bare && (hit.name().series().journal() || !hit.name().form().acronym());
  }

  private boolean isApostrophe(int at) {
    return Scan.isOneOf(text.charAt(at), "'’`");
  }

  /** Whether digits can be a year alone: four of them, behind an apostrophe, glued to the name. */
  private boolean isYear(String written, int at, int nameEnd) {
    return written.length() > 2 || at == nameEnd || isApostrophe(at - 1);
  }

  /** Whether a name has beside it what such a name wants. */
  private boolean company(VenueNames.Hit hit, int at, int to, boolean whole, boolean yeared) {
    String lead = text.substring(at, hit.start());
    VenueName name = hit.name();
    boolean capital =
        whole
            || !Character.isLowerCase(text.charAt(hit.start()))
            || (Character.isUpperCase(text.charAt(at)) && HEAD.matcher(lead).find());
    if (name.series().journal() && MEETING.matcher(lead).find()) {
      return false;
    }
    boolean known = yeared || PUBLISHER.matcher(lead).find();
    return switch (name.form()) {
      case ACRONYM, FREE -> true;
      case FULL -> capital;
      case WARY ->
          text.startsWith(name.text(), hit.start()) && (known || (whole && name.isCapitals()));
      case PLAIN -> capital && (known || isBeforeVolume(hit, to));
      case SUBJECT -> capital && HEAD.matcher(lead).find();
    };
  }

  private boolean isBeforeVolume(VenueNames.Hit hit, int to) {
    return hit.name().series().journal() && VOLUME.matcher(text).region(hit.end(), to).lookingAt();
  }
}
