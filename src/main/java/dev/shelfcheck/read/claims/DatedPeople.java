package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that hold people and a year and nothing else: {@code Ida Noor 2021}. */
record DatedPeople(Blanked around, int talk) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?<people>\\p{Lu}[\\p{L}.'’ ,&-]{3,120}+)(?<year>" + Years.RECENT + ")[.\\s]*$");

  /** A stop behind a word that is no initial. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}\\.\\s");

  /** The year of the first such line. */
  Optional<Stated<Integer>> year() {
    Matcher m = LINE.matcher(around.text()).region(0, talk);
    while (m.find()) {
      if (people(m).isPresent()) {
        return StatedDate.plausible(
            around.stated(Years.of(m.group("year")), m.start("year"), m.end("year")));
      }
    }
    return Optional.empty();
  }

  private static Optional<Names.Found> people(Matcher line) {
    String people = line.group("people").strip();
    boolean other =
        SENTENCE.matcher(people).find() || Venues.isVenue(people) || Venues.isNamed(people);
    return other ? Optional.empty() : Names.read(people);
  }

  /** The people of all such lines. */
  Optional<AuthorList> makers() {
    List<Stated<String>> names = new ArrayList<>();
    boolean complete = true;
    Matcher m = LINE.matcher(around.text()).region(0, talk);
    while (m.find()) {
      Optional<Names.Found> found = people(m);
      int from = m.start("people");
      found.ifPresent(
          f ->
              f.names()
                  .forEach(
                      n -> names.add(around.stated(n.text(), from + n.from(), from + n.to()))));
      complete &= found.filter(f -> !f.complete()).isEmpty();
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(names, complete));
  }
}
