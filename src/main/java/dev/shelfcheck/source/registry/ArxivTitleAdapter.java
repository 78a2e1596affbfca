package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * arXiv's search, ten titles a request: phrases joined with {@code OR} (<a
 * href="https://info.arxiv.org/help/api/user-manual.html#query_details">user manual, 5.1</a>).
 * Where more works bear the words than a reply carries, the titles not found in it are asked for in
 * smaller groups, so that a common title drowns no rare one.
 */
final class ArxivTitleAdapter implements RegistryAdapter {
  /** Titles of one request: an address of some thousand characters; chosen. */
  private static final int BATCH = 10;

  /** A title's own work is among the first few that a search finds; chosen. */
  private static final int FEW = 5;

  private final String base;

  ArxivTitleAdapter(String base) {
    this.base = base;
  }

  @Override
  public String name() {
    return RegistryEndpoint.ARXIV.title();
  }

  @Override
  public boolean takes(Question<?> question) {
    return TitleAdapter.searchable(question);
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, BATCH);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    String phrases =
        titles(batch).stream()
            .map(asked -> "ti:\"" + TitleAdapter.plain(asked) + "\"")
            .collect(Collectors.joining(" OR "));
    Query query =
        new Query(base + "/api/query")
            .with("search_query", phrases)
            .with("max_results", String.valueOf(FEW * batch.size()));
    return HttpAsk.get(query.address()).timeout(ArxivAdapter.PATIENCE);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    ArxivFeed feed = ArxivFeed.read(body);
    Map<WorksByTitle, List<Work>> called = new LinkedHashMap<>();
    titles(batch).forEach(t -> called.put(t, TitleAdapter.near(t.title(), feed.works())));
    boolean some = called.values().stream().anyMatch(List::isEmpty);
    if (some && !feed.whole() && batch.size() > 1) {
      throw Silence.divisible("more works than a reply carries");
    }
    return Reading.titled(called);
  }

  private static List<WorksByTitle> titles(List<Question<?>> batch) {
    return batch.stream().map(WorksByTitle.class::cast).toList();
  }

  @Override
  public String tells() {
    return "titles";
  }
}
