package dev.shelfcheck.server.editor;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** What an entry says of its work, and what is known of it: who said so, and when. */
final class EntryHover {
  /** Works that one entry's hover tells of. */
  private static final int WORKS = 3;

  private final CheckedFile checked;
  private final ListChecks checks;

  EntryHover(CheckedFile checked, ListChecks checks) {
    this.checked = checked;
    this.checks = checks;
  }

  Optional<Hover> at(Position position) {
    Optional<TextPlaces> places = checked.places();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int offset = places.get().offset(position);
    return entryAt(checked.document().orElseThrow(), offset)
        .map(
            e -> {
              MarkupContent text = new MarkupContent(MarkupKind.MARKDOWN, words(e));
              return new Hover(text, places.get().range(e.span()));
            });
  }

  static Optional<Entry> entryAt(Document document, int offset) {
    return document.entries().stream()
        .filter(e -> e.span().start() <= offset && offset <= e.span().end())
        .findFirst();
  }

  private String words(Entry entry) {
    List<String> parts = new ArrayList<>();
    parts.add("**Read as:** " + claim(entry.claim()));
    List<Identifier> own = entry.ownIdentifiers().stream().limit(WORKS).toList();
    Answers answers = checked.check().ask(own.stream().map(WorkById::new).toList());
    own.forEach(id -> parts.add(WorkWords.known(id, answers.to(new WorkById(id)))));
    return checks.clean(String.join("\n\n", parts));
  }

  private static String claim(Claim claim) {
    String said =
        Stream.of(
                claim
                    .title()
                    .map(
                        t ->
                            "“" + WorkWords.plain(t.value()) + "”" + doubt(claim, ClaimPart.TITLE)),
                claim
                    .authors()
                    .map(
                        a ->
                            WorkWords.people(
                                a.names().stream().map(Stated::value).toList(), a.complete())),
                claim.venue().map(v -> WorkWords.plain(v.value()) + doubt(claim, ClaimPart.VENUE)),
                claim.year().map(y -> y.value() + doubt(claim, ClaimPart.YEAR)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "an entry without a title" : said;
  }

  private static String doubt(Claim claim, ClaimPart part) {
    return claim.understanding().doubtful().contains(part) ? " (doubtful)" : "";
  }
}
