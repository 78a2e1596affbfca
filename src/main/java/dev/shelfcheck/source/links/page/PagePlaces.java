package dev.shelfcheck.source.links.page;

import dev.shelfcheck.ask.Landing;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The places of an HTML page that fragments can lead to: ids and names, compared as the HTML
 * Standard has it (section 7.4.6.4, "find a potential indicated element"). Whatever hints that a
 * reader's browser may know more places than the text does is doubt, never an absence.
 */
public final class PagePlaces {
  private static final Pattern NAME =
      Pattern.compile("(?i)[\\s\"'/](?:id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  /** Places where people link to, not the mounts of scripts: at headings, sections and anchors. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?i)<(?:h[1-6]|section|dt|figure|table)\\s[^>]{0,300}\\bid\\s*="
              + "|<h[1-6](?:\\s[^>]{0,300})?>\\s*<\\w+\\s[^>]{0,300}\\b(?:id|name)\\s*="
              + "|<(?:div|article)\\s[^>]{0,300}\\bid\\s*=[^>]{0,300}>\\s*<h[1-6]\\b"
              + "|<a\\s[^>]{0,300}\\bname\\s*=");

  /** So many of them, and the page is one whose places the server writes. */
  private static final int ENOUGH = 2;

  private static final Pattern SCRIPTED =
      Pattern.compile(
          "(?i)hashchange|location\\s*\\.\\s*(?:hash|replace)|anchors\\.add|<frameset"
              + "|http-equiv\\s*=\\s*[\"']?refresh");

  private static final Pattern HEADING =
      Pattern.compile("(?is)<h([1-6])(?:\\s[^>]{0,1000})?>(.{0,1000}?)</h\\1\\s*>");

  private static final String PREFIX = "user-content-";

  private final String body;
  private final Set<String> names;

  /** Those of a page by its text. */
  public PagePlaces(String body) {
    this.body = body;
    this.names = NAME.matcher(body).results().map(PagePlaces::value).collect(Collectors.toSet());
  }

  private static String value(MatchResult name) {
    return IntStream.rangeClosed(1, name.groupCount())
        .boxed()
        .flatMap(i -> Optional.ofNullable(name.group(i)).stream())
        .findFirst()
        .orElse("")
        .strip()
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** Where a fragment leads, as far as the page's text tells. */
  public Landing of(String fragment) {
    Set<String> written = Set.copyOf(List.of(fragment, decoded(fragment)));
    if (written.stream().anyMatch(this::has)) {
      return Landing.THERE;
    }
    if (written.stream().anyMatch(this::illegible)) {
      return Landing.UNREAD;
    }
    return isScripted() || written.stream().anyMatch(f -> mentions(f) || isUnnamedHeading(f))
        ? Landing.SCRIPTED
        : Landing.MISSING;
  }

  /** With and without the prefix that GitHub gives the names in what it renders. */
  private boolean has(String fragment) {
    return names.contains(fragment)
        || names.contains(PREFIX + fragment)
        || (fragment.startsWith(PREFIX) && names.contains(fragment.substring(PREFIX.length())));
  }

  /** Whether the page may have the name in letters that were not understood. */
  private boolean illegible(String fragment) {
    boolean plain = fragment.matches("[\\p{ASCII}&&[^&\"'<>]]*");
    return !plain && (body.indexOf('\uFFFD') >= 0 || body.contains("&#"));
  }

  private boolean isScripted() {
    return SCRIPTED.matcher(body).find()
        || PLACED.matcher(body).results().limit(ENOUGH).count() < ENOUGH;
  }

  /** Whether the page speaks of the fragment: a link to it, a tab, the data of a script. */
  private boolean mentions(String fragment) {
    return Pattern.compile("[\"'#=`]" + Pattern.quote(fragment) + "[\"'\\s>&`\\\\]")
        .matcher(body)
        .find();
  }

  /** Whether a heading that has no name yet reads so: a script may name it. */
  private boolean isUnnamedHeading(String fragment) {
    return HEADING
        .matcher(body)
        .results()
        .filter(h -> !NAME.matcher(h.group()).find())
        .anyMatch(h -> letters(h.group(2).replaceAll("<[^>]*>", "")).equals(letters(fragment)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("&\\w+;|[^\\p{L}\\p{N}]", "");
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return fragment;
    }
  }
}
