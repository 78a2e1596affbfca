package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Years;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What several entries have in common beside their slots: labels, badges, remarks of custom. */
final class Customs {
  /** From which share of the entries on a link or a badge is their custom. */
  private static final double SHARE = 0.3;

  /** From which share on words are: fewer may be what some say of themselves. */
  private static final double WORDS = 0.5;

  /** From which share on an image is: what not all entries bear may be the mark of a topic. */
  private static final double IMAGES = 1;

  /**
   * From which share on a sign such as a coloured dot is, or a description: they tell kinds of
   * works apart.
   */
  private static final double MARKS = 0.9;

  /** So many words describe a work; fewer may label what follows. */
  private static final int SENTENCE = 4;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Pictures by their names: {@code :star::star:}. */
  private static final Pattern SHORTCODES = Pattern.compile("(?::[\\w+-]+:?\\s*)+");

  /** An honour that stands in a label: {@code Paper(Oral)}. */
  private static final Pattern HONOURED =
      Pattern.compile("(?i)[(\\[](?:oral|spotlight|highlight|poster|best paper)\\b");

  /** Fewer entries tell nothing of their kind; chosen. */
  private static final int TELLING = 3;

  /** What one entry alone says is its own. */
  private static final int FEWEST = 2;

  /** What a list says of some works and nobody knows of a new one. */
  private static final Set<String> HONOURS =
      Set.of("oral", "spotlight", "highlight", "poster", "award", "best paper", "best paper award");

  /** What somebody found of a work, or did with it, that was there: ticks, crosses, ratings. */
  private static final Pattern TICKS =
      Pattern.compile(
          "[\u2705\u2611\u2714\u2713\u221A\u2B50\u274C\u2717\u2718]\uFE0F?"
              + "|(?::(?:star\\d?|white_check_mark|heavy_check_mark|\\d\\w\\w_place_medal):?\\s*)+");

  /** When a work appeared is its own, however many did then. */
  private final Map<String, String> labels = LinkLabels.words();

  private final Map<String, Integer> counts = new HashMap<>();

  /** The same of entries whose works appeared where the new one did. */
  private final Map<String, Integer> kinCounts = new HashMap<>();

  private final FieldValues fieldValues;
  private final Tags tags;
  private final Joints joints;
  private final int entries;
  private final int kin;

  /**
   * Looks at some entries.
   *
   * @param kin those of them whose works appeared where the new one did
   */
  Customs(List<Model> models, List<Model> kin) {
    this.entries = models.size();
    this.kin = kin.size();
    this.fieldValues = new FieldValues(models);
    this.tags = new Tags(models);
    this.joints = new Joints(models);
    models.forEach(m -> count(m, counts));
    kin.forEach(m -> count(m, kinCounts));
  }

  private static void count(Model model, Map<String, Integer> counts) {
    Set<String> seen = new HashSet<>();
    model.pieces().forEach(p -> walk(p, seen::add));
    seen.forEach(s -> counts.merge(s, 1, Integer::sum));
  }

  private static void walk(Piece piece, Consumer<String> said) {
    if (piece instanceof Piece.FixedText w) {
      said.accept(w.text());
    } else if (piece instanceof Piece.Group g) {
      g.inner().forEach(p -> walk(p, said));
    } else if (piece instanceof Piece.Linked l) {
      said.accept(PieceSkeleton.of(l));
      l.label().forEach(p -> walk(p, said));
    }
  }

  /** What stands between pieces. */
  Joints joints() {
    return joints;
  }

  /** Whether words are the list's and not one work's. */
  boolean has(Piece.FixedText words) {
    String text = words.text().strip();
    boolean sign =
        text.chars().noneMatch(Character::isLetterOrDigit)
            && text.codePoints().noneMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean mark =
        text.chars().noneMatch(Character::isLetterOrDigit)
            || SHORTCODES.matcher(text).matches()
            || BLANKS.split(text).length >= SENTENCE;
    boolean server = VenueStyle.isArxiv(text);
    boolean usual =
        often(words.text(), mark ? MARKS : server ? SHARE : WORDS)
            || (isPicture(text) && isOfKin(words.text()));
    boolean dated = Years.IN_TEXT.matcher(text).find();
    boolean honour = HONOURS.contains(lower) || HONOURED.matcher(text).find() || isTick(text);
    // Figures are counts, months, scores: each work has its own.
    boolean figure =
        text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
    boolean own = dated || figure || honour || fieldValues.vary(words) || tags.vary(words);
    return sign || ((usual || labels.containsKey(lower)) && !own);
  }

  /** Whether a link or an image is written so in several entries, but for its slots. */
  boolean has(Piece.Linked link) {
    boolean own = !Slots.of(List.of(link)).isEmpty();
    return often(PieceSkeleton.of(link), link.image() && !own ? IMAGES : SHARE)
        && !fieldValues.vary(link);
  }

  /** Whether a text is a tick, a cross or a rating, which somebody gave to one work. */
  static boolean isTick(String text) {
    return TICKS.matcher(text).matches();
  }

  private static boolean isPicture(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
        && text.chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether nearly all whose works appeared there say so: a sheet of paper of what is a preprint.
   */
  private boolean isOfKin(String text) {
    return kin >= TELLING && kinCounts.getOrDefault(text, 0) >= MARKS * kin;
  }

  private boolean often(String text, double share) {
    int count = counts.getOrDefault(text, 0);
    return count >= FEWEST && count >= share * entries;
  }
}
