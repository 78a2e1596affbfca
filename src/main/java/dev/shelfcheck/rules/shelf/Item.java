package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry as its shelf's judge sees it.
 *
 * @param shelf the place of its shelf among the shelves
 * @param words what it says, stem to word; its topics, marked, to the words that say them; the
 *     kinds of its links, marked
 * @param topics what it speaks of
 * @param wider these and their broader topics
 * @param title the stems of its title
 * @param names the stems of its authors' names that are no words of its title
 */
record Item(
    Entry entry,
    int shelf,
    Map<String, String> words,
    Set<String> topics,
    Set<String> wider,
    Set<String> title,
    Set<String> names) {
  /** Characters of an entry that are freed of markup, ... */
  private static final int RAW = 1500;

  /** ... of the text so freed whose words count, ... */
  private static final int TEXT = 400;

  /** ... of title and text in which topics are looked for, ... */
  private static final int LEAD = 300;

  /** ... and of an abstract; all chosen, the weights were fitted with them. */
  private static final int MORE = 600;

  /** Links whose hosts count as words; chosen with them. */
  private static final int LINKS = 6;

  private static final Pattern REPOSITORY = Pattern.compile("^.*?github\\.com/");
  private static final Pattern MARKUP =
      Pattern.compile(
          "!\\[[^\\]]*+\\]\\([^)]*+\\)|(?<=\\])\\([^)]*+\\)|<[^>]*+>|https?://\\S++|:[a-z0-9_+-]++:");

  /**
   * An entry and what more is known of its work.
   *
   * @param more its abstract, or nothing
   */
  static Item of(
      Document document, Entry entry, int shelf, TopicLexicon topicLexicon, String more) {
    String known = cut(more, MORE);
    String title = entry.title().orElse("");
    String raw = document.slice(entry.span());
    String plain = MARKUP.matcher(cut(raw, RAW)).replaceAll(" ");
    Map<String, Set<String>> spoken =
        topicLexicon.spokenOf(cut(title + " " + plain, LEAD) + " " + known);
    Map<String, String> words =
        new LinkedHashMap<>(Stems.of(title + " " + cut(plain, TEXT) + " " + known));
    spoken.forEach((topic, said) -> words.put(mark(topic), String.join(" ", said)));
    entry.links().stream().limit(LINKS).forEach(l -> kinds(l, words));
    Set<String> said = Stems.of(title).keySet();
    return new Item(
        entry,
        shelf,
        words,
        spoken.keySet(),
        topicLexicon.withBroader(spoken.keySet()),
        said,
        names(entry, said));
  }

  private static Set<String> names(Entry entry, Set<String> title) {
    return entry.claim().authors().stream()
        .flatMap(a -> a.names().stream())
        .flatMap(n -> Stems.of(n.value()).keySet().stream())
        .filter(w -> !title.contains(w))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A topic in the shape of a word that no text holds. */
  static String mark(String topic) {
    return "#" + topic;
  }

  /** What an entry's links say of its kind: where they lead, what for, a repository's name. */
  private static void kinds(Link link, Map<String, String> words) {
    words.put("@" + link.role(), "");
    link.web().ifPresent(w -> words.put("@" + w.host(), ""));
    if (link.web().filter(w -> w.host().equals("github.com")).isPresent()) {
      Stems.of(REPOSITORY.matcher(link.target()).replaceFirst("")).forEach(words::putIfAbsent);
    }
  }

  /** Whether a word can be told to a reader: no link's kind, no author's name. */
  boolean maySay(String word) {
    return !word.startsWith("@") && !names.contains(word);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
