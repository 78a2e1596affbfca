package dev.shelfcheck.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of a rule page: one or more fenced files, and what the world would answer.
 *
 * @param section the page's heading: ReportedFinding, Holds, Could not be checked
 * @param files fences that follow one another with a {@code file=} name are one example
 * @param answers YAML, empty where the example has no {@code answers} block
 */
public record PageExample(String section, List<ExampleFile> files, String answers) {
  private static final Pattern PART =
      Pattern.compile(
          "(?ms)^## (?<section>[^\\n"
              + "]+)$|^(?<fence>`{3,})(?<info>[^\\n"
              + "]*)\\n"
              + "(?<text>.*?)^\\k<fence>[ \\t]*$");
  private static final Pattern NAME = Pattern.compile("file=(\\S+)");
  private static final Pattern MARKER =
      Pattern.compile(
          "[ \\t]*(?:<!--! |%! )([a-z0-9-]+): (.*?)(?: -->|(?=[ \\t]*%! )|$)", Pattern.MULTILINE);

  /** A file of an example, its markers taken out. */
  public record ExampleFile(String name, String text, List<ExampleMarker> markers) {}

  /** What the rule must say of a line. */
  public record ExampleMarker(String file, int line, String rule, String words) {}

  /** The markers of all its files. */
  public List<ExampleMarker> markers() {
    return files.stream().flatMap(f -> f.markers().stream()).toList();
  }

  /** The examples of a page, in order. */
  public static List<PageExample> of(String page) {
    List<PageExample> examples = new ArrayList<>();
    String section = "";
    int end = -1;
    Matcher m = PART.matcher(page);
    while (m.find()) {
      if (m.group("section") != null) {
        section = m.group("section").strip();
        continue;
      }
      String info = m.group("info").strip();
      String text = m.group("text");
      if (info.equals("answers")) {
        PageExample last = examples.remove(examples.size() - 1);
        examples.add(new PageExample(last.section(), last.files(), text));
      } else if (isList(info)) {
        ExampleFile file = file(info, text);
        boolean joins =
            info.contains("file=") && end >= 0 && page.substring(end, m.start()).isBlank();
        add(examples, section, file, joins);
        end = info.contains("file=") ? m.end() : -1;
      }
    }
    return examples;
  }

  private static boolean isList(String info) {
    return info.startsWith("markdown") || info.startsWith("bibtex");
  }

  private static void add(
      List<PageExample> examples, String section, ExampleFile file, boolean joins) {
    if (!joins) {
      examples.add(new PageExample(section, List.of(file), ""));
      return;
    }
    PageExample last = examples.remove(examples.size() - 1);
    List<ExampleFile> files = new ArrayList<>(last.files());
    files.add(file);
    examples.add(new PageExample(section, List.copyOf(files), last.answers()));
  }

  private static ExampleFile file(String info, String text) {
    Matcher named = NAME.matcher(info);
    String name =
        named.find() ? named.group(1) : info.startsWith("bibtex") ? "list.bib" : "list.md";
    StringBuilder plain = new StringBuilder();
    List<ExampleMarker> markers = new ArrayList<>();
    int number = 0;
    for (String line : text.split("(?<=\n)")) {
      number++;
      Matcher marker = MARKER.matcher(line);
      while (marker.find()) {
        markers.add(new ExampleMarker(name, number, marker.group(1), marker.group(2).strip()));
      }
      plain.append(MARKER.matcher(line).replaceAll(""));
    }
    return new ExampleFile(name, plain.toString(), List.copyOf(markers));
  }
}
