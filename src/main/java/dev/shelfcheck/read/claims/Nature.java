package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a piece of running text is, seen on its own. */
public final class Nature {
  private static final Pattern STARTS_TALK =
      Pattern.compile("(?i)(?:" + StopWords.TALK.pattern() + ")\\s.*", Pattern.DOTALL);

  /** A place in this document or in one beside it. */
  private static final Pattern IN_DOCUMENTS = Pattern.compile("(?i)(?:(?!\\w+:)[^#?]+\\.md)?#.+");

  /** A place in a page that a forge shows of a repository. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)https?://(?:www\\.)?(?:github|gitlab|gitee)\\.com/[^/?#]+/[^/?#]+(?:/?|/blob/[^?#]+\\.md)#([^#]+)");

  /**
   * A name and its year in brackets before a title: {@code [KITE'20]}, {@code [Kite 2020 (Moss)]}.
   */
  private static final Pattern DATED_TAG =
      Pattern.compile(
          "[\\W]*\\[\\p{Lu}[\\p{L}&/ -]{1,24}(?:['’‘]\\s?\\d\\d|\\s?"
              + Years.RECENT
              + ")(?:\\s?\\([^()\\n]{1,24}\\))?\\]\\W*");

  private static final Pattern HOME =
      Pattern.compile(
          "[.,(\\s]{1,3}(?<home>\\p{L}[^\\n]{1,100}?)[,\\s]{1,2}\\(?(?<year>"
              + Years.RECENT
              + ")[).\\s]*");

  /** The longest full name of a conference and its year take no more. */
  private static final int LONGEST_HOME = 120;

  /** A name set apart has fewer words than a title. */
  private static final int LONGEST_NAME = 3;

  /** Words of a line of contents that are in no link: a number, a count, a short remark; chosen. */
  private static final int MOST_UNLINKED = 6;

  /** Words of a link that is a label and a name; chosen. */
  private static final int LONGEST_NAMED_LABEL = 4;

  /** Words of a work's institutions, its venue, its year and the labels of its links; chosen. */
  private static final int LONGEST_IMPRINT = 40;

  /** A year before the links, whatever parts it from what stands before. */
  private static final Pattern ENDS_WITH_YEAR =
      Pattern.compile("[\\s,.(](?:" + Years.RECENT + ")[\\s,.)\\[]*$");

  /** Words of the name of a thing or a chapter; chosen. */
  private static final int LONGEST_SHORT_NAME = 6;

  /** Words from which on what begins as talk does is a sentence, and no title; chosen. */
  private static final int SHORTEST_TALK = 9;

  /** Words beside bold ones that are still a title's: a tag, a year; chosen. */
  private static final int MOST_NOT_BOLD = 3;

  /** With its authors and its venue, in words. */
  private static final int LONGEST_TITLE = 60;

  private final Shape shape;
  private final int lead;
  private final Opening opening;
  private final boolean detail;

  /** What the text of one block is; nothing is worked out before it is asked for. */
  public Nature(Prose prose) {
    this.shape = Shape.of(prose);
    this.lead = shape.lead();
    this.opening = new Opening(shape, lead);
    this.detail = shape.isDetail();
  }

  /** Whether a text is a known venue and its year, and nothing else: {@code ICRA 2019}. */
  public static boolean isVenueOfYear(String text) {
    return Scan.hasYear(text, text.length())
        && new VenueFinder(text)
            .beginningAt(0, text.length())
            .filter(v -> v.hasYear() && v.end() == text.length())
            .isPresent();
  }

  /** Whether it has neither text nor a link. */
  public boolean isBlank() {
    return shape.text().isBlank() && shape.links().isEmpty();
  }

  /** Whether it has a link or an image, wherever that leads. */
  public boolean hasLink() {
    return !shape.links().isEmpty();
  }

  /** Whether a link leads out of the document. */
  public boolean leadsOut() {
    for (Anchor link : shape.links()) {
      if (!link.target().startsWith("#")) {
        return true;
      }
    }
    return false;
  }

