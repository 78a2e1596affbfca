package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import java.util.List;
import java.util.regex.Pattern;

/** What kind of thing a piece of running text is, seen on its own. */
public final class Nature {
  private static final Pattern LABELLED =
      Pattern.compile("[^\\n:：\\x{0001}]{1,40}[:：]+\\s*[\\x{0001}\\s,;/|&()\\[\\]*]*");

  /** Small words that names may stand between: "by" before them, a venue's name after them. */
  private static final int ASIDE = 2;

  private static final Pattern BEFORE_NAMES =
      Pattern.compile("(?i)^[\\s*_]*(?:by|authors?\\s*[:：])\\s*");
  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          "[\\s.,;*_\\[\\]()]*(?:\\b[A-Za-z'’-]{2,20}["
              + " ,'’-]*)?(?:(?:19|20)\\d{2}(?:[.-]\\d{1,2})?)?[\\s.,;*_\\[\\]()]*$");
  private static final Pattern FILLER = Pattern.compile("[\\s\\x{0001}\\p{P}\\p{S}]+");
  private static final Pattern STARTS_TALK =
      Pattern.compile(
          "(?i)(?:a|an|the|this|these|we|our|it|they|see|note|also|here|please|if|for|in|by|with|from|as|and)\\s.*",
          Pattern.DOTALL);

  private final Shape shape;
  private final int lead;
  private final boolean detail;

  public Nature(Prose prose) {
    this.shape = new Shape(prose);
    this.lead = new Lead(shape, prose.text().length()).skip(0);
    this.detail = readsAsDetail();
  }

  public boolean isBlank() {
    return shape.text().isBlank() && shape.links().isEmpty();
  }

  public boolean hasLink() {
    return !shape.links().isEmpty();
  }

  /** Whether a link leads out of the document. */
  public boolean leadsOut() {
    return shape.links().stream().anyMatch(l -> !l.target().startsWith("#"));
  }

  /** Whether all its links lead to places in the document itself, as a line of contents does. */
  public boolean isContents() {
    return hasLink()
        && shape.links().stream()
            .allMatch(l -> l.target().startsWith("#") && l.target().length() > 1)
        && shape.words(0, shape.text().length()) <= linkedWords() + 6;
  }

  private int linkedWords() {
    return shape.links().stream().mapToInt(l -> shape.words(l.from(), l.to())).sum();
  }

  /** Whether it says nothing but labels, links, dates, venues and names. */
  public boolean isDetail() {
    return detail;
  }

  private boolean readsAsDetail() {
    StringBuilder rest = new StringBuilder(shape.text());
    for (Anchor link : shape.links()) {
      if (!shape.isLabel(link) && shape.words(link.from(), link.to()) >= 3) {
        return false;
      }
      for (int i = link.from(); i < link.to(); i++) {
        rest.setCharAt(i, '\u0001');
      }
    }
    for (String line : rest.toString().split("\n")) {
      if (!isDetailLine(line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDetailLine(String line) {
    String bare = line.strip();
    if (bare.isEmpty()
        || FILLER.matcher(bare).matches()
        || (bare.indexOf('\u0001') >= 0 && LABELLED.matcher(bare).matches())) {
      return true;
    }
    String spoken = bare.replace('\u0001', ' ');
    return Labels.isLabel(spoken)
        || Venues.isVenue(spoken)
        || (Venues.yeared(spoken).matches() && Shape.words(spoken) <= 4)
        || (bare.indexOf('\u0001') >= 0
            && Shape.words(spoken) <= 3
            && !spoken.strip().startsWith("\""))
        || (SmallWords.in(spoken) <= ASIDE && Names.read(names(spoken)).isPresent());
  }

  private static String names(String line) {
    return AFTER_NAMES.matcher(BEFORE_NAMES.matcher(line).replaceFirst("")).replaceFirst("");
  }

  /** Whether it opens with a title that is set apart: linked, bold or quoted. */
  public boolean opensWithTitle() {
    if (lead >= shape.text().length()) {
      return false;
    }
    boolean linked =
        shape
            .linkAt(lead)
            .filter(l -> !shape.isLabel(l) && shape.words(l.from(), l.to()) >= 2)
            .isPresent();
    boolean bold =
        shape.markAt(lead, Style.BOLD).filter(m -> shape.words(m.from(), m.to()) >= 3).isPresent();
    boolean quoted = "“\"《「".indexOf(shape.text().charAt(lead)) >= 0;
    return linked || bold || quoted;
  }

  /** Whether it opens with a bare address. */
  public boolean opensWithAddress() {
    return shape.linkAt(0).filter(l -> l.form() == LinkForm.BARE).isPresent();
  }

  /** Whether it opens with a link of any text that is more than a label. */
  public boolean opensWithLink() {
    return lead < shape.text().length()
        && shape.linkAt(lead).filter(l -> !shape.isLabel(l)).isPresent();
  }

  /**
   * Whether a plain title stands before labelled links: {@code A Title of Words [paper] [code]}.
   */
  public boolean isPlainTitleWithLinks() {
    Range run = PlainRun.read(shape, lead, shape.text().length());
    boolean labelled =
        shape.links().stream().anyMatch(l -> l.from() >= run.to() && shape.isLabel(l));
    String title = shape.text().substring(run.from(), run.to());
    return labelled
        && shape.words(run.from(), run.to()) >= 3
        && !Prosaic.is(title)
        && !STARTS_LOWER.matcher(title).lookingAt();
  }

  private static final Pattern STARTS_LOWER = Pattern.compile("[a-z]+\\s");

  /** Whether it is one link whose label adds a name: {@code [Python Karate Club](u)}. */
  public boolean isNamedLabel() {
    if (shape.links().size() != 1 || words() > 4) {
      return false;
    }
    Anchor link = shape.links().get(0);
    String shown = shape.prose().text().substring(link.from(), link.to());
    return shape.words(link.from(), link.to()) == words() && Labels.opensWithRole(shown);
  }

  /** Whether it is a work of its own wherever it stands. */
  public boolean isWork() {
    return leadsOut()
        && !isDetail()
        && (opensWithTitle() || isPlainTitleWithLinks() || named() || cites());
  }

  /** A whole reference, or authors and then a title in quotes or bold. */
  private boolean cites() {
    return new CitedTitle(shape).apa(lead, shape.text().length()).isPresent()
        || hasTitleAfterAuthors();
  }

  private boolean hasTitleAfterAuthors() {
    return new TitleFinder(shape)
        .find()
        .filter(r -> r.from() > lead && shape.words(r.from(), r.to()) >= 2)
        .filter(r -> AuthorsFirst.areAuthors(shape.text().substring(lead, r.from())))
        .isPresent();
  }

  /** {@code NAME: [Title](u)}: a short name and then the title's link. */
  private boolean named() {
    return new TitleFinder(shape)
        .find()
        .filter(
            r ->
                shape.linkAt(r.from()).filter(l -> !shape.isLabel(l)).isPresent()
                    && shape.words(r.from(), r.to()) >= 3)
        .filter(r -> shape.words(lead, r.from()) <= 4 && parted(r.from()))
        .isPresent();
  }

  /** Whether a separator stands before the title, not a word of a sentence. */
  private boolean parted(int at) {
    String before = shape.text().substring(lead, at).strip();
    return before.isEmpty() || ":：-–—|".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Whether it can be a title that stands alone, its links elsewhere. */
  public boolean isTitle() {
    int words = shape.words(0, shape.text().length());
    String text = shape.text().strip();
    boolean set =
        shape.markAt(lead, Style.BOLD).isPresent()
            || "“\"".indexOf(text.isEmpty() ? ' ' : text.charAt(0)) >= 0;
    return words >= (set ? 1 : 2)
        && words <= 60
        && !text.endsWith(":")
        && !text.endsWith("：")
        && (set || !Prosaic.is(text))
        && !Labels.isLabel(text);
  }

  /** Whether it is a short name and nothing else; a colon may end it. */
  public boolean isName() {
    String text = shape.text().strip();
    return !text.isEmpty() && words() <= 6 && !Prosaic.is(text) && !Labels.isLabel(text);
  }

  /** Whether it is a label and the address that it labels: {@code Homepage: https://...}. */
  public boolean isLabelledAddress() {
    return detail
        && shape.links().stream()
            .filter(l -> !l.isPicture())
            .limit(1)
            .map(l -> shape.text().substring(0, l.from()).strip())
            .anyMatch(b -> b.matches("[^:：]+[:：]") && Labels.isLabel(b));
  }

  /** Whether it reads as remarks about something. */
  public boolean isTalk() {
    String text = shape.text().strip();
    return Prosaic.is(text)
        || (!opensWithTitle()
            && STARTS_TALK.matcher(text).matches()
            && shape.words(0, shape.text().length()) > 8);
  }

  /** Whether it has a bold stretch over all of its words. */
  public boolean isBold() {
    List<Mark> bold = shape.prose().marks().stream().filter(m -> m.style() == Style.BOLD).toList();
    int words = bold.stream().mapToInt(m -> shape.words(m.from(), m.to())).sum();
    return words > 0 && words >= shape.words(lead, shape.text().length()) - 3;
  }

  /** How many different papers it links by labels or addresses. */
  public long paperLinks() {
    return shape.links().stream()
        .filter(l -> Roles.of(shape.prose().shown(l), l.target()).leadsToWork())
        .map(Anchor::target)
        .distinct()
        .count();
  }

  public int words() {
    return shape.words(0, shape.text().length());
  }
}
