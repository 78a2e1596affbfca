package dev.shelfcheck.server.editor;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works in Markdown, with who knows them and since when. */
public final class WorkWords {
  /** More authors than these are "and others". */
  private static final int AUTHORS = 6;

  private WorkWords() {}

  /** What is known of an identifier's work, who said so and when; or why nothing is. */
  public static String known(Identifier identifier, Answer<Holding> answer) {
    String name = "`" + identifier.canonical() + "` ";
    if (answer instanceof Answer.Known<Holding> known) {
      return known.value() instanceof Holding.Held held
          ? name + "is " + work(held.work()) + says(known.evidence())
          : name + "does not exist" + says(known.evidence());
    }
    return answer instanceof Answer.Unknown<Holding> unknown
        ? name + "could not be looked up: " + unknown.cause().words()
        : name;
  }

  /** A work in a line. */
  public static String work(Work work) {
    return Stream.of(
            Optional.of("**" + plain(work.title()) + "**"),
            Optional.of(people(work.authors(), work.authorsComplete())).filter(p -> !p.isEmpty()),
            work.venues().stream().findFirst().map(WorkWords::plain),
            work.years().stream().min(Integer::compare).map(String::valueOf),
            work.published().map(d -> "published as `" + d.canonical() + "`"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  static String people(List<String> names, boolean complete) {
    String listed =
        names.stream().limit(AUTHORS).map(WorkWords::plain).collect(Collectors.joining(", "));
    return names.isEmpty() || (complete && names.size() <= AUTHORS) ? listed : listed + " et al.";
  }

  /** Who said so, and when. */
  public static String says(List<Evidence> evidence) {
    return evidence.isEmpty()
        ? ""
        : evidence.stream()
            .map(e -> plain(e.source()) + " (" + e.when() + ")")
            .distinct()
            .collect(Collectors.joining("; ", "  \n*", "*"));
  }

  /** A stranger's text as Markdown that shows it as it is. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("\\`*_{}[]<>#|!".indexOf(c) >= 0 ? "\\" : "").append(c == '\n' ? ' ' : c);
    }
    return out.toString();
  }
}
