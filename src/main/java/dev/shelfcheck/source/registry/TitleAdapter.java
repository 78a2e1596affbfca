package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A registry's search, one title a request. What it finds counts only where the title agrees or
 * comes near: searches always find something.
 */
final class TitleAdapter implements RegistryAdapter {
  /** Titles of fewer letters find everything; chosen. */
  private static final int SHORTEST = 8;

  private final RegistryEndpoint endpoint;
  private final BiFunction<WorksByTitle, String, HttpAsk> request;
  private final ReplyParser shape;

  /** How a reply lists its works. */
  interface ReplyParser {
    List<Work> works(String body) throws Silence;
  }

  TitleAdapter(
      RegistryEndpoint endpoint,
      BiFunction<WorksByTitle, String, HttpAsk> request,
      ReplyParser shape) {
    this.endpoint = endpoint;
    this.request = request;
    this.shape = shape;
  }

  @Override
  public String name() {
    return endpoint.title();
  }

  @Override
  public boolean takes(Question<?> question) {
    return searchable(question);
  }

  /** Whether a title is long enough to be searched for. */
  static boolean searchable(Question<?> question) {
    return question instanceof WorksByTitle asked && plain(asked).length() >= SHORTEST;
  }

  /** The title's letters and digits: what stands between them means something to a search. */
  static String plain(WorksByTitle asked) {
    String text = Title.of(asked.title()).text();
    return text.replaceAll("[^\\p{L}\\p{N}.+-]+", " ").strip();
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, 1);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    WorksByTitle asked = (WorksByTitle) batch.get(0);
    return request.apply(asked, plain(asked));
  }

  /** Semantic Scholar's match says 404 where no title matches. */
  @Override
  public boolean reads(int status) {
    return status == HttpStatus.OK
        || (status == HttpStatus.NOT_FOUND && endpoint == RegistryEndpoint.SEMANTIC_SCHOLAR);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    String title = ((WorksByTitle) batch.get(0)).title();
    return Reading.titled(batch, near(title, shape.works(body)));
  }

  /** Those of a list whose title may be the one, the nearest first. */
  static List<Work> near(String title, List<Work> works) {
    return works.stream()
        .filter(work -> relation(title, work) != TitleRelation.DIFFERENT)
        .sorted(Comparator.comparing(work -> relation(title, work)))
        .toList();
  }

  static TitleRelation relation(String title, Work work) {
    return TitleComparison.closest(title, work.titles()).relation();
  }

  @Override
  public String tells() {
    return "titles";
  }
}
