package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.Withdrawal;
import dev.shelfcheck.source.work.WorkBuilder;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The Atom feed of the <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv API</a>.
 *
 * @param works in the order of the feed
 * @param total how many the feed says there are; absent where it does not say, which arXiv's own
 *     always do, so that what is missing in it is not known to be missing there
 */
record ArxivFeed(List<Work> works, OptionalInt total) {
  /** Nine digits at most, which an {@code int} holds. */
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private static final Pattern ID = Pattern.compile("https?://arxiv\\.org/abs/(.+?)(?:v\\d+)?");

  ArxivFeed {
    works = List.copyOf(works);
  }

  /**
   * Reads a feed.
   *
   * @throws Silence where it is none, or holds arXiv's error entry instead of works
   */
  static ArxivFeed read(String body) throws Silence {
    Element feed = Xml.parse(body, "feed");
    List<Work> works = new ArrayList<>();
    for (Element entry : Xml.children(feed, "entry")) {
      String id = Xml.text(entry, "id").orElse("");
      if (id.contains("/api/errors")) {
        throw refused(Xml.text(entry, "summary").orElse("unnamed"));
      }
      Matcher m = ID.matcher(id);
      if (m.matches()) {
        ArxivId.parse(m.group(1)).flatMap(arxiv -> work(entry, arxiv)).ifPresent(works::add);
      }
    }
    return new ArxivFeed(
        works, Xml.text(feed, "totalResults").map(ArxivFeed::count).orElseGet(OptionalInt::empty));
  }

  /**
   * Whether it carries all there are.
   *
   * @throws Silence where it does not say
   */
  boolean whole() throws Silence {
    if (total.isEmpty()) {
      throw Silence.of("a feed that does not say how many works there are");
    }
    return total.getAsInt() <= works.size();
  }

  /** arXiv's error names the id that it refuses: {@code incorrect id format for abc}. */
  private static Silence refused(String error) {
    String last = error.substring(error.lastIndexOf(' ') + 1);
    return Silence.divisible(
        "an error: " + error,
        Split.apart(
            question ->
                question instanceof WorkById asked && asked.identifier().value().equals(last)));
  }

  /** A number of works; what is none is as if nothing were said. */
  private static OptionalInt count(String text) {
    return COUNT.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<Work> work(Element entry, ArxivId id) {
    Optional<String> journal = Xml.text(entry, "journal_ref");
    List<Element> people = Xml.children(entry, "author");
    List<String> names =
        people.stream().flatMap(author -> Xml.text(author, "name").stream()).toList();
    WorkBuilder draft = new WorkBuilder().identifier(Optional.of(id));
    dates(entry, draft);
    return draft
        .title(Xml.text(entry, "title"))
        .authors(names, names.size() == people.size())
        .yearsIn(journal.orElse(""))
        .venue(journal)
        .summary(Xml.text(entry, "summary"))
        .categories(categories(entry))
        .standing(withdrawn(entry) ? Standing.WITHDRAWN : Standing.STANDS)
        .published(Xml.text(entry, "doi").flatMap(Doi::parse))
        .work();
  }

  /** The first version's date and the last one's: of a feed that has lost one, neither counts. */
  private static void dates(Element entry, WorkBuilder draft) {
    OptionalInt posted = Years.first(Xml.text(entry, "published").orElse(""));
    OptionalInt updated = Years.first(Xml.text(entry, "updated").orElse(""));
    if (posted.isPresent() && updated.isPresent()) {
      draft.posted(posted).year(updated);
    }
  }

  private static List<String> categories(Element entry) {
    return Xml.children(entry, "category").stream().map(c -> c.getAttribute("term")).toList();
  }

  private static boolean withdrawn(Element entry) {
    return Withdrawal.said(
        Xml.text(entry, "comment").orElse(""), Xml.text(entry, "summary").orElse(""));
  }
}
