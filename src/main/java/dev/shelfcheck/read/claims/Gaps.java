package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Understanding;
import dev.shelfcheck.vocabulary.Years;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which parts of a claim are in doubt among entries of one shape: something stands where the others
 * have their people, their venue, their year, and nobody can say what; or hardly any other entry
 * states what this one seems to.
 */
final class Gaps {
  /** Fewer entries have no habits. */
  static final int FEWEST = 8;

  /** Three of four have a part that is expected of the others, too. */
  static final double USUAL = 0.75;

  /** One of twenty: so few state what was rather misread. */
  private static final double RARE = 0.05;

  /** Among so many people one who is written small is a person, too. */
  private static final int AMONG = 3;

  /** People, a venue are no longer. */
  private static final int LONGEST_LEFT = 12;

  /** A year among more words may be one that they speak of. */
  private static final int SHORT = 4;

  /** A category, a task has no more words. */
  private static final int LONGEST_TAG = 2;

  /** A work may be listed twice by mistake; thrice so shortly it is a tag. */
  private static final int TAGGED = 3;

  private static final Pattern DATED_NAME =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}][\\p{L}&.-]+(?: [\\p{L}&.-]+){0,3}[-,' ’]{0,2}\\d{2,4}|"
              + Years.RECENT
              + "[\\s-]+[\\p{Lu}\\p{Lo}][\\p{L}&-]+(?: [\\p{L}&-]+){0,3}");

  /** What goes on behind a name, up to the next sign. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\W?\\s*+(?:[,;，；、&]|and\\b)\\s*+(?:and\\s++)?(?<more>[\\p{Lu}\\p{Lo}][^,;，；、.(\\[]{1,60}+)");

  private static final Set<TextKind> PEOPLE =
      EnumSet.of(TextKind.NAMES, TextKind.NAME, TextKind.TITLE);

  /** What may stand behind people before nothing else: that there are more, and a year. */
  private static final Pattern REST =
      Pattern.compile(
          "[\\s,]*+(?:et\\.? ?al\\b\\.?)?[\\s,.(\\[]*+(?:"
              + Years.RECENT
              + ")?[\\s,.)\\]\\x{0001}]*+");

  private static final Pattern BY = Pattern.compile("\\W{0,3}by:?\\s+\\W?\\p{Lu}");
  private static final Pattern IN =
      Pattern.compile(
          "\\W{0,3}in:?\\s+\\W?[\\p{L}-]+(?:\\s+[\\p{L}-]+){0,3}[,\\s]+['’]?\\d{2,4}\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)" + Years.RECENT + "(?!\\d)|['’`]\\d\\d(?!\\d)");

  /**
   * What entries of one shape have.
   *
   * @param habitual whether they are enough to have habits
   * @param usual the parts that nearly all state
   * @param rare the parts that hardly any states
   * @param unread the sites at which nobody knows what nearly all say
   */
  record UsualParts(
      boolean habitual, Set<ClaimPart> usual, Set<ClaimPart> rare, Set<Site> unread) {}

  private final List<Claim> claims;
  private final Homes homes;
  private final Map<String, Long> venues;
  private final Map<String, Set<String>> titles;
  private final UsualParts custom;

  Gaps(List<Claim> claims, Homes homes, Optional<UsualParts> before) {
    this.claims = claims;
    this.homes = homes;
    this.venues =
        claims.stream()
            .flatMap(c -> c.venue().stream())
            .collect(Collectors.groupingBy(Stated::value, Collectors.counting()));
    this.titles = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      String link = homes.link(i);
      claims
          .get(i)
          .title()
          .ifPresent(t -> titles.computeIfAbsent(t.value(), k -> new HashSet<>()).add(link));
    }
    Set<ClaimPart> usual = EnumSet.noneOf(ClaimPart.class);
    Set<ClaimPart> rare = EnumSet.noneOf(ClaimPart.class);
    for (ClaimPart part : ClaimPart.values()) {
      double share =
          claims.stream().filter(c -> isStated(c, part)).count() / (double) claims.size();
      if (share >= USUAL) {
        usual.add(part);
      }
      if (share <= RARE) {
        rare.add(part);
      }
    }
    boolean habitual = claims.size() >= FEWEST;
    UsualParts now = new UsualParts(habitual, usual, rare, habitual ? homes.unread() : Set.of());
    this.custom = before.filter(now::equals).orElse(now);
  }

  UsualParts custom() {
    return custom;
  }

  private static boolean isStated(Claim claim, ClaimPart part) {
    return switch (part) {
      case TITLE -> claim.title().isPresent();
      case AUTHORS -> claim.authors().isPresent();
      case YEAR -> claim.year().isPresent();
      case VENUE -> claim.venue().isPresent();
    };
  }

  /** The claim of a member, with what of it is in doubt. */
  Claim doubted(int member) {
    Claim claim = claims.get(member);
    Set<ClaimPart> doubtful = EnumSet.noneOf(ClaimPart.class);
    doubtful.addAll(claim.understanding().doubtful());
    for (ClaimPart part : List.of(ClaimPart.AUTHORS, ClaimPart.YEAR, ClaimPart.VENUE)) {
      boolean habit = custom.habitual() && claim.title().isPresent();
      if ((habit && isDoubtful(member, part)) || isOdd(member, part)) {
        doubtful.add(part);
      }
    }
    if (custom.habitual()
        && custom.usual().contains(ClaimPart.VENUE)
        && isTailed(claim)
        && homes.isPlain(member)) {
      doubtful.add(ClaimPart.TITLE);
      doubtful.add(ClaimPart.VENUE);
    }
    if (isTag(claim)) {
      doubtful.add(ClaimPart.TITLE);
    }
    if (homes.isUnread(member, custom.unread())) {
      Stream.of(ClaimPart.AUTHORS, ClaimPart.VENUE)
          .filter(p -> !isStated(claim, p))
          .forEach(doubtful::add);
    }
    if (claim.title().isPresent()
        && !isStated(claim, ClaimPart.AUTHORS)
        && !isStated(claim, ClaimPart.VENUE)
        && homes.lead(member).anyMatch(this::isLeft)) {
      doubtful.add(ClaimPart.AUTHORS);
      doubtful.add(ClaimPart.VENUE);
    }
    if (claim.title().isPresent()) {
      doubtful.addAll(new Leftovers(homes.all(member), claim, isShared(claim)).doubtful());
    }
    if (doubtful.contains(ClaimPart.VENUE)
        && claim.venue().isEmpty()
        && claim.title().isPresent()
        && claim.understanding().doubtful().isEmpty()
        && (homes.isBook(member) || homes.lead(member).anyMatch(s -> Publisher.isIn(s.text())))) {
      doubtful.remove(ClaimPart.VENUE);
    }
    Understanding own = claim.understanding();
    return new Claim(
        claim.title(),
        claim.authors(),
        claim.year(),
        claim.venue(),
        new Understanding(doubtful, own.alternatives(), own.layout()));
  }

  /** Whether a title may end with the venue that nobody read: words in capitals behind a comma. */
  private static boolean isTailed(Claim claim) {
    String title = claim.title().map(Stated::value).orElse("");
    if (claim.venue().isPresent()) {
      return false;
    }
    for (int comma = title.indexOf(", "); comma > 0; comma = title.indexOf(", ", comma + 1)) {
      String tail = title.substring(comma + 2);
      if (Shape.words(tail) <= LONGEST_LEFT
          && !tail.startsWith("and ")
          && Beside.hasCapitals(tail)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether others, whose links differ, have the same few words for their title: it says what they
   * are, not which.
   */
  private boolean isTag(Claim claim) {
    return claim
        .title()
        .map(Stated::value)
        .filter(t -> Shape.words(t) <= LONGEST_TAG)
        .filter(t -> titles.getOrDefault(t, Set.of()).size() >= TAGGED)
        .isPresent();
  }

  /** Whether another entry states the same venue. */
  private boolean isShared(Claim claim) {
    return claim.venue().map(Stated::value).map(v -> venues.getOrDefault(v, 0L) > 1).orElse(false);
  }

  /** Whether several words in capitals stand beside a title, and say nothing that anybody knows. */
  private boolean isLeft(Stretch stretch) {
    String text = stretch.text().strip();
    return stretch.site().line() == 0
        && (stretch.site().frame() == Site.SiteFrame.BEHIND
            || stretch.site().frame() == Site.SiteFrame.SLANTED)
        && !text.contains("\u0001")
        && Shape.words(text) > 1
        && Shape.words(text) <= LONGEST_LEFT
        && Beside.hasCapitals(text)
        && speaks(stretch)
        && TextKind.of(text) != TextKind.INSTITUTION;
  }

  private boolean isDoubtful(int member, ClaimPart part) {
    if (isStated(claims.get(member), part)) {
      return part != ClaimPart.YEAR
          && custom.rare().contains(part)
          && isWeak(claims.get(member), part);
    }
    return custom.usual().contains(part)
        && switch (part) {
          case TITLE -> false;
          case YEAR -> homes.lead(member).anyMatch(s -> YEAR.matcher(s.text()).find());
          case AUTHORS -> homes.at(member, part).filter(Gaps::speaks).isPresent();
          case VENUE ->
              homes
                  .at(member, part)
                  .filter(Gaps::speaks)
                  .filter(s -> !Beside.isKind(s.text()))
                  .filter(s -> !isOfPeople(s, claims.get(member)))
                  .isPresent();
        };
  }

  /** Whether the people of a claim and perhaps a year are all that a stretch says. */
  private static boolean isOfPeople(Stretch stretch, Claim claim) {
    String text = stretch.text();
    return claim
        .authors()
        .map(a -> a.names().get(a.names().size() - 1))
        .filter(n -> stretch.holds(n.span()) && text.contains(n.value()))
        .map(n -> text.substring(text.lastIndexOf(n.value()) + n.value().length()))
        .filter(r -> REST.matcher(r).matches())
        .isPresent();
  }

  /** Whether people and a venue were read in the same words: one of them is wrong. */
  private static boolean overlap(Claim claim) {
    return claim.venue().stream()
        .anyMatch(
            v ->
                claim.authors().stream()
                    .flatMap(a -> a.names().stream())
                    .anyMatch(n -> n.span().overlaps(v.span())));
  }

  /** Whether what is stated is no people, or a word stands there that names what nobody read. */
  private boolean isOdd(int member, ClaimPart part) {
    Claim claim = claims.get(member);
    if (part != ClaimPart.YEAR && overlap(claim)) {
      return true;
    }
    if (!isStated(claim, part)) {
      return claim.title().isPresent()
          && ((part == ClaimPart.VENUE && isLeftOver(member, claim))
              || (part == ClaimPart.YEAR && homes.sayDate(member))
              || homes.lead(member).anyMatch(s -> isTold(s.spoken(), part)));
    }
    return part == ClaimPart.AUTHORS
        && claim
            .authors()
            .filter(a -> areOdd(a) || goOn(member, claim, a) || isAlone(member, a))
            .isPresent();
  }

  /** Whether behind the last of all people another seems to stand. */
  private boolean goOn(int member, Claim claim, AuthorList authors) {
    Stated<String> last = authors.names().get(authors.names().size() - 1);
    Optional<String> rest =
        homes
            .around(member, last.span())
            .map(s -> s.spoken())
            .filter(t -> t.contains(last.value()))
            .map(t -> t.substring(t.lastIndexOf(last.value()) + last.value().length()));
    return authors.complete()
        && rest.map(MORE::matcher)
            .filter(Matcher::lookingAt)
            .map(m -> m.group("more"))
            .filter(m -> claim.venue().filter(v -> m.startsWith(v.value())).isEmpty())
            .filter(m -> PEOPLE.contains(TextKind.of(m)))
            .isPresent();
  }

  /** Whether one word is all that names the people, and the others have theirs elsewhere. */
  private boolean isAlone(int member, AuthorList authors) {
    Stated<String> only = authors.names().get(0);
    return authors.complete()
        && authors.names().size() == 1
        && Shape.words(only.value()) == 1
        && homes.at(member, ClaimPart.AUTHORS).filter(s -> s.holds(only.span())).isEmpty()
        && homes.families(member).isEmpty();
  }

  /**
   * Whether a name is no person's; one of a list may begin its last word small, but for the last.
   */
  private static boolean areOdd(AuthorList authors) {
    List<String> stated = authors.names().stream().map(Stated::value).toList();
    boolean turned = stated.size() > 1 && stated.stream().allMatch(n -> n.contains(","));
    List<String> names = turned ? stated.stream().map(n -> n.replace(",", "")).toList() : stated;
    int last = names.size() - 1;
    return !LooseNames.isPerson(names.get(last), false)
        || names.subList(0, last).stream().anyMatch(n -> !LooseNames.isPerson(n, last >= AMONG));
  }

  /** Whether a name stands beside the year that was read, and nothing else: {@code KITE2016}. */
  private boolean isLeftOver(int member, Claim claim) {
    return claim
        .year()
        .flatMap(y -> homes.around(member, y.span()))
        .filter(s -> claim.authors().filter(a -> s.holds(a.names().get(0).span())).isEmpty())
        .map(s -> s.spoken().strip())
        .filter(Gaps::isDatedName)
        .isPresent();
  }

  /** Whether a name and its year are all that a text says, and no date: {@code KITE Moss, 2016}. */
  static boolean isDatedName(String text) {
    return DATED_NAME.matcher(text).matches()
        && !TextKind.isDate(text)
        && !text.contains(" et al")
        && !text.contains(" et. al");
  }

  /** Whether words beside a title say that people, a venue, a year are what they are. */
  private static boolean isTold(String text, ClaimPart part) {
    return switch (part) {
      case TITLE -> false;
      case AUTHORS -> BY.matcher(text).lookingAt();
      case VENUE -> IN.matcher(text).lookingAt();
      case YEAR -> Shape.words(text) <= SHORT && YEAR.matcher(text).find();
    };
  }

  /** Whether one name, or a venue that nobody knows, is all that is stated. */
  private static boolean isWeak(Claim claim, ClaimPart part) {
    return part == ClaimPart.AUTHORS
        ? claim.authors().filter(a -> a.complete() && a.names().size() <= 2).isPresent()
        : claim.venue().filter(v -> !Venues.isVenue(v.value())).isPresent();
  }

  /** Whether words stand there that are no label and no date. */
  static boolean speaks(Stretch stretch) {
    String text = stretch.spoken().strip();
    return Optional.of(TextKind.of(text))
        .filter(k -> k != TextKind.BLANK && k != TextKind.LABEL && k != TextKind.DATE)
        .filter(k -> Shape.words(text) > 0)
        .isPresent();
  }
}
