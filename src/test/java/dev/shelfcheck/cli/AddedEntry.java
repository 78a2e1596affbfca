package dev.shelfcheck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.compare.Venue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list with a new entry in it, held against the list as it was and against the work that was
 * added: what is wrong with it, as {@code entries} and {@code check} tell.
 */
record AddedEntry(JsonNode work, State before, State after) {
  private static final int STEM = 24;

  /** A list's text, what is read in it and what is found. */
  record State(String text, List<JsonNode> entries, List<JsonNode> findings) {
    /** A list in a file of a folder, as it now is. */
    static State of(CommandLineHarness here, String file, String catalogue) throws IOException {
      return new State(
          here.read(file),
          lines(here.run("entries --format jsonl --no-config @" + file).out()),
          lines(
              here.run(
                      "check --advice --no-config --format jsonl --catalogue "
                          + catalogue
                          + " @"
                          + file)
                  .out()));
    }

    private static List<JsonNode> lines(String json) throws IOException {
      ObjectMapper reader = new ObjectMapper();
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : json.split("\n")) {
        if (line.startsWith("{")) {
          nodes.add(reader.readTree(line));
        }
      }
      return nodes;
    }

    private List<JsonNode> broken() {
      return findings.stream().filter(f -> f.path("outcome").asText().equals("broken")).toList();
    }

