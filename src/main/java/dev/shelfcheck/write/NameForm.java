package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.NameParticles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a list writes people's names. */
enum NameForm {
  /** As the registry prints it. */
  FULL {
    @Override
    String of(NameParts name) {
      return name.given().isEmpty() ? name.family() : name.given() + " " + name.family();
    }
  },
  INITIALS {
    @Override
    String of(NameParts name) {
      return (name.initials(". ", ".") + " " + name.family()).strip();
    }
  },
  TIGHT_INITIALS {
    @Override
    String of(NameParts name) {
      return (name.initials(".", ".") + " " + name.family()).strip();
    }
  },
  /** {@code Noor, Ida}. */
  INVERTED {
    @Override
    String of(NameParts name) {
      return name.family() + (name.given().isEmpty() ? "" : ", " + name.given());
    }
  },
  /** {@code Noor, I. K.}. */
  INVERTED_INITIALS {
    @Override
    String of(NameParts name) {
      return name.family() + (name.given().isEmpty() ? "" : ", " + name.initials(". ", "."));
    }
  },
  /** {@code Noor IK}. */
  BARE_INITIALS {
    @Override
    String of(NameParts name) {
      return (name.family() + " " + name.initials("", "")).strip();
    }
  },
  FAMILY {
    @Override
    String of(NameParts name) {
      return name.family();
    }
  };

  /** Unicode's blocks of Latin letters end where phonetic ones begin. */
  private static final int FIRST_PHONETIC = 0x250;

  private static final String INITIAL = "\\p{Lu}\\p{M}?\\.";
  private static final Pattern SPACED = Pattern.compile("(?:" + INITIAL + "[ -]?)+ ?\\p{L}.*");
  private static final Pattern TIGHT =
      Pattern.compile("(?:" + INITIAL + "-?){2,} ?\\p{L}.*|" + INITIAL + "\\p{L}.*");
  private static final Pattern COMMA = Pattern.compile(".+,\\s*(?:" + INITIAL + "[ -]?)+");
  private static final Pattern BARE =
      Pattern.compile("\\p{Lu}\\p{L}*\\p{Ll}\\S*(?: \\S+)* \\p{Lu}{1,3}");

  /** A name taken apart. */
  record NameParts(String given, String family) {
    private static final List<String> SUFFIXES =
        List.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    static NameParts of(String printed) {
      int comma = printed.indexOf(',');
      if (comma > 0) {
        return new NameParts(
            printed.substring(comma + 1).strip(), printed.substring(0, comma).strip());
      }
      String[] words = printed.strip().split("\\s+");
      int family = words.length - 1;
      while (family > 1 && SUFFIXES.contains(words[family].toLowerCase(Locale.ROOT))) {
        family--;
      }
      while (family > 1 && isParticle(words[family - 1])) {
        family--;
      }
      return new NameParts(
          String.join(" ", Arrays.copyOfRange(words, 0, family)),
          String.join(" ", Arrays.copyOfRange(words, family, words.length)));
    }

    private static boolean isParticle(String word) {
      return word.equals(word.toLowerCase(Locale.ROOT)) && NameParticles.noName(word);
    }

    private String initials(String between, String end) {
      return given.isEmpty()
          ? ""
          : Arrays.stream(given.split("[\\s.]+"))
              .filter(w -> !w.isEmpty())
              .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
              .collect(Collectors.joining(between, "", end));
    }
  }

  abstract String of(NameParts name);

  /** The form most of some names have. */
  static NameForm of(List<String> names) {
    return names.stream()
        .map(NameForm::of)
        .collect(Collectors.groupingBy(f -> f, Collectors.counting()))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(FULL);
  }

  private static NameForm of(String name) {
    if (COMMA.matcher(name).matches()) {
      return INVERTED_INITIALS;
    }
    if (name.contains(",")) {
      return INVERTED;
    }
    if (TIGHT.matcher(name).matches()) {
      return TIGHT_INITIALS;
    }
    if (SPACED.matcher(name).matches()) {
      return INITIALS;
    }
    if (BARE.matcher(name).matches()) {
      return BARE_INITIALS;
    }
    boolean latin = name.codePoints().allMatch(c -> c < FIRST_PHONETIC);
    return latin && !name.contains(" ") ? FAMILY : FULL;
  }
}
