package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.NameParticles;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People where the entries around say that people stand: a name in small letters, a lone family
 * name, figures and houses behind names do not make a list none.
 */
final class LooseNames {
  private static final Pattern ASIDE =
      Pattern.compile("\\([^()\\n]*+\\)|\\[[^\\[\\]\\n]*+\\]|[\"“][^\"”'’,]{1,20}(?:[\"”]|'')");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:\\bet\\.? ?al\\b\\.?|\\betc\\b\\.?|\\b(?:(?:and|&) )?others\\b|\\.{3,}|…|等人?)");

  /** Words for further people, behind which nobody is named. */
  private static final Pattern LAST = Pattern.compile("\\bet\\.? ?al\\b|\\b(?:and|&) others\\b|等");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;，；、·•/|\\n]|\\s(?:and|AND|und|et|y|[&＆])(?=\\s))\\s*");
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:[\\p{L}.]{1,12}\\s++){0,3}by|authors?|speakers?|edited"
              + " by|eds?\\.?)\\b[\\s:：]*");

  private static final Pattern JOINT = Pattern.compile("\\W*(?:and|und|et|y)\\s+");

  /** Given names cut short, behind the family's. */
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.?(?:[\\s-]?\\p{Lu}\\.?){0,3}");

  /** So many capitals without a stop are given names cut short; more are an acronym. */
  private static final int MOST_BARE = 3;

  /** A bare initial between two names. */
  private static final Pattern INITIAL = Pattern.compile("\\s\\p{Lu}\\.?\\s");

  /** Letters with what stands within names, one to seven words of them. */
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}][\\p{L}\\p{M}.'’`-]*+(?:,?\\s++[\\p{L}][\\p{L}\\p{M}.'’`-]*+){0,6}+");

  /** What people are called for whom others wrote. */
  private static final Pattern ROLE = Pattern.compile("(?i)eds?\\.?|editors?");

  private static final Pattern MONTH = Pattern.compile(Years.WHOLE_MONTH);

  /** A family name, alone. */
  private static final Pattern FAMILY =
      Pattern.compile(
          "(?:(?:[Vv]an|[Vv]on|[Dd]e[nr]?|[Dd]i|[Ll][ae])"
              + " ){0,2}(?:[DOLM]['’]|Mc)?\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+){0,2}");

  /** One family name, or two that one person bears. */
  private static final Pattern DOUBLE =
      Pattern.compile(FAMILY.pattern() + "(?:\\s" + FAMILY.pattern() + ")?");

  /** What stands alone where nobody is named. */
  private static final Set<String> NOBODY =
      Set.of("anonymous", "various", "unknown", "several", "multiple", "none", "many", "authors");

  /** No name has more. */
  private static final int MOST_WORDS = 6;

  private static final Pattern TURNED = Pattern.compile(" and \\p{L}[^,]*+, \\p{L}");

  /** One family name of three, four may end as subjects do: {@code Welling}. */
  private static final int FEW = 2;

  private static final Recent<Optional<Names.Found>> FOUND = new Recent<>(LooseNames::found);

  private LooseNames() {}

  /** The people that a stretch begins with; none where most of it looks otherwise. */
  static Optional<Names.Found> read(String text) {
    return FOUND.of(text);
  }

  private static Optional<Names.Found> found(String text) {
    Optional<List<Names.Name>> parted = Names.bySemicolons(text);
    if (parted.isPresent()) {
      return parted.map(p -> new Names.Found(p, true));
    }
    List<Names.Name> names = new ArrayList<>();
    int firm = 0;
    List<Names.Name> tokens =
        tokens(text.substring(0, Math.min(end(text), Credited.peopleStop(text))));
    for (Names.Name token : tokens) {
      boolean family =
          (tokens.size() > 2 || INITIAL.matcher(token.text()).find())
              && Names.isPersonToo(token.text());
      if (!family && !mayBeName(token.text())) {
        break;
      }
      firm += isFirm(token.text()) ? 1 : 0;
      names.add(token);
    }
    return firm > 0 && firm * 2 >= names.size()
        ? Optional.of(new Names.Found(List.copyOf(names), isComplete(text)))
        : Optional.empty();
  }

  /**
   * Where a semicolon ends people and no more of them follow it; the text's end where none does.
   */
  private static int end(String text) {
    int at = text.indexOf(';', 1);
    boolean people = at > 0 && Names.read(bare(text.substring(0, at))).isPresent();
    return people && Names.read(text.substring(at + 1).split("[,;]", 2)[0]).isEmpty()
        ? at
        : text.length();
  }

  private static String bare(String text) {
    return text.replaceFirst("^\\W+", "");
  }

  /** The people of a stretch that is nothing but family names. */
  static Optional<Names.Found> families(String text) {
    List<Names.Name> names = tokens(text);
    int joint = text.lastIndexOf(" and ");
    boolean turned = text.indexOf(" and ") != joint || TURNED.matcher(text).find();
    boolean all =
        !names.isEmpty()
            && !turned
            && names.stream()
                .allMatch(
                    n ->
                        FAMILY.matcher(n.text()).matches()
                            && (names.size() > 1 || !MONTH.matcher(n.text()).matches())
                            && !Names.isOrganisation(n.text()));
    long subjects = names.stream().filter(n -> AuthorsFirst.hasSubject(n.text())).count();
    return all && subjects * FEW <= names.size() - 1
        ? Optional.of(new Names.Found(names, isComplete(text)))
        : Optional.empty();
  }

  /** The people of a column of people: family names, double ones among them, or a lone one. */
  static Optional<Names.Found> column(String text) {
    List<Names.Name> names = tokens(text);
    boolean all =
        !names.isEmpty()
            && names.stream()
                .allMatch(
                    n ->
                        DOUBLE.matcher(n.text()).matches()
                            && !Names.isOrganisation(n.text())
                            && !NOBODY.contains(n.text().toLowerCase(Locale.ROOT)));
    return all ? Optional.of(new Names.Found(names, isComplete(text))) : Optional.empty();
  }

  /**
   * Whether one name may well be a person's: no words of a sentence, no list, no rest of one.
   *
   * @param small whether its last word may begin small
   */
  static boolean isPerson(String name, boolean small) {
    List<String> words = Runs.ofLetters(name);
    int comma = name.indexOf(", ");
    boolean listed = comma > 0 && name.substring(0, comma).contains(" ") && !name.contains(".");
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && !listed
        && words.stream().noneMatch(LooseNames::isTie)
        && (small || !endsSmall(name, words));
  }

  /** Whether only the last word begins small, as in the words of a sentence. */
  private static boolean endsSmall(String name, List<String> words) {
    String last = words.get(words.size() - 1);
    return Character.isUpperCase(name.charAt(0))
        && Character.isLowerCase(last.charAt(0))
        && name.contains(" " + last)
        && !NameParticles.inLists(last);
  }

  private static boolean isComplete(String text) {
    return !mayNameOthers(text) || !OTHERS.matcher(text).find();
  }

  private static boolean mayBeName(String token) {
    return NAME.matcher(token).matches()
        && !ROLE.matcher(token).matches()
        && Runs.ofLetters(token).stream().noneMatch(LooseNames::isTie)
        && !Venues.isVenue(token)
        && !TextKind.isDate(token)
        && !Names.isOrganisation(token)
        && !TextKind.isHouse(token);
  }

  /** Whether it ties words that are no name's; a particle of names does not. */
  private static boolean isTie(String word) {
    return StopWords.ABSTRACT.contains(word) && !NameParticles.inLists(word);
  }

  /** Whether two words or more, half of them with a capital, name no subject. */
  private static boolean isFirm(String token) {
    List<String> words = Runs.ofLetters(token);
    long capitals = words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
    return words.size() > 1 && capitals * 2 >= words.size() && !AuthorsFirst.hasSubject(token);
  }

  /** What separators part, without what hangs on it. */
  private static List<Names.Name> tokens(String text) {
    String plain = text.replace('\u00a0', ' ');
    String alone = hasAside(plain) ? blanked(ASIDE, plain) : plain;
    String bare = mayNameOthers(alone) ? blanked(OTHERS, ended(alone)) : alone;
    Matcher cue = CUE.matcher(bare);
    List<Names.Name> tokens = new ArrayList<>();
    Matcher between = BETWEEN.matcher(bare);
    int at = cue.lookingAt() ? cue.end() : 0;
    while (between.find(at)) {
      token(bare, at, between.start(), tokens);
      at = Math.max(at + 1, between.end());
      if (at >= bare.length()) {
        return tokens;
      }
    }
    token(bare, at, bare.length(), tokens);
    return tokens;
  }

  /** Without what stands behind the words that end a list: {@code Noor et al, KITE 2022}. */
  private static String ended(String text) {
    Matcher last = LAST.matcher(text);
    return last.find() && text.substring(0, last.start()).chars().anyMatch(Character::isLetter)
        ? text.substring(0, last.start())
        : text;
  }

  private static boolean hasAside(String text) {
    return text.contains("(") || text.contains("[") || text.contains("\"") || text.contains("“");
  }

  /** Whether anything stands there that words for further people are not without. */
  private static boolean mayNameOthers(String text) {
    return text.contains("et")
        || text.contains("others")
        || text.contains("...")
        || text.contains("…")
        || text.contains("等");
  }

  private static String blanked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()));
  }

  private static void token(String text, int from, int to, List<Names.Name> tokens) {
    Matcher joint = JOINT.matcher(text).region(from, to);
    int start = joint.lookingAt() ? joint.end() : from;
    int end = to;
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    if (start > from && Scan.isDigit(text.charAt(start - 1))) {
      return; // 140K lines are nobody
    }
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    boolean initial =
        end - start >= 1 && end < to && text.charAt(end) == '.' && isInitial(text, start, end);
    end += initial ? 1 : 0;
    if (start < end && !Names.isGrade(text.substring(start, end))) {
      boolean initials =
          INITIALS.matcher(text).region(start, end).matches()
              && (end - start <= MOST_BARE || text.substring(start, end).contains("."));
      boolean turned = initials && !tokens.isEmpty() && tokens.get(tokens.size() - 1).to() < start;
      int first = turned ? tokens.remove(tokens.size() - 1).from() : start;
      tokens.add(new Names.Name(first, end, EntryReader.squeeze(text.substring(first, end))));
    }
  }

  private static boolean isInitial(String text, int start, int end) {
    return Character.isUpperCase(text.charAt(end - 1))
        && (end - 1 == start || !Character.isLetter(text.charAt(end - 2)));
  }
}
