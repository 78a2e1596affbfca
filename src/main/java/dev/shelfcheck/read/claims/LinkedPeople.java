package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Grammar.Member;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list whose entries link their people and have their titles behind a stop, {@code [Noor et al.
 * 2019](u). Title.}: one that links a single person, a group, has its title there, too.
 */
final class LinkedPeople {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  /** So many times as many link people whom nobody takes for a title. */
  private static final int MOSTLY = 3;

  /** A title has so many words. */
  private static final int SHORTEST_TITLE = 3;

  private static final Pattern STOP = Pattern.compile("[*_]*+\\.\\s++(?=[\\p{Lu}\\d\"“])");

  private static final Pattern YEAR = Pattern.compile("[\\s,(]*+" + Years.RECENT + "[a-z]?\\)?$");

  /** How people call themselves together. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:The\\s)?[\\p{Lu}\\d].*\\s(?:Collaboration|Consortium|Initiative|Group|Team)s?");

  private LinkedPeople() {}

  /** The titles of a document's entries, those of the odd ones put right. */
  static void read(List<Member> members, Titling[] titles) {
    int[] odd =
        IntStream.range(0, titles.length)
            .filter(i -> isLink(members.get(i), titles[i]) && behind(members.get(i)).isPresent())
            .toArray();
    if (odd.length == 0) {
      return;
    }
    long plain =
        IntStream.range(0, titles.length).filter(i -> isBehind(members.get(i), titles[i])).count();
    if (plain < FEWEST || plain < (long) MOSTLY * odd.length) {
      return;
    }
    for (int i : odd) {
      Range title = behind(members.get(i)).orElseThrow();
      titles[i] = new Titling(0, title, titles[i].understanding());
    }
  }

  /** Whether the first link, which begins an entry, was taken for its title, and shows people. */
  private static boolean isLink(Member member, Titling title) {
    Shape shape = shape(member);
    return title.part() == 0
        && first(shape)
            .filter(l -> l.from() <= title.range().from() && title.range().to() <= l.to())
            .map(l -> shape.text().substring(l.from(), l.to()).strip())
            .filter(s -> TextKind.of(s) == TextKind.NAMES || GROUP.matcher(s).matches())
            .isPresent();
  }

  /** Whether people are linked, and the title follows behind a stop. */
  private static boolean isBehind(Member member, Titling title) {
    Shape shape = shape(member);
    return title.part() == 0
        && first(shape)
            .filter(l -> arePeople(shape.text().substring(l.from(), l.to())))
            .flatMap(l -> stop(shape, l))
            .filter(at -> at == title.range().from())
            .isPresent();
  }

  private static boolean arePeople(String shown) {
    String people = YEAR.matcher(shown.strip()).replaceFirst("");
    return Names.read(people).isPresent() || LooseNames.families(people).isPresent();
  }

  /** The title behind the first link and its stop. */
  private static Optional<Range> behind(Member member) {
    Shape shape = shape(member);
    return first(shape)
        .flatMap(l -> stop(shape, l))
        .map(at -> shape.trimmed(PlainRun.read(shape, at, shape.text().length())))
        .filter(r -> shape.words(r.from(), r.to()) >= SHORTEST_TITLE)
        .filter(r -> !Talk.is(shape.text().substring(r.from(), r.to())));
  }

  private static Optional<Integer> stop(Shape shape, Anchor link) {
    Matcher m = STOP.matcher(shape.text()).region(link.to(), shape.text().length());
    return m.lookingAt() ? Optional.of(m.end()) : Optional.empty();
  }

  /** The link that an entry begins with. */
  private static Optional<Anchor> first(Shape shape) {
    return shape.links().stream()
        .findFirst()
        .filter(l -> !Runs.hasLetterOrNumber(shape.text().substring(0, l.from())));
  }

  private static Shape shape(Member member) {
    return Shape.of(member.draft().parts().get(0).prose());
  }
}