    /** What equal findings share: of their fingerprint the part that counts no others. */
    private static String name(JsonNode finding) {
      return finding.path("fingerprint").asText().substring(0, STEM);
    }
  }

  /** All that is wrong; nothing where the entry is as meant. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    insertion(faults);
    Optional<JsonNode> entry = entry();
    if (entry.isEmpty()) {
      faults.add(after.entries().size() + " entries are read of " + before.entries().size());
    } else {
      reading(faults, entry.get());
      marker(faults, entry.get());
    }
    return faults;
  }

  /** The rules that find more than before, or something else and in the entry. */
  List<String> findings() {
    List<JsonNode> brought = new ArrayList<>(after.broken());
    List<String> known = before.broken().stream().map(State::name).toList();
    brought.removeIf(f -> known.contains(State.name(f)) || !(grown(rule(f)) || entered(f)));
    return brought.stream().map(AddedEntry::rule).distinct().toList();
  }

  private static String rule(JsonNode finding) {
    return finding.path("rule").asText();
  }

  private boolean grown(String rule) {
    return after.broken().stream().filter(f -> rule(f).equals(rule)).count()
        > before.broken().stream().filter(f -> rule(f).equals(rule)).count();
  }

  /** Whether a finding names a line of the entry. */
  private boolean entered(JsonNode finding) {
    return entry()
        .filter(
            e ->
                Stream.concat(
                        Stream.of(finding),
                        StreamSupport.stream(finding.path("related").spliterator(), false))
                    .mapToInt(f -> f.path("line").asInt())
                    .anyMatch(l -> l >= e.path("line").asInt() && l <= e.path("endLine").asInt()))
        .isPresent();
  }

  /** The lines that are new. */
  List<String> lines() {
    List<String> was = before.text().lines().toList();
    List<String> is = after.text().lines().toList();
    int from = 0;
    while (from < was.size() && was.get(from).equals(is.get(from))) {
      from++;
    }
    return is.subList(from, Math.min(is.size(), from + is.size() - was.size()));
  }

  /** The other bytes stand as they stood; but for numbers, where entries are numbered. */
  private void insertion(List<String> faults) {
    String was = before.text();
    String is = after.text();
    int from = 0;
    while (from < was.length() && was.charAt(from) == is.charAt(from)) {
      from++;
    }
    int to = 0;
    while (to < was.length() - from
        && was.charAt(was.length() - 1 - to) == is.charAt(is.length() - 1 - to)) {
      to++;
    }
    if (from + to < was.length() && !renumbered()) {
      faults.add("other bytes changed: " + was.substring(from, was.length() - to).strip());
    }
  }

  private boolean renumbered() {
    List<String> was = unnumbered(before.text());
    List<String> is = new ArrayList<>(unnumbered(after.text()));
    int from = lines().isEmpty() ? 0 : is.indexOf(unnumbered(lines().get(0)).get(0));
    IntStream.range(0, lines().size()).forEach(i -> is.remove(from));
    return was.equals(is);
  }

  private static List<String> unnumbered(String text) {
    return text.lines().map(l -> l.replaceFirst("^([^\\p{L}\\d]*)\\d+", "$1#")).toList();
  }

  /** The entry that was not there. */
  private Optional<JsonNode> entry() {
    if (after.entries().size() != before.entries().size() + 1) {
      return Optional.empty();
    }
    return IntStream.range(0, after.entries().size())
        .filter(
            i ->
                i == before.entries().size()
                    || !said(before.entries().get(i)).equals(said(after.entries().get(i))))
        .mapToObj(after.entries()::get)
        .findFirst();
  }

  private static String said(JsonNode entry) {
    return entry.path("title") + " " + entry.path("authors") + " " + entry.path("links").size();
  }

  /** Whether an entry is listed by a name of a word, so that a new one goes by its own, too. */
  private static boolean isNamed(JsonNode entry) {
    return !entry.path("title").asText().contains(" ");
  }

  private void reading(List<String> faults, JsonNode entry) {
    for (String part : List.of("title", "year")) {
      String read = letters(entry.path(part));
      boolean may =
          part.equals("year")
              ? entry.path(part).isNull()
              : work.path(part).asText().startsWith(entry.path(part).asText() + ": ")
                  && before.entries().stream().allMatch(AddedEntry::isNamed);
      if (!may && !read.equals(letters(work.path(part)))) {
        faults.add(part + " is read as " + entry.path(part));
      }
    }
    List<String> people = names(work.path("authors"));
    List<String> read = names(entry.path("authors"));
    boolean ours = IntStream.range(0, read.size()).allMatch(i -> i < people.size());
    for (int i = 0; ours && i < read.size(); i++) {
      ours = surname(people.get(i)).isEmpty() || read.get(i).contains(surname(people.get(i)));
    }
    if (!ours) {
      faults.add("authors are read as " + entry.path("authors"));
    }
    String venue = entry.path("venue").isNull() ? "" : letters(entry.path("venue"));
    String place = letters(work.path("venue")).replaceAll("\\d+$", "");
    boolean preprint = venue.contains("arxiv") || venue.contains("preprint");
    boolean same =
        Venue.of(entry.path("venue").asText()).series().isPresent()
            && Venue.of(entry.path("venue").asText())
                .series()
                .equals(Venue.of(work.path("venue").asText()).series());
    boolean known = preprint || same || (!place.isEmpty() && venue.contains(place));
    if (!venue.isEmpty() && !known) {
      faults.add("venue is read as " + entry.path("venue"));
    }
    boolean led =
        StreamSupport.stream(entry.path("identifiers").spliterator(), false)
            .anyMatch(i -> i.asText().equals(work.path("id").asText()));
    if (!led) {
      faults.add("its identifiers are read as " + entry.path("identifiers"));
    }
  }

  private static String letters(JsonNode value) {
    return value.asText().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> names(JsonNode people) {
    return StreamSupport.stream(people.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** It begins as an entry beside it does: one of its section, where there is another. */
  private void marker(List<String> faults, JsonNode entry) {
    List<JsonNode> others = after.entries().stream().filter(e -> !e.equals(entry)).toList();
    List<JsonNode> mates =
        others.stream().filter(e -> e.path("section").equals(entry.path("section"))).toList();
    String own = marker(entry);
    if ((mates.isEmpty() ? others : mates).stream().noneMatch(e -> marker(e).equals(own))) {
      faults.add("no entry beside it begins with '" + own + "'");
    }
  }

  /** What a line begins with before its first word; of a row the number of its bars as well. */
  private String marker(JsonNode entry) {
    String line = after.text().lines().toList().get(entry.path("line").asInt() - 1);
    String begin = line.replaceFirst("(?s)(^\\s*(?:[-*+>]|\\d+[.)]|\\||#+|<\\w+)?).*", "$1");
    String cells = line.strip().replaceAll("^\\||\\|$", "");
    int bars = cells.replaceAll("\\\\.|[^|]", "").length();
    if (bars > 1 && begin.strip().matches("\\|?")) {
      return "|" + bars;
    }
    return begin.replaceAll("\\d+", "1").replaceAll("[-*+]", "-");
  }
}
