package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names that entries put before their titles: {@code [**BERT**] "Pre-training of ..."}.
 */
final class Aliases {
  /** From which share of the entries on it is their custom. */
  private static final double MOST = 0.6;

  /** Of so many some are the same where they are topics. */
  private static final int FEWEST = 3;

  private static final Pattern BEFORE_TITLE =
      Pattern.compile(
          "[ \\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)(?:[\\[(]|\\*\\*|__|`)[\\[(*_`]*"
              + "(?<name>[\\p{L}\\d][^\\[\\]()*`\"|:,]{0,28}[\\p{L}\\d+])[\\])*_`]+[\\s:\"\u201C*_]*");

  private final Map<Integer, Span> places = new HashMap<>();
  private final boolean borne;

  Aliases(Document document, List<Entry> entries) {
    Set<String> different = new HashSet<>();
    for (Entry entry : entries) {
      Span block = Blocks.of(document, entry);
      entry
          .claim()
          .title()
          .filter(t -> block.contains(t.span()))
          .map(t -> new Span(block.start(), t.span().start()))
          .ifPresent(before -> look(document, entry, before, different));
    }
    borne =
        places.size() >= FEWEST
            && places.size() >= MOST * entries.size()
            && different.size() == places.size();
  }

  private void look(Document document, Entry entry, Span before, Set<String> different) {
    Matcher name = BEFORE_TITLE.matcher(document.slice(before));
    if (name.matches() && isName(name.group("name"))) {
      places.put(
          entry.index(), new Span(name.start("name"), name.end("name")).shift(before.start()));
      different.add(name.group("name"));
    }
  }

  private static boolean isName(String text) {
    return Particulars.isName(text)
        && text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && !new DateText(text).isSure()
        && !LinkLabels.words().containsKey(text.toLowerCase(Locale.ROOT));
  }

  /** Where an entry's short name stands, where most have one of their own. */
  Optional<Span> place(Entry entry) {
    return borne ? Optional.ofNullable(places.get(entry.index())) : Optional.empty();
  }
}
