package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.read.claims.Candidates.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The list teaches its own layout: entries of one shape are read alike. Where each of them has its
 * title is decided over all of them together.
 */
public final class Grammar {
  /** So many entries show what hardly any of them has. */
  private static final int MANY = 20;

  /** One in twenty. */
  private static final int RARE = 20;

  private Grammar() {}

  /**
   * An entry among those of its shape.
   *
   * @param ownCandidate the one in which its title begins when it is read singly
   * @param title so read
   */
  record Member(
      Draft draft,
      Titling own,
      List<Candidate> candidates,
      Optional<Candidate> ownCandidate,
      String title,
      String shape) {
    static Member of(Draft draft) {
      Titling own = EntryReader.titling(draft);
      List<Candidate> candidates = Candidates.of(draft);
      return new Member(
          draft,
          own,
          candidates,
          Candidates.holding(candidates, own.part(), own.range()),
          title(draft, own),
          shape(draft, candidates));
    }

    /** Whether it is plain which column of its table holds the titles. */
    boolean isPlain() {
      return own.understanding().doubtful().isEmpty();
    }

    Optional<Candidate> at(Slot slot) {
      return candidates.stream().filter(c -> c.slot().equals(slot)).findFirst();
    }

    private static String title(Draft draft, Titling own) {
      return own.part() < 0
          ? ""
          : EntryReader.squeeze(
              draft
                  .parts()
                  .get(own.part())
                  .prose()
                  .text()
                  .substring(own.range().from(), own.range().to()));
    }

    /** What its title is, by its words alone. */
    TextKind kind() {
      String title = title();
      return ownCandidate
          .filter(c -> c.text().equals(title))
          .map(Candidate::kind)
          .orElseGet(() -> TextKind.of(title));
    }

    /** What stands behind the colon where people and a colon stand before its title. */
    Optional<Character> introduction() {
      return own.part() < 0
          ? Optional.empty()
          : Credits.introduction(
              Shape.of(draft.parts().get(own.part()).prose()).place(own.range()));
    }

    boolean isBehindPeople() {
      return own.part() >= 0
          && EntryReader.isBehindPeople(
              Shape.of(draft.parts().get(own.part()).prose()), own.range());
    }

    /** An entry's form, its columns or what of its first piece is set apart. */
    private static String shape(Draft draft, List<Candidate> candidates) {
      return draft.form() == EntryForm.ROW
          ? draft.parts().stream().map(Part::label).collect(Collectors.joining("|", "row|", ""))
          : candidates.stream()
              .filter(c -> c.slot().part() == 0)
              .map(c -> c.slot().frame().name())
              .distinct()
              .sorted()
              .collect(Collectors.joining("|", draft.form() + "|", ""));
    }
  }

