package dev.shelfcheck.rules;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.text.DatedWords;
import dev.shelfcheck.rules.text.SpellingSlip;
import dev.shelfcheck.vocabulary.VenueNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A venue's acronym is misspelt that the list spells rightly elsewhere. */
final class MisspeltVenue implements Rule.OfList {
  /** As often the right spelling stands in the list before a lone other one is a slip. */
  private static final int OFTEN = 3;

  private record Word(EntryPlace place, Span span, String text) {}

  @Override
  public Stream<Check> check(ReadingList list) {
    List<Word> words = EntryPlace.of(list).flatMap(MisspeltVenue::words).toList();
    Map<String, Long> right =
        words.stream()
            .map(Word::text)
            .filter(VenueNames::isAsWritten)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    right.values().removeIf(n -> n < OFTEN);
    return words.stream().map(w -> check(w, right));
  }

  private static Stream<Word> words(EntryPlace place) {
    Span entry = place.entry().span();
    return DatedWords.in(place.document().slice(entry)).stream()
        .map(s -> s.shift(entry.start()))
        .filter(s -> place.entry().links().stream().map(Link::targetSpan).noneMatch(s::overlaps))
        .filter(s -> place.entry().claim().title().filter(t -> t.span().overlaps(s)).isEmpty())
        .map(s -> new Word(place, s, place.document().slice(s)));
  }

  private static Check check(Word word, Map<String, Long> right) {
    Subject subject = word.place().at(word.span());
    if (VenueNames.begins(word.text())) {
      return Check.holds(subject);
    }
    return Check.of(
        subject,
        right.entrySet().stream()
            .filter(r -> SpellingSlip.of(word.text(), r.getKey()))
            .findFirst()
            .map(r -> finding(subject, word, r.getKey(), r.getValue())));
  }

  private static Finding finding(Subject subject, Word word, String meant, long times) {
    Fix fix = Fix.unsafe("Write " + meant, subject.path(), word.span(), meant);
    return Finding.of(
            subject,
            word.text() + " is no venue's name; the list writes " + meant + " " + times + " times",
            "whoever searches the list for " + meant + " misses this entry",
            "write " + meant)
        .fix(fix)
        .recurring("names of venues are misspelt", word.text(), "correct them")
        .key(word.text());
  }
}
