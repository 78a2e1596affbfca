package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.read.claims.Candidates.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The list teaches its own layout: entries of one shape are read alike. Where each of them has its
 * title is decided over all of them together.
 */
public final class Grammar {
  private Grammar() {}

  /** An entry among those of its shape. */
  record Member(Draft draft, Titling own, List<Candidate> candidates) {
    static Member of(Draft draft) {
      return new Member(draft, EntryReader.titling(draft), Candidates.of(draft));
    }

    /** Whether it is plain which column of its table holds the titles. */
    boolean isPlain() {
      return own.understanding().doubtful().isEmpty();
    }

    Optional<Candidate> ownCandidate() {
      return Candidates.holding(candidates, own.part(), own.range());
    }

    Optional<Candidate> at(Slot slot) {
      return candidates.stream().filter(c -> c.slot().equals(slot)).findFirst();
    }

    String title() {
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
      return ownCandidate()
          .filter(c -> c.text().equals(title))
          .map(Candidate::kind)
          .orElseGet(() -> TextKind.of(title));
    }

    /** What stands behind the colon where people and a colon stand before its title. */
    Optional<Character> introduction() {
      return own.part() < 0
          ? Optional.empty()
          : Credits.introduction(
              new Place(Shape.of(draft.parts().get(own.part()).prose()), own.range()));
    }

    /** Its form, its columns or what of its first piece is set apart. */
    String shape() {
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

  /** What stands behind the colon where people and a colon stand before most titles. */
  private static List<Character> introductions(List<Member> members) {
    List<Character> all = members.stream().flatMap(m -> m.introduction().stream()).toList();
    return all.size() * 2 >= members.size() ? all : List.of();
  }

  /** Reads the entries of a document, in their order. */
  public static List<Entry> entries(List<Draft> drafts) {
    List<Member> members = drafts.parallelStream().map(Member::of).toList();
    Titling[] titles = new Titling[members.size()];
    Claim[] claims = new Claim[members.size()];
    int number = 0;
    List<Character> introductions = introductions(members);
    Map<String, List<Integer>> groups = groups(members);
    for (List<Integer> group : groups.values()) {
      List<Member> alike = group.stream().map(members::get).toList();
      Template template = Template.of(number++, alike, introductions);
      group.forEach(i -> titles[i] = template.read(members.get(i)));
    }
    List<Told> told =
        IntStream.range(0, drafts.size())
            .parallel()
            .mapToObj(i -> Told.of(drafts.get(i), titles[i]))
            .toList();
    for (List<Integer> group : groups.values()) {
      List<Claim> read = Sides.read(group.stream().map(told::get).toList());
      IntStream.range(0, group.size()).forEach(i -> claims[group.get(i)] = read.get(i));
    }
    return IntStream.range(0, drafts.size())
        .parallel()
        .mapToObj(i -> EntryReader.read(drafts.get(i), titles[i], claims[i], i))
        .toList();
  }
}