  /** Entries of one shape, by their places among all. */
  private static Map<String, List<Integer>> groups(List<Member> members) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      groups.computeIfAbsent(members.get(i).shape(), k -> new ArrayList<>()).add(i);
    }
    return groups;
  }

  /**
   * The same groups, but that entries of a shape that is too rare to have habits beside their
   * titles are among the most numerous ones of their form whose titles stand as theirs do.
   */
  private static List<List<Integer>> joined(
      List<List<Integer>> groups, List<Kept> kept, Titling[] titles) {
    Map<String, Integer> hosts = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      int host = g;
      if (groups.get(g).size() >= Gaps.FEWEST) {
        hosts.merge(
            stand(groups.get(g), kept, titles),
            host,
            (a, b) -> groups.get(b).size() > groups.get(a).size() ? b : a);
      }
    }
    List<List<Integer>> all = new ArrayList<>(groups.stream().map(ArrayList::new).toList());
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> group = groups.get(g);
      Integer host = hosts.get(stand(group, kept, titles));
      boolean row = kept.get(group.get(0)).member().draft().form() == EntryForm.ROW;
      if (group.size() < Gaps.FEWEST && host != null && !row) {
        all.get(host).addAll(group);
        all.set(g, List.of());
      }
    }
    return all;
  }

  /** Of what form entries are and where the titles of most of them stand. */
  private static String stand(List<Integer> group, List<Kept> kept, Titling[] titles) {
    Member first = kept.get(group.get(0)).member();
    return first.draft().form()
        + group.stream()
            .map(i -> frame(kept.get(i).member(), titles[i]))
            .collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
  }

  private static String frame(Member member, Titling title) {
    return title.part() < 0
        ? ""
        : Candidates.holding(member.candidates(), title.part(), title.range())
            .map(c -> c.slot().part() + "|" + c.slot().frame())
            .orElse("");
  }

  /** What stands behind the colon where people and a colon stand before most titles. */
  private static List<Character> introductions(List<Kept> members) {
    List<Character> all = members.stream().flatMap(m -> m.introduction().stream()).toList();
    return all.size() * 2 >= members.size() ? all : List.of();
  }

  /** Whether people stand before titles not only in hardly any entry of a long list. */
  private static boolean areBylined(List<Kept> members) {
    long behind = members.parallelStream().filter(Kept::isBehindPeople).count();
    return members.size() < MANY || behind * RARE > members.size();
  }

  /** What the entries of one shape taught. */
  private record Taught(Template template, Optional<Sides.Lessons> sides) {}

  /** What was read in drafts, for a reading in which the very same drafts stand again. */
  public static final class DraftMemory {
    /** Of the first reading. */
    public static final DraftMemory NONE = new DraftMemory(List.of(), List.of());

    private final IdentityHashMap<Draft, Kept> kept = new IdentityHashMap<>();
    private final List<Taught> taught;

    private DraftMemory(List<Kept> all, List<Taught> taught) {
      all.forEach(k -> kept.put(k.member().draft(), k));
      this.taught = List.copyOf(taught);
    }

    private Optional<Taught> taught(int number) {
      return number < taught.size() ? Optional.of(taught.get(number)) : Optional.empty();
    }

    private Kept of(Draft draft) {
      Kept before = kept.get(draft);
      return before == null ? new Kept(Member.of(draft)) : before;
    }
  }

  /**
   * The entries of a document.
   *
   * @param memory for the next reading of it
   */
  public record Entries(List<Entry> all, DraftMemory memory) {}

  /**
   * Reads the entries of a document. What the drafts say together is told anew; what each says by
   * itself is read once.
   *
   * @param drafts in their order
   * @param before of the last reading
   */
  public static Entries entries(List<Draft> drafts, DraftMemory before) {
    List<Kept> kept = drafts.parallelStream().map(before::of).toList();
    Titling[] titles = new Titling[kept.size()];
    Claim[] claims = new Claim[kept.size()];
    List<Character> introductions = introductions(kept);
    boolean bylined = areBylined(kept);
    List<List<Integer>> groups =
        List.copyOf(groups(kept.stream().map(Kept::member).toList()).values());
    List<Template> templates = new ArrayList<>();
    for (List<Integer> group : groups) {
      int number = templates.size();
      Template template =
          Template.of(
              number,
              group.stream().map(kept::get).toList(),
              introductions,
              bylined,
              before.taught(number).map(Taught::template));
      group.parallelStream().forEach(i -> titles[i] = template.read(kept.get(i)));
      templates.add(template);
    }
    LinkedPeople.read(kept.stream().map(Kept::member).toList(), titles);
    Outliers.of(kept.stream().map(Kept::member).toList(), titles)
        .forEach(i -> titles[i] = titles[i].with(titles[i].understanding().doubted()));
    IntStream.range(0, drafts.size()).parallel().forEach(i -> kept.get(i).told(titles[i]));
    List<Taught> taught = new ArrayList<>();
    for (List<Integer> group : joined(groups, kept, titles)) {
      int number = taught.size();
      Sides.Read read =
          Sides.read(
              group.stream().map(kept::get).toList(), before.taught(number).flatMap(Taught::sides));
      IntStream.range(0, group.size()).forEach(i -> claims[group.get(i)] = read.claims().get(i));
      taught.add(new Taught(templates.get(number), read.lessons()));
    }
    ReadingDays.drop(drafts, claims, kept);
    List<Entry> entries =
        IntStream.range(0, drafts.size())
            .parallel()
            .mapToObj(i -> EntryReader.entry(drafts.get(i), claims[i], kept.get(i).rest(), i))
            .toList();
    return new Entries(entries, new DraftMemory(kept, taught));
  }
}
