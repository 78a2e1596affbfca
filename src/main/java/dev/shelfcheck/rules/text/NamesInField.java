package dev.shelfcheck.rules.text;

import dev.shelfcheck.compare.PersonName;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.NameParticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of an {@code author} field as BibTeX parts it: at the word "and", where that stands in
 * no braces; each name has at most three parts with commas between them.
 *
 * @param joint the first place where several names stand as one
 */
public record NamesInField(Optional<Joint> joint) {
  /** What joins names that are several. */
  public record Joint(Span span, String by, Optional<String> meant) {}

  public static final NamesInField NONE = new NamesInField(Optional.empty());

  private static final Pattern AND = Pattern.compile("\\s+(?i:and)\\s+");

  /** What may stand between a family's name and the first names. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?i)(?:jr|sr|i{1,3}|iv|vi{0,3}|\\d(?:st|nd|rd|th)|ph\\.?\\s?d|m\\.?d|esq|filho|neto)\\.?");

  /** A person's name, as it stands where several share one pair of braces. */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]+,\\s*\\p{Lu}[\\p{L}. ~-]*|(?:\\p{Lu}\\.["
              + " ~-]?)+\\s*\\p{Lu}[\\p{L}'’-]+");

  /** A name in the order of speech: two words or more, the last one no initial. */
  private static final Pattern SPOKEN =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:[\\s~]+[\\p{L}'’.-]+){0,3}[\\s~]+\\p{L}[\\p{L}'’-]+");

  private static final Pattern LISTED = Pattern.compile(",\\s*(?:(?i:and)\\s+)?|\\s+(?i:and)\\s+");

  /** Family name, suffix, given name: the most parts that BibTeX finds between commas. */
  private static final int WITH_SUFFIX = 3;

  /** Two with a comma between them may be one, family first. */
  private static final int FEWEST = 3;

  /** More signs than any name has; what is longer is a text of another kind. */
  private static final int LONGEST = 2_000;

  /** Those of a field's value as it is written. */
  public static NamesInField of(String written) {
    if (written.length() > LONGEST) {
      return NONE;
    }
    if (written.startsWith("{") && written.endsWith("}")) {
      return new NamesInField(braced(written));
    }
    String flat = masked(written);
    List<Span> names = new ArrayList<>();
    int from = 0;
    Matcher and = AND.matcher(flat);
    while (and.find()) {
      names.add(new Span(from, and.start()));
      from = and.end();
    }
    names.add(new Span(from, flat.length()));
    return new NamesInField(
        names.stream().flatMap(n -> joint(written, flat, n, names.size()).stream()).findFirst());
  }

  /** Several people in one pair of braces, which make them one name. */
  private static Optional<Joint> braced(String written) {
    String inside = written.substring(1, written.length() - 1);
    Optional<Joint> listed = listed(written, inside);
    if (listed.isPresent()) {
      return listed;
    }
    String[] names = AND.split(inside);
    boolean people =
        names.length > 1
            && inside.indexOf('{') < 0
            && (Stream.of(names).allMatch(n -> PERSON.matcher(n.strip()).matches())
                || Stream.of(names).allMatch(NamesInField::isSpoken));
    return people
        ? Optional.of(
            new Joint(new Span(0, written.length()), "one pair of braces", Optional.of(inside)))
        : Optional.empty();
  }

  /** People as a sentence lists them: commas between all, the word before the last one. */
  private static Optional<Joint> listed(String written, String inside) {
    List<String> names = Stream.of(LISTED.split(inside)).map(String::strip).toList();
    boolean people =
        names.size() >= FEWEST
            && AND.matcher(inside).results().count() == 1
            && inside.indexOf('{') < 0
            && names.stream().allMatch(NamesInField::isSpoken);
    return people
        ? Optional.of(
            new Joint(
                new Span(0, written.length()),
                "commas in one pair of braces",
                Optional.of(String.join(" and ", names))))
        : Optional.empty();
  }

  /** Whether it is a person's name in the order of speech, by capitals; a house's is none. */
  private static boolean isSpoken(String name) {
    return SPOKEN.matcher(name.strip()).matches()
        && Stream.of(name.strip().split("[\\s~]+"))
            .allMatch(w -> Character.isUpperCase(w.charAt(0)) || NameParticles.inLists(w))
        && !PersonName.of(name).group();
  }

  private static Optional<Joint> joint(String written, String flat, Span name, int names) {
    String text = flat.substring(name.start(), name.end());
    if (text.isBlank() || text.contains("=")) {
      return Optional.empty();
    }
    if (sharesBraces(written.substring(name.start(), name.end()))) {
      return Optional.of(new Joint(name, "commas in a pair of braces", Optional.empty()));
    }
    if (text.indexOf(';') > 0) {
      return Optional.of(joint(written, name, ";", "semicolons"));
    }
    String[] parts =
        Stream.of(text.split(",", -1)).filter(p -> !isLifetime(p)).toArray(String[]::new);
    boolean trailing = parts.length > 1 && parts[parts.length - 1].isBlank();
    boolean suffixed = parts.length == WITH_SUFFIX && (isSuffix(parts[1]) || isSuffix(parts[2]));
    boolean many =
        parts.length > WITH_SUFFIX || (parts.length == WITH_SUFFIX && !suffixed && !trailing);
    if (many || (trailing && names > 1 && parts.length > 2 && parts[0].strip().indexOf(' ') > 0)) {
      return Optional.of(joint(written, name, ",", "commas"));
    }
    return Optional.empty();
  }

  /** Whether a name begins with several people in braces, whom the rest makes one more of. */
  private static boolean sharesBraces(String name) {
    int end = name.indexOf('}');
    List<String> people =
        name.startsWith("{") && end > 0 && end < name.length() - 1
            ? List.of(name.substring(1, end).split(","))
            : List.of();
    return people.size() >= FEWEST && people.stream().allMatch(NamesInField::isSpoken);
  }

  private static boolean isSuffix(String part) {
    return SUFFIX.matcher(part.strip()).matches();
  }

  /** The years of a life, which libraries add to a name. */
  private static boolean isLifetime(String part) {
    return part.codePoints().anyMatch(Character::isDigit)
        && part.codePoints().noneMatch(Character::isLetter);
  }

  /** Names parted where the sign stands, if each of them is whole. */
  private static Joint joint(String written, Span place, String sign, String by) {
    String text = written.substring(place.start(), place.end());
    List<String> names =
        Stream.of(text.split(sign)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    boolean whole =
        text.indexOf('{') < 0
            && (sign.equals(";") || names.stream().allMatch(n -> SPOKEN.matcher(n).matches()));
    return new Joint(
        place,
        by,
        whole
            ? Optional.of(names.stream().collect(Collectors.joining(" and ")))
            : Optional.empty());
  }

  /** The same with what stands in braces, and each escaped sign, as letters. */
  private static String masked(String written) {
    StringBuilder masked = new StringBuilder(written);
    int depth = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '{' ? 1 : 0;
      if (depth > 0 || c == '\\' || (i > 0 && written.charAt(i - 1) == '\\')) {
        masked.setCharAt(i, 'x');
      }
      depth -= c == '}' && depth > 0 ? 1 : 0;
    }
    return masked.toString();
  }
}
