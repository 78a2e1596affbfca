package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Years;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from both ends of a title what a separator parts from it and what is none: people, venues,
 * dates, institutions, remarks in brackets.
 */
final class TitleEnds {
  private static final Pattern PARTING =
      Pattern.compile(
          "[,，;；]\\s*|\\s+[-–—]{1,3}\\s+|\\.\\s+|\\s+/\\s+|\\s*[\\[(（](?=[^\\[\\]()（）]{2,60}[\\])）]$)|[,.]?\\s+in\\s+(?=[*_]?\\p{Lu})");
  private static final Pattern LEADING =
      Pattern.compile("[,，:：]\\s*|\\s+[-–—]\\s+|[.)\\]]+[:,]?\\s+");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2},?\\s+"
              + Years.RECENT
              + "|\\d{1,2}/\\d{1,2}/"
              + Years.RECENT
              + ")[\\]):,\\s]+");
  private static final Pattern YEAR_AT_END =
      Pattern.compile("[\\s,.]*[\\[(]?" + Years.RECENT + "[a-z]?$");

  /** From when to when something was that a title speaks of. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<!\\d)\\d{4}\\s?[-–—]{1,3}\\s?(?:\\d{4}|1[3-9]|[2-9]\\d)[\\s*_\"“”’)\\]）]*$");

  /** No such span and the marks behind it are longer. */
  private static final int LONGEST_SPAN = 24;

  private static final Pattern MARKS = Pattern.compile("^[\\s*_\"“”]+|[\\s*_\"“”\\])）.,;]+$");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)(?:under review|in press|to appear|accepted|oral|spotlight|poster|highlight|[a-z]+"
              + " paper|in submission|preprint|new)");

  /** In square brackets what a work is, and no word of its title. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?:(?:technical|tech) report|(?:extended|short|full) (?:abstract|version))");

  /**
   * A venue that nobody knows, with its year: {@code S&P'20}, {@code MOSS@ICRA 2023}, {@code
   * PEBL-2017}.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "\\p{L}[\\p{L}&+./-]{1,14}+(?: \\p{L}[\\p{L}&+./-]{1,14}+){0,2}+['’]\\d\\d"
              + "|\\p{L}[\\p{L}\\d&+.@_/-]{1,24}-"
              + Years.RECENT
              + "|\\p{Lu}[\\p{L}&.-]{1,14}+@\\p{Lu}[\\p{L}&.-]{1,14}+[ '’]?"
              + "(?:"
              + Years.RECENT
              + "|\\d\\d)");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\p{Lu}\\.\\s?|[\\p{L}'’-]+\\s){0,2}\\p{Lu}[\\p{L}'’-]+(?:\\s(?:and|&)\\s\\p{Lu}[\\p{L}'’-]+)?,?"
              + " et\\.? al\\b[.,]*\\s*\\(?(?:"
              + Years.RECENT
              + ")?\\)?");

  /** A place where works appear that nobody knows, and its year, take no more words. */
  private static final int LONGEST_HOME = 8;

  private static final Set<String> COMMAS = Set.of(",", "，");

  /** A title is longer than this, or nothing is taken from it. */
  private static final int LEAST = 2;

  /** Rounds in which something may be taken from an end. */
  private static final int ROUNDS = 3;

  /** Longer ends are part of the title. */
  private static final int LONGEST = 600;

  /** What parts an end, with the blanks around it. */
  private static final int PARTING_ROOM = 12;

  /** Places at which a beginning is looked for: twenty authors, two initials each, have so many. */
  private static final int MOST_LEADING = 60;

  /** Places at which an end is looked for: authors, venue, pages and date have so many. */
  private static final int MOST_PARTINGS = 40;

  /** A day written out with its month, a status: what is taken wherever it stands. */
  private static final int LONGEST_DATE = 60;

  private TitleEnds() {}

  /** Whether a text says no more than how far a work has come: {@code under review}. */
  static boolean isStatus(String text) {
    return STATUS.matcher(text).matches();
  }

  /**
   * A title without its ends.
   *
   * @param all whether people, houses and journals are taken, too: only where they stand in most
   *     entries of a layout, for the words of a title can look so
   */
  static Range cut(Shape shape, Range title, boolean all) {
    Range range = title;
    if (title.to() - title.from() > LONGEST + LONGEST / 2) {
      return title; // no title has ends on both sides that are so long
    }
    for (int i = 0; i < ROUNDS; i++) {
      Range shorter = head(shape.text(), tail(shape.text(), range, all), all);
      if (shorter.equals(range)) {
        return range;
      }
      range = shorter;
    }
    return range;
  }

  private static Range tail(String text, Range range, boolean all) {
    if (endsWithSpan(text, range)) {
      return range;
    }
    int near = Math.max(range.from(), range.to() - LONGEST - PARTING_ROOM);
    Matcher m = PARTING.matcher(text);
    m.useAnchoringBounds(true);
    int at = near;
    for (int i = 0; i < MOST_PARTINGS; i++) {
      if (!Scan.find(m, text, at, range.to(), TitleEnds::mayPart)) {
        return range;
      }
      at = m.end();
      if (m.start() > range.from()
          && range.to() - m.end() <= LONGEST
          && Shape.words(text.substring(range.from(), m.start())) >= LEAST
          && endsWith(m.group().strip(), text.substring(m.end(), range.to()), all)) {
        return new Range(range.from(), m.start());
      }
    }
    return range;
  }

  private static boolean endsWithSpan(String text, Range range) {
    int from = Math.max(range.from(), range.to() - LONGEST_SPAN);
    return SPAN.matcher(text).region(from, range.to()).find();
  }

  /** Whether something may begin at an offset that parts an end from a title. */
  private static boolean mayPart(String text, int at) {
    char c = text.charAt(at);
    return Scan.isBlank(c)
        ? Scan.isOneOf(Scan.solid(text, at), "-–—/[(（i")
        : Scan.isOneOf(c, "[(（,，;；.");
  }

  /** Whether something may begin at an offset that parts a beginning from a title. */
  private static boolean mayLead(String text, int at) {
    char c = text.charAt(at);
    return Scan.isBlank(c) ? Scan.isOneOf(Scan.solid(text, at), "-–—") : Scan.isOneOf(c, ",，:：.)]");
  }

  private static boolean endsWith(String separator, String tail, boolean all) {
    String bare = MARKS.matcher(tail).replaceAll("");
    if (STATUS.matcher(bare).matches()
        || (separator.endsWith("[") && FORM.matcher(bare).matches())
        || (COMMAS.contains(separator) && TAG.matcher(bare).matches())) {
      return true;
    }
    if (COMMAS.contains(separator) && isCredit(tail)) {
      return true;
    }
    if (!all) {
      return TextKind.isDate(bare)
          ? bare.length() >= "2016".length() && !separator.isEmpty()
          : TextKind.isVenue(bare);
    }
    TextKind kind = bare.isEmpty() ? TextKind.TITLE : TextKind.of(bare);
    return switch (kind) {
      case DATE -> bare.length() >= "2016".length() && !separator.isEmpty();
      case VENUE -> true;
      case NAMES -> Names.areListed(bare) && !separator.endsWith("in");
      case INSTITUTION -> !separator.endsWith("in") && !separator.equals(".");
      case BLANK, LABEL, REMARK, NAME, TITLE ->
          isJournal(separator, bare) || (separator.endsWith("in") && Venues.isJournal(bare));
    };
  }

  /**
   * Whether a journal's or a conference's name, or any in capitals with its year, is behind a
   * comma.
   */
  private static boolean isJournal(String separator, String tail) {
    return COMMAS.contains(separator)
        && !tail.isEmpty()
        && Character.isUpperCase(tail.codePointAt(0))
        && (Venues.isJournal(tail)
            ? Beside.hasCapitals(tail) || YEAR_AT_END.matcher(tail).find()
            : Shape.words(tail) <= LONGEST_HOME && YEAR_AT_END.matcher(tail).find());
  }

  /** Whether one family name and the words for others are all: {@code Noor et al. (2017)}. */
  private static boolean isCredit(String tail) {
    return CREDIT.matcher(tail).matches();
  }

  private static Range head(String text, Range range, boolean all) {
    Matcher day = DAY.matcher(text).region(range.from(), range.to());
    if (day.lookingAt()) {
      return new Range(day.end(), range.to());
    }
    Matcher m = LEADING.matcher(text);
    int cut = -1;
    int at = range.from();
    for (int i = 0; i < MOST_LEADING; i++) {
      if (!Scan.find(m, text, at, range.to(), TitleEnds::mayLead)
          || m.start() - range.from() > LONGEST) {
        break;
      }
      at = m.end();
      if (Shape.words(text.substring(m.end(), range.to())) >= LEAST + 1
          && startsWith(text.substring(range.from(), m.start()), all)) {
        cut = m.end();
      }
    }
    return cut < 0 ? range : new Range(cut, range.to());
  }

  private static boolean startsWith(String head, boolean all) {
    String bare = YEAR_AT_END.matcher(head).replaceFirst("").strip();
    if (bare.isEmpty()) {
      return !head.isBlank();
    }
    if (!all && bare.length() > LONGEST_DATE) {
      return false;
    }
    boolean status = Character.isLowerCase(bare.charAt(0)) && STATUS.matcher(bare).matches();
    if (status || !all) {
      return status || (TextKind.isDate(bare) && bare.chars().anyMatch(Character::isDigit));
    }
    TextKind kind = TextKind.of(bare);
    return kind == TextKind.DATE
        || (kind == TextKind.VENUE && Venues.isVenue(bare))
        || (kind == TextKind.NAMES && Names.areListed(bare));
  }
}
