package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Open Library by ISBN, fifty at a time; see <a
 * href="https://openlibrary.org/dev/docs/api/books">its Books interface</a>. Its records are made
 * by hand: a byline may be short, the year is that of some printing and so left aside, a publisher
 * is no venue, and what it lacks may well exist.
 */
final class OpenLibraryAdapter extends IdentifierAdapter {
  /** ISBNs of one query: an address of some thousand characters; chosen. */
  private static final int BATCH = 50;

  OpenLibraryAdapter(String base) {
    super(RegistryEndpoint.OPEN_LIBRARY, base, BATCH);
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof Isbn;
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String keys =
        Batches.identifiers(batch, Isbn.class).stream()
            .map(isbn -> "ISBN:" + isbn.value())
            .collect(Collectors.joining(","));
    Query query =
        new Query(base + "/api/books?bibkeys=" + keys).with("jscmd", "data").with("format", "json");
    return HttpAsk.get(query.address());
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode books = Json.parse(body);
    if (!books.isObject()) {
      throw Silence.of("no books where some were due");
    }
    List<Work> works = new ArrayList<>();
    for (Isbn isbn : Batches.identifiers(batch, Isbn.class)) {
      work(books.path("ISBN:" + isbn.value()), isbn).ifPresent(works::add);
    }
    return Reading.of(batch, works);
  }

  private static Optional<Work> work(JsonNode book, Isbn isbn) {
    Optional<String> title = Json.text(book, "title");
    Optional<String> subtitle = Json.text(book, "subtitle");
    return new WorkBuilder()
        .identifier(Optional.of(isbn))
        .title(title.flatMap(t -> subtitle.map(s -> t + ": " + s)))
        .title(title)
        .authors(Json.map(book.path("authors"), author -> Json.text(author, "name")))
        .moreAuthors(true)
        .work();
  }
}
