package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.links.page.Page;
import dev.shelfcheck.source.links.page.PagePlaces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fragments looked for in pages.
 *
 * @param byPage never empty for a page that is there
 */
record FragmentTargets(Map<String, List<PageFragment>> byPage) {
  static final FragmentTargets NONE = new FragmentTargets(Map.of());

  FragmentTargets {
    byPage = Map.copyOf(byPage);
  }

  static FragmentTargets of(Collection<PageFragment> fragments) {
    return new FragmentTargets(
        fragments.stream().collect(Collectors.groupingBy(PageFragment::url)));
  }

  boolean wants(String url) {
    return byPage.containsKey(url);
  }

  /** The pages to be read. */
  Set<LinkStatus> pages() {
    return byPage.keySet().stream().map(LinkStatus::new).collect(Collectors.toSet());
  }

  List<PageFragment> fragments() {
    return byPage.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Where the fragments asked of a page lead.
   *
   * @param rotten whether the page seems to be no longer what was linked
   */
  Map<PageFragment, Landing> read(String url, Page page, boolean rotten) {
    if (!wants(url)) {
      return Map.of();
    }
    Function<PageFragment, Landing> look =
        doubt(page, rotten)
            .<Function<PageFragment, Landing>>map(doubt -> f -> doubt)
            .orElseGet(() -> seen(new PagePlaces(page.body())));
    Map<PageFragment, Landing> found = new LinkedHashMap<>();
    byPage.getOrDefault(url, List.of()).forEach(f -> found.put(f, look.apply(f)));
    return found;
  }

  private static Function<PageFragment, Landing> seen(PagePlaces places) {
    return f -> places.of(f.fragment());
  }

  /** Why a page is not to be searched. */
  private static Optional<Landing> doubt(Page page, boolean rotten) {
    if (page.status() != HttpStatus.OK || !page.isHtml()) {
      return Optional.of(Landing.NO_PAGE);
    }
    if (rotten) {
      return Optional.of(Landing.ELSEWHERE);
    }
    return page.reply().complete() ? Optional.empty() : Optional.of(Landing.UNREAD);
  }
}
