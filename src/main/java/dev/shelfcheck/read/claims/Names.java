package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.vocabulary.NameParticles;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.VenueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of people's names as references write them: {@code A. Author and B. Author}, {@code Author,
 * A., & Author, B.}, {@code Author, Ann, Ben Author, et al.}; a text that holds anything else is
 * none.
 */
final class Names {
  /** A name's place in the text that was read. */
  record Name(int from, int to, String text) {}

  /** The names; not complete where the list itself says that some were left out. */
  record Found(List<Name> names, boolean complete) {
    /** Whether more than one is named. */
    boolean isList() {
      return names.size() > 1;
    }

    /** Whether they are several, named or not. */
    boolean areSeveral() {
      return isList() || !complete;
    }
  }

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’`-]*\\.?|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*";
  private static final String PARTICLE =
      NameParticles.pattern() + "|\\p{Ll}{1,4}['’]\\p{Lu}[\\p{L}]+|al-\\p{Lu}[\\p{L}]+";

  /** Initials with no blank behind them: {@code M.Noor}, {@code J.-P.van Sand}. */
  private static final String GLUED =
      "(?:\\p{Lu}\\.-?){1,3}(?:(?:" + PARTICLE + ")\\s+)?\\p{Lu}['’]?\\p{Ll}[\\p{L}\\p{M}'’-]*+";

  /** How somebody is called, in brackets before the family name: {@code Kei (Kit) Shin}. */
  private static final String CALLED = "\\(\\p{Lu}[\\p{L}'’-]+\\)(?=\\s+\\p{Lu})";

  private static final String MEMBER = "Member";
  private static final String FELLOW = "Fellow";

  /** What somebody is in a society of engineers, and the society. */
  private static final Pattern GRADE =
      Pattern.compile(
          "(?:(?:Senior|Student|Graduate|Life|Associate)\\s){0,2}(?:Member|Fellow)|IEEE|ACM|OSA|SPIE");

  private static final Pattern BRACKET =
      Pattern.compile("\\(\\p{Lu}\\p{Ll}[\\p{L}'’-]*+\\)\\s\\p{Lu}\\p{Ll}+[\\s,]");

  private static final Pattern FULL =
      Pattern.compile(
          GLUED
              + "|(?:"
              + WORD
              + ")(?:\\s+(?:"
              + GLUED
              + "|"
              + WORD
              + "|"
              + PARTICLE
              + "|"
              + CALLED
              + ")){1,4}|(?:"
              + PARTICLE
              + ")(?:\\s+(?:"
              + WORD
              + "|"
              + PARTICLE
              + ")){1,4}|\\p{IsHan}{2,3}");
  private static final Pattern SURNAME =
      Pattern.compile(
          "(?:(?:"
              + PARTICLE
              + "|"
              + NameParticles.capitals()
              + ")\\s+){0,2}(?:\\p{Ll}{1,4}['’])?+\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?");
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}[\\p{L}]{0,2}\\.?(?:[\\s-]*\\p{Lu}[\\p{L}]?\\.?){0,4}");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:"
              + WORD
              + ")(?:\\s+(?:"
              + WORD
              + ")){0,2}(?:\\s+(?![ey]\\s)(?:"
              + PARTICLE
              + ")){0,2}");

  private static final Pattern INVERTED =
      Pattern.compile("(?:" + SURNAME + "),\\s(?:" + INITIALS + "|" + GIVEN + ")");

  /** The words of one side of a comma. */
  private static final String SIDE =
      "\\p{L}[\\p{L}\\p{M}.'’-]*+(?:\\s\\p{L}[\\p{L}\\p{M}.'’-]*+){0,3}+";

  /** Given and family name, whichever comes first. */
  private static final Pattern TURNED =
      Pattern.compile("\\s*+((" + SIDE + ")\\s?,\\s?(" + SIDE + "))[\\s*]*+");

  private static final Pattern HONOUR = Pattern.compile(Credits.HONOUR);

  /** A name and what may stand before or behind it. */
  private static final Pattern ODD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’ -]*+(?:,\\s[\\p{L}\\p{M}.' -]++)?+");

  /** People of a list of whom one may be written oddly; chosen. */
  private static final int LISTED_ODDLY = 4;

  /** Names of one list that are read: more than any but a collaboration's; chosen. */
  private static final int MOST = 400;

  /** A family name and the given names of each of two people; of one they may be two people. */
  private static final int FEWEST_TURNED = 4;

  /** Capitals of given names that are cut short without stops, as {@code Noor IMK}; chosen. */
  private static final int LONGEST_INITIALS = 3;

  /** Two capitals can be given names cut short: {@code Noor, IM}. */
  private static final int SHORTEST_ACRONYM = 2;

  /** What a separator begins with behind its blanks. */
  private static final String SEPARATES = ",;，；、·•&＆auey\n";

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;，；、·•]|\\s[&＆]\\s|(?<![\\p{L}])(?:and|und)(?![\\p{L}])|\\s(?:et|y)\\s(?=\\p{Lu}[\\p{L}.]*+,?\\s\\p{Lu})|(?<=\\s)&(?=\\s))\\s*");
  private static final Pattern FAMILY =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]++(?:-\\p{Lu}[\\p{L}\\p{M}'’]++)?+");
  private static final Pattern JOINED = Pattern.compile("\\s++(?:and|und|et|y|[&＆])\\s++");
  private static final Pattern OTHERS =
      Pattern.compile(
          "[,，\\s*_]*(?:(?:(?<!\\p{L})and|&)\\s+)?(?:[Ee]t\\.?\\s*al\\b\\.?,?|\\betc\\b\\.?|and\\s+others|\\.{3,}|…|et\\.al\\.?|等人?)[\\s*_]*");
  private static final String TAIL = " \t\n\u000b\f\r\"“*†‡§¶#0123456789¹²³⁴⁵⁶,.:;_\\";
  private static final Set<String> NO_NAMES =
      Set.of(
          ("university universities universite ecole école polytechnique politecnico hochschule"
               + " universität universidad institute institut instituto lab labs laboratory"
               + " laboratories google microsoft meta facebook nvidia openai deepmind team college"
               + " school inc corp corporation academy ai apple huawei alibaba tencent amazon"
               + " bytedance baidu intel ibm adobe samsung group center centre department dataset"
               + " benchmark learning network networks model models modeling modelling transformer"
               + " transformers press survey paper code release arxiv preprint neural deep system"
               + " systems data vision language detection optimization framework introduction"
               + " tutorial part chapter blog best award national technology technologies"
               + " foundation media book course lecture video github library version edition volume"
               + " oral spotlight springer elsevier wiley ieee acm stanford mit berkeley tsinghua"
               + " oxford eth cmu api sdk web engineering analysis processing search image text"
               + " speech graph attention knowledge policy reinforcement generative diffusion"
               + " federated distributed quantum machine artificial under nature communications"
               + " thesis dissertation report china japan italy germany canada australia india usa"
               + " korea brazil netherlands switzerland europe asia africa america taiwan singapore"
               + " spain sweden norway denmark finland poland russia turkey mexico egypt iran iraq"
               + " pakistan indonesia vietnam thailand malaysia austria belgium greece portugal"
               + " ukraine")
              .split(" "));

  /** Houses that are called as people are: among people they are one. */
  private static final Set<String> PEOPLE_TOO =
      Set.of("springer", "wiley", "stanford", "oxford", "berkeley", "press", "ai", "huawei");

  /** A summary's label, which a semicolon makes look like a name turned round. */
  private static final Pattern SUMMARY = Pattern.compile("(?i)\\bTL\\s*;\\s*DR\\b");

  /** What parts names in a list. */
  private static final String LISTS = ",;，；、";

  /** What people's names have and words in capitals have not. */
  private static final Pattern LISTED = Pattern.compile("[,;，；、]|\\bet\\.? al\\b|\\b\\p{Lu}\\.");

  private static final Pattern ARTICLE = Pattern.compile("(?:An?|The)\\s\\p{Lu}[\\p{Ll}-]");
  private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{Lu}(?![\\p{L}'’])");

  private static final Recent<Optional<Found>> FOUND = new Recent<>(Names::found);

  private Names() {}

  /** Whether names are listed or initialled, so that they cannot be words of a title. */
  static boolean areListed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Scan.isOneOf(c, LISTS)) {
        return true;
      }
      boolean initial = c == '.' && i > 0 && !Character.isLowerCase(text.charAt(i - 1));
      if (initial || (c == 'e' && (text.startsWith("et al", i) || text.startsWith("et. al", i)))) {
        return LISTED.matcher(text).find();
      }
    }
    return false;
  }

  /** Whether an initial, "and" or "et al" shows that a text is a list of people. */
  static boolean areJoined(String text) {
    return INITIAL.matcher(text).find() || text.contains(" and ") || mayLeaveOut(text);
  }

  /** Whether a text says that people were left out, and nothing else. */
  static boolean leavesOut(String text) {
    return mayLeaveOut(text) && OTHERS.matcher(text).matches();
  }

  /** Reads a text that is a list of names and nothing else. */
  static Optional<Found> read(String text) {
    return FOUND.of(plain(text));
  }

  /** A text with plain blanks and hyphens, as long as before. */
  static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u2010', '-').replace('\u2011', '-');
  }

  private static Optional<Found> found(String text) {
    if (SmallWords.in(text) > 0) {
      return Optional.empty();
    }
    if (text.contains(";") && SUMMARY.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher others = OTHERS.matcher(text);
    boolean complete = true;
    List<int[]> parts = new ArrayList<>();
    int at = 0;
    while (mayLeaveOut(text) && others.find()) {
      parts.add(new int[] {at, others.start()});
      at = others.end();
      complete = false;
    }
    parts.add(new int[] {at, text.length()});
    List<int[]> tokens = new ArrayList<>();
    for (int[] part : parts) {
      split(text, part[0], part[1], tokens);
    }
    if (text.contains(MEMBER) || text.contains(FELLOW)) {
      tokens.removeIf(t -> isGrade(slice(text, t)));
    }
    if (tokens.isEmpty() || tokens.size() > MOST) {
      return Optional.empty();
    }
    if (opensWithArticle(text, tokens)) {
      return Optional.empty();
    }
    boolean all = complete;
    return turned(text, tokens)
        .or(() -> parted(text))
        .or(() -> surnamesFirst(text, tokens))
        .or(() -> bySemicolons(text))
        .or(() -> plain(text, tokens))
        .or(() -> pair(text, tokens))
        .or(() -> firstInverted(text, tokens))
        .or(() -> all ? Optional.empty() : lone(text, tokens))
        .map(names -> new Found(names, all));
  }

  /** Whether a text is what somebody is in a society, and no name: {@code Senior Member}. */
  static boolean isGrade(String text) {
    return GRADE.matcher(text).matches();
  }

  /** Whether an article begins it and nobody else in it has a bare initial. */
  private static boolean opensWithArticle(String text, List<int[]> tokens) {
    Matcher m = ARTICLE.matcher(slice(text, tokens.get(0)));
    return m.lookingAt()
        && (tokens.size() <= 2 || !m.group().startsWith("An"))
        && tokens.stream().skip(1).noneMatch(t -> INITIAL.matcher(slice(text, t)).find());
  }

  /** Whether one of the words or signs stands in a text by which a list leaves people out. */
  private static boolean mayLeaveOut(String text) {
    return (text.contains("et") && (text.contains("al") || text.contains("etc")))
        || text.contains("Et al")
        || text.contains("others")
        || text.contains("...")
        || text.contains("…")
        || text.contains("等");
  }

  private static void split(String text, int from, int to, List<int[]> tokens) {
    Matcher m = SEPARATOR.matcher(text);
    m.useTransparentBounds(true);
    for (int at = from; at >= 0; ) {
      int start = at;
      boolean found = Scan.find(m, text, start, to, (t, i) -> mayPart(t, i, start));
      token(text, start, found ? m.start() : to, tokens);
      at = found ? m.end() : -1;
    }
  }

  /** What may begin at a blank begins at the first of those that stand together. */
  private static boolean mayPart(String text, int at, int start) {
    boolean within =
        at > start && Scan.isBlank(text.charAt(at)) && Scan.isBlank(text.charAt(at - 1));
    return !within && Scan.isOneOf(Scan.solid(text, at), SEPARATES);
  }

  private static void token(String text, int from, int to, List<int[]> tokens) {
    int start = from;
    while (start < to && Scan.isOneOf(text.charAt(start), " \t\n*_.\u00a0\"“([")) {
      start++;
    }
    start = behindHonour(text, start, to);
    int end = to;
    end -= isMarked(text, start, end) ? 1 : 0;
    while (end > start && Scan.isOneOf(text.charAt(end - 1), TAIL)) {
      end--;
    }
    boolean initial =
        end < to
            && text.charAt(end) == '.'
            && end > start
            && Character.isUpperCase(text.charAt(end - 1));
    if (end > start) {
      tokens.add(new int[] {start, initial ? end + 1 : end});
    }
  }

  /** Behind what somebody of a university is called. */
  private static int behindHonour(String text, int from, int to) {
    boolean may = text.startsWith("Prof", from) || text.startsWith("Dr", from);
    Matcher m = HONOUR.matcher(text).region(from, to);
    return may && m.lookingAt() ? m.end() : from;
  }

  /** Whether a bracket stands about how somebody is called, between his names. */
  static boolean isCalled(String text, int at) {
    int open = text.charAt(at) == ')' ? text.lastIndexOf('(', at) : at;
    return open > 1
        && text.charAt(open) == '('
        && text.charAt(open - 1) == ' '
        && Character.isLetter(text.charAt(open - 2))
        && BRACKET.matcher(text).region(open, text.length()).lookingAt();
  }

  /** Whether a letter ends the mark of a house behind a name: {@code Anna Yao2B}. */
  private static boolean isMarked(String text, int start, int end) {
    return end - start > 2
        && Character.isUpperCase(text.charAt(end - 1))
        && Scan.isDigit(text.charAt(end - 2));
  }

  /** {@code Wu, Yi and Bamman, David}, as BibTeX has them. */
  private static Optional<List<Name>> turned(String text, List<int[]> tokens) {
    if (tokens.size() % 2 != 0 || tokens.size() < FEWEST_TURNED) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i += 2) {
      int next = i + 2 < tokens.size() ? tokens.get(i + 2)[0] : text.length();
      boolean joined =
          i + 2 == tokens.size()
              || text.substring(tokens.get(i + 1)[1], next).strip().equals("and");
      if (!joined
          || !text.substring(tokens.get(i)[1], tokens.get(i + 1)[0]).strip().equals(",")
          || !SURNAME.matcher(slice(text, tokens.get(i))).matches()
          || !GIVEN.matcher(slice(text, tokens.get(i + 1))).matches()) {
        return Optional.empty();
      }
      names.add(name(text, tokens.get(i)[0], tokens.get(i + 1)[1]));
    }
    String whole = slice(text, new int[] {tokens.get(0)[0], tokens.get(tokens.size() - 1)[1]});
    return isOrganisation(whole) ? Optional.empty() : Optional.of(names);
  }

  /** {@code Noor, I.; Shin, K.; J Birk, O.}: one of four may be written oddly. */
  private static Optional<List<Name>> parted(String text) {
    if (!hasSemicolons(text, LISTED_ODDLY - 1)) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    int firm = 0;
    int at = 0;
    for (String part : text.split(";", -1)) {
      int from = at + part.length() - part.stripLeading().length();
      String name = Tail.cut(part.strip(), "*,").replaceFirst("^(?:and|&) ", "");
      firm += INVERTED.matcher(name).matches() ? 1 : 0;
      if (!ODD.matcher(name).matches() || isOrganisation(name)) {
        return Optional.empty();
      }
      names.add(name(text, from, from + name.length()));
      at += part.length() + 1;
    }
    return names.size() >= LISTED_ODDLY && firm * LISTED_ODDLY >= names.size() * (LISTED_ODDLY - 1)
        ? Optional.of(names)
        : Optional.empty();
  }

  /** {@code Ida, Noor; Kei A., Shin}: one comma in each, and semicolons between them. */
  static Optional<List<Name>> bySemicolons(String text) {
    if (!hasSemicolons(text, 1)) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    int small = 0;
    int at = 0;
    for (String part : Tail.cut(text, "; \n").split(";", -1)) {
      Matcher m = TURNED.matcher(part);
      if (!m.matches() || isOrganisation(part) || (isLong(m.group(2)) && isLong(m.group(3)))) {
        return Optional.empty();
      }
      small += Character.isLowerCase(m.group(2).charAt(0)) ? 1 : 0;
      names.add(name(text, at + m.start(1), at + m.end(1)));
      at += part.length() + 1;
    }
    boolean several = names.size() > 1 && small <= (names.size() - 1) / 2;
    return several ? Optional.of(names) : Optional.empty();
  }

  /** Whether it is more than one name, initials and particles left out. */
  private static boolean isLong(String side) {
    return Runs.ofLetters(side).stream()
            .filter(w -> w.length() > 1 && !NameParticles.inLists(w))
            .count()
        > 1;
  }

  private static boolean hasSemicolons(String text, int fewest) {
    int at = -1;
    for (int i = 0; i < fewest; i++) {
      at = text.indexOf(';', at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code Zhang, Y., Liu, Y., & Yao, A. C. C.} */
  private static Optional<List<Name>> surnamesFirst(String text, List<int[]> tokens) {
    if (tokens.size() % 2 != 0) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i += 2) {
      String surname = slice(text, tokens.get(i));
      String initials = slice(text, tokens.get(i + 1));
      if (!SURNAME.matcher(surname).matches()
          || surname.equals(surname.toUpperCase(Locale.ROOT))
          || !INITIALS.matcher(initials).matches()
          || hasWords(text, tokens.get(i)[1], tokens.get(i + 1)[0])
          || Venues.isVenue(initials)
          || (initials.length() > SHORTEST_ACRONYM && isOrganisation(initials))
          || (initials.length() > LONGEST_INITIALS && !initials.contains("."))) {
        return Optional.empty();
      }
      names.add(name(text, tokens.get(i)[0], tokens.get(i + 1)[1]));
    }
    return Optional.of(names);
  }

  private static boolean hasWords(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> Character.isLetter(c) || c == '&');
  }

  private static Optional<List<Name>> plain(String text, List<int[]> tokens) {
    List<Name> names = new ArrayList<>();
    boolean among =
        tokens.size() > 2
            || (tokens.size() == 2
                && JOINED.matcher(text.substring(tokens.get(0)[1], tokens.get(1)[0])).matches());
    for (int[] token : tokens) {
      String name = slice(text, token);
      boolean family = among && isPersonToo(name) && FULL.matcher(name).matches();
      if (!family && !isName(name)) {
        return Optional.empty();
      }
      names.add(name(text, token[0], token[1]));
    }
    return Optional.of(names);
  }

  /** Whether a word of it is none of a person's: of a company, a field, a kind of work. */
  static boolean isOrganisation(String text) {
    for (String word : Runs.ofLetters(text.toLowerCase(Locale.ROOT))) {
      if (NO_NAMES.contains(word) || VenueWords.NAMING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name's first or last word, and no other, is called as a house is. */
  static boolean isPersonToo(String name) {
    int last = name.lastIndexOf(' ');
    int first = name.indexOf(' ');
    return last > 0
        && ((isHouseToo(name.substring(last + 1)) && !isOrganisation(name.substring(0, last)))
            || (isHouseToo(name.substring(0, first)) && !isOrganisation(name.substring(first))));
  }

  private static boolean isHouseToo(String word) {
    return PEOPLE_TOO.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isName(String text) {
    return FULL.matcher(text).matches() && !isOrganisation(text);
  }

  /** Two family names that a word or a sign joins: {@code Ames and Birk}. */
  private static Optional<List<Name>> pair(String text, List<int[]> tokens) {
    boolean joined =
        tokens.size() == 2
            && JOINED.matcher(text.substring(tokens.get(0)[1], tokens.get(1)[0])).matches()
            && tokens.stream().allMatch(t -> FAMILY.matcher(slice(text, t)).matches())
            && !isOrganisation(text);
    return joined
        ? Optional.of(tokens.stream().map(t -> name(text, t[0], t[1])).toList())
        : Optional.empty();
  }

  /** {@code Hinton, Geoffrey, Oriol Vinyals, and Jeff Dean}. */
  private static Optional<List<Name>> firstInverted(String text, List<int[]> tokens) {
    if (tokens.size() < 2
        || !text.substring(tokens.get(0)[1], tokens.get(1)[0]).strip().equals(",")
        || !SURNAME.matcher(slice(text, tokens.get(0))).matches()
        || !GIVEN.matcher(slice(text, tokens.get(1))).matches()
        || Venues.isVenue(slice(text, tokens.get(1)))
        || Venues.isNamed(slice(text, tokens.get(1)))
        || isAcronym(slice(text, tokens.get(1)))
        || isOrganisation(slice(text, tokens.get(0)) + " " + slice(text, tokens.get(1)))) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    names.add(name(text, tokens.get(0)[0], tokens.get(1)[1]));
    return plain(text, tokens.subList(2, tokens.size()))
        .map(
            rest -> {
              names.addAll(rest);
              return names;
            });
  }

  /** Whether capitals are all it has, too many for the initials of somebody. */
  private static boolean isAcronym(String given) {
    return given.length() > SHORTEST_ACRONYM
        && !given.contains(".")
        && given.equals(given.toUpperCase(Locale.ROOT))
        && Character.isLetter(given.charAt(1));
  }

  /** {@code Gao et al.} */
  private static Optional<List<Name>> lone(String text, List<int[]> tokens) {
    String name = slice(text, tokens.get(0));
    return tokens.size() == 1 && SURNAME.matcher(name).matches() && !isOrganisation(name)
        ? Optional.of(List.of(name(text, tokens.get(0)[0], tokens.get(0)[1])))
        : Optional.empty();
  }

  private static Name name(String text, int from, int to) {
    return new Name(from, to, text.substring(from, to).replace('\n', ' '));
  }

  private static String slice(String text, int[] range) {
    return text.substring(range[0], range[1]);
  }
}
