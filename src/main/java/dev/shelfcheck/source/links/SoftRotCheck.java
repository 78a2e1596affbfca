package dev.shelfcheck.source.links;

import dev.shelfcheck.source.store.PageMark;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Whether a page that answers is still what was linked: its way and its title may raise doubts;
 * where it is the title, its host is asked for a page that cannot exist.
 *
 * @param known by what each page was recognised when it was last seen
 */
record SoftRotCheck(NotFoundProbe probe, Function<String, PageMark> known) {
  /** The doubt in words, absent where there is none. */
  CompletableFuture<Optional<String>> of(String url, Page page) {
    Optional<String> way = SoftRot.ofWay(url, page);
    if (way.isPresent() || asEver(url, page) || !SoftRot.saysNotFound(page.title())) {
      return CompletableFuture.completedFuture(way);
    }
    return probe
        .resemble(page.reply().finalUrl(), page)
        .thenApply(same -> same ? Optional.of(words(page)) : Optional.empty());
  }

  /** A "not found" title that a page always had is its own. */
  private boolean asEver(String url, Page page) {
    return page.titleHash().isPresent() && page.titleHash().equals(known.apply(url).titleHash());
  }

  private static String words(Page page) {
    return "its title is \"" + page.title() + "\", as that of a page that cannot exist there";
  }
}