  /** Whether all its links lead to places in the list's documents, as a line of contents does. */
  public boolean isContents() {
    return hasLink()
        && shape.links().stream()
            .allMatch(l -> IN_DOCUMENTS.matcher(l.target()).matches() || isOwnPlace(l))
        && shape.words(0, shape.text().length()) <= linkedWords() + MOST_UNLINKED;
  }

  /** Whether a link leads to a place in a repository's page that is called as the link shows. */
  private boolean isOwnPlace(Anchor link) {
    Matcher page = PAGE.matcher(link.target());
    return page.matches() && letters(page.group(1)).equals(letters(shape.prose().shown(link)));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int linkedWords() {
    return shape.links().stream().mapToInt(l -> shape.words(l.from(), l.to())).sum();
  }

  /** Whether it says nothing but labels, links, dates, venues and names. */
  public boolean isDetail() {
    return detail;
  }

  /** Whether it is a year, a month, a day, alone or together. */
  public boolean isDate() {
    return TextKind.isDate(shape.text().strip());
  }

  /** Whether it is nothing but several people, or one and others. */
  public boolean isPeople() {
    return !leadsOut()
        && Names.read(shape.text().strip()).filter(Names.Found::areSeveral).isPresent();
  }

  /** Whether it is a line that says what stands in it, and no title: {@code Authors: Ida Noor}. */
  public boolean isField() {
    return FieldLabel.of(shape.prose())
        .map(FieldLabel::says)
        .filter(h -> h != Headers.NONE && h != Headers.TITLE && h != Headers.NAME)
        .isPresent();
  }

  /** Whether it says first that a title stands behind the colon. */
  public boolean isTitleField() {
    return says(Headers.TITLE);
  }

  /** Whether it says first that its people follow: {@code Authors: Ida Noor}. */
  public boolean isPeopleField() {
    return says(Headers.AUTHORS);
  }

  /** Whether it says first that the year or the home of a work follows. */
  public boolean isHomeField() {
    return says(Headers.YEAR) || says(Headers.VENUE);
  }

  private boolean says(Headers what) {
    return FieldLabel.of(shape.prose()).filter(l -> l.says() == what).isPresent();
  }

  /** Whether several people and a year are all that stands there: {@code Noor et al. (2019)}. */
  public boolean isCitation() {
    return CellFacts.cites(shape.text());
  }

  /** Whether it begins with a word or two and a colon. */
  public boolean isLabelled() {
    return FieldLabel.of(shape.prose()).isPresent();
  }

  /** What it begins with before a colon; empty where nothing is. */
  public String label() {
    return FieldLabel.of(shape.prose()).map(FieldLabel::words).orElse("");
  }

  /** How it begins. */
  public Opening opening() {
    return opening;
  }

  /** Whether the first of its links only labels it, and no word stands before. */
  public boolean beginsWithLabel() {
    return shape.links().stream()
        .limit(1)
        .anyMatch(l -> shape.isLabel(l) && shape.words(0, l.from()) == 0);
  }

  /** Whether bold letters or a link set a name apart with which it begins: no label, no people. */
  public boolean isNamed() {
    return shape
        .markAt(lead, Style.BOLD)
        .map(m -> new Range(m.from(), m.to()))
        .or(() -> shape.linkAt(lead).map(l -> new Range(l.from(), l.to())))
        .map(r -> shape.text().substring(r.from(), r.to()).strip())
        .filter(name -> !name.endsWith(":") && !Labels.isLabel(name) && !Venues.isVenue(name))
        .filter(name -> !Venues.isYeared(name))
        .filter(name -> shape.links().size() == 1 || Names.read(name).isEmpty() || paperLinks() > 0)
        .isPresent();
  }

  /**
   * Whether a short name of no house stands plainly before a work's link: {@code Moss [[pdf]](u)},
   * {@code Moss https://...}.
   */
  public boolean isPlainlyNamed() {
    List<Anchor> links = shape.links();
    String name = links.isEmpty() ? "" : shape.text().substring(0, links.get(0).from());
    String bare = Tail.cut(name, " [(");
    return !links.isEmpty()
        && TextKind.of(bare) == TextKind.NAME
        && Character.isUpperCase(bare.strip().codePointAt(0))
        && !Scan.isOneOf(bare.charAt(bare.length() - 1), ":：,-–—")
        && (shape.prose().shown(links.get(0)).contains("://")
            || (shape.isLabel(links.get(0))
                && Roles.of(shape.prose().shown(links.get(0)), links.get(0).target())
                    .leadsToWork()));
  }

  /**
   * Whether it says in a few words where a work comes from and ends with the year, and then links
   * the work by labels alone: {@code Moss University, ICML, 2020 [paper](u)}.
   */
  public boolean isImprint() {
    List<Anchor> links = shape.links();
    return !links.isEmpty()
        && links.stream().allMatch(shape::isLabel)
        && words() <= LONGEST_IMPRINT
        && ENDS_WITH_YEAR.matcher(shape.text().substring(0, links.get(0).from())).find()
        && !opening.withTitle();
  }

  /** Whether it is one link whose label adds a name: {@code [Python Karate Club](u)}. */
  public boolean isNamedLabel() {
    if (shape.links().size() != 1 || words() > LONGEST_NAMED_LABEL) {
      return false;
    }
    Anchor link = shape.links().get(0);
    String shown = shape.prose().text().substring(link.from(), link.to());
    return shape.words(link.from(), link.to()) == words() && Labels.opensWithRole(shown);
  }

  /** Whether plain words and a bar stand before its links, of which the first is a label. */
  public boolean isBarred() {
    List<Anchor> links = shape.links();
    if (links.isEmpty() || shape.text().indexOf('|') < 0) {
      return false;
    }
    String before = shape.text().substring(0, links.get(0).from()).strip();
    return before.endsWith("|")
        && before.indexOf('|') == before.length() - 1
        && Shape.words(before) >= 2
        && shape.isLabel(links.get(0));
  }

  /** Whether it is a work of its own wherever it stands. */
  public boolean isWork() {
    return leadsOut() && !isDetail() && !isField() && opening.worksTitle();
  }

  /** Whether it is a reference as bibliographies have it, with or without a link. */
  public boolean isReference() {
    return shape.isReference();
  }

  /** Whether a title in quotes is all that stands there. */
  public boolean isQuotedAlone() {
    return new CitedTitle(shape).isQuotedAlone(lead);
  }

  /** Whether it is a quoted title in bold letters, who made it and when, and nothing else. */
  public boolean isCreditedAlone() {
    return QuotedTitle.isCredited(shape) || new Attributed(shape, lead).by().isPresent();
  }

  /** Whether it can be a title that stands alone, its links elsewhere. */
  public boolean isTitle() {
    return mayBeTitle() && (isApart() || !Talk.is(shape.text().strip()));
  }

  /** Whether it can be one where titles stand around it, even if it reads as a sentence does. */
  public boolean mayBeTitle() {
    String text = shape.text().strip();
    return words() >= (isApart() ? 1 : 2)
        && words() <= LONGEST_TITLE
        && !text.endsWith(":")
        && !text.endsWith("：")
        && !Labels.isLabel(text);
  }

  /** Whether bold letters or quotes begin it. */
  private boolean isApart() {
    return shape.markAt(lead, Style.BOLD).isPresent()
        || shape.text().strip().startsWith("“")
        || shape.text().strip().startsWith("\"");
  }

  /** Whether it begins with a title in bold letters, whatever is said of it behind. */
  public boolean isSet() {
    return opening.withTitle() && shape.markAt(lead, Style.BOLD).isPresent();
  }

  /** Whether a title stands behind a known venue and its year, and says no more than titles do. */
  public boolean isDated() {
    String before = shape.text().substring(0, lead);
    Range run = shape.run();
    return run.from() == lead
        && shape.words(run.from(), run.to()) > LONGEST_NAME
        && !Talk.is(shape.text().substring(run.from(), run.to()))
        && (endsDated(run)
            || DATED_TAG.matcher(before).matches()
            || new VenueFinder(before)
                .next(0, before.length())
                .filter(FoundVenue::hasYear)
                .isPresent());
  }

  /** Whether a known venue or a journal with its year is all that stands behind a title. */
  private boolean endsDated(Range title) {
    String rest = shape.text().substring(title.to()).strip();
    Matcher m = HOME.matcher(rest);
    return rest.length() <= LONGEST_HOME
        && m.matches()
        && (Venues.isVenue(m.group("home") + " " + m.group("year"))
            || Venues.isServed(m.group("home"), 0)
            || Venues.isJournal(m.group("home")));
  }

  /** Whether makers stand before or behind a title in bold letters, as nobody's but a work's do. */
  public boolean isCredited() {
    Attributed attributed = new Attributed(shape, lead);
    return attributed.introduced().or(attributed::bracketed).isPresent();
  }

  /** Whether makers of a title, or one, stand behind it, and that is all. */
  public boolean mayBeCredited() {
    return new Attributed(shape, lead).isBylined();
  }

  /** Whether it is a short name and nothing else; a colon may end it. */
  public boolean isName() {
    String text = shape.text().strip();
    return !text.isEmpty()
        && words() <= LONGEST_SHORT_NAME
        && !Talk.is(text)
        && !Labels.isLabel(text);
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

  /** Whether it reads as remarks about something: it has neither people nor a label before it. */
  public boolean isTalk() {
    String text = shape.text().strip();
    boolean said = isTitleField();
    return (Talk.is(text) && !said && !opening.cites() && !isBylined() && !isSetBeforeLabel())
        || (!opening.withTitle()
            && STARTS_TALK.matcher(text).matches()
            && shape.words(0, shape.text().length()) >= SHORTEST_TALK);
  }

  /** Whether a title in bold letters begins it and several people follow, whatever it says. */
  private boolean isBylined() {
    return shape
        .markAt(lead, Style.BOLD)
        .filter(m -> shape.words(m.from(), m.to()) > LONGEST_NAME)
        .map(m -> shape.text().substring(m.to()).split("\n", 2)[0].strip())
        .flatMap(LooseNames::read)
        .filter(Names.Found::isList)
        .isPresent();
  }

  /** Whether a title in bold letters begins it and the label of a paper follows at once. */
  private boolean isSetBeforeLabel() {
    return shape
        .markAt(lead, Style.BOLD)
        .filter(m -> shape.words(lead, m.to()) >= LONGEST_NAME)
        .flatMap(
            m ->
                shape.links().stream()
                    .filter(l -> l.from() >= m.to())
                    .findFirst()
                    .filter(l -> shape.words(m.to(), l.from()) == 0))
        .filter(shape::isLabel)
        .filter(l -> Roles.of(shape.prose().shown(l), l.target()).leadsToWork())
        .isPresent();
  }

  /** Whether it has a bold stretch over all of its words. */
  public boolean isBold() {
    List<Mark> bold = shape.prose().marks().stream().filter(m -> m.style() == Style.BOLD).toList();
    int words = bold.stream().mapToInt(m -> shape.words(m.from(), m.to())).sum();
    return words > 0 && words >= shape.words(lead, shape.text().length()) - MOST_NOT_BOLD;
  }

  /** How many different papers it links by labels or addresses; people's pages are none. */
  public long paperLinks() {
    if (isPeopleField()) {
      return 0;
    }
    return shape.links().stream()
        .filter(l -> Roles.of(shape.prose().shown(l), l.target()).leadsToWork())
        .map(Anchor::target)
        .distinct()
        .count();
  }

  /** How many words its title has; 0 where it has none. */
  public int titleWords() {
    return shape.title().map(t -> shape.words(t.from(), t.to())).orElse(0);
  }

  /** How many words it has; two wide characters count as one. */
  public int words() {
    return shape.words(0, shape.text().length());
  }
}
