package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** The HTML tags that are open in running text: links, styles and line breaks. */
final class HtmlState {
  private static final Map<String, Style> STYLES =
      Map.ofEntries(
          Map.entry("b", Style.BOLD),
          Map.entry("strong", Style.BOLD),
          Map.entry("i", Style.ITALIC),
          Map.entry("em", Style.ITALIC),
          Map.entry("code", Style.CODE),
          Map.entry("kbd", Style.CODE),
          Map.entry("s", Style.STRUCK),
          Map.entry("del", Style.STRUCK),
          Map.entry("strike", Style.STRUCK),
          Map.entry("u", Style.UNDERLINED),
          Map.entry("ins", Style.UNDERLINED),
          Map.entry("sub", Style.SMALL),
          Map.entry("sup", Style.SMALL),
          Map.entry("small", Style.SMALL));
  private static final Set<String> BREAKS =
      Set.of("br", "p", "div", "li", "ul", "ol", "tr", "td", "summary", "details", "hr");

  private static final Set<String> MEDIA = Set.of("img", "picture", "source", "video", "audio");

  private record Open(HtmlTag tag, int from, int offset, int anchors) {}

  private final InlineWalk walk;
  private final Deque<Open> open = new ArrayDeque<>();

  HtmlState(InlineWalk walk) {
    this.walk = walk;
  }

  /** Whether slanted or bold letters or a link have begun and not ended. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /**
   * Acts on a tag.
   *
   * @param offset of its first character in the batch
   */
  void tag(HtmlTag tag, int offset) {
    if (BREAKS.contains(tag.name())) {
      Span place = walk.pen().span(offset, offset + tag.raw().length());
      walk.pen().plain().breakLine(place.start(), place.end());
    } else if (MEDIA.contains(tag.name())) {
      media(tag, offset);
    } else if (tag.name().equals("a") || STYLES.containsKey(tag.name())) {
      if (tag.closing()) {
        close(tag, offset);
      } else {
        open.push(new Open(tag, walk.pen().at(), offset, walk.anchors().size()));
      }
    }
  }

  private void close(HtmlTag closing, int offset) {
    Optional<Open> opened =
        open.stream().filter(o -> o.tag().name().equals(closing.name())).findFirst();
    if (opened.isEmpty()) {
      return;
    }
    open.remove(opened.get());
    Style style = STYLES.get(closing.name());
    if (style != null) {
      walk.pen().mark(style, opened.get().from());
      return;
    }
    link(opened.get(), offset + closing.raw().length());
  }

  private void link(Open opened, int end) {
    Optional<HtmlTag.AttributeValue> target = opened.tag().attribute("href");
    if (target.isEmpty()) {
      return;
    }
    HtmlTag.AttributeValue value = target.get();
    walk.anchors()
        .add(
            new Anchor(
                Parser.unescapeEntities(value.text(), true),
                LinkForm.HTML,
                walk.pen().span(opened.offset(), end),
                walk.pen().span(opened.offset() + value.start(), opened.offset() + value.end()),
                opened.from(),
                walk.pen().at(),
                walk.alternatives(opened.anchors())));
  }

  /** What a tag shows or plays: its sources, and the picture before it plays. */
  private void media(HtmlTag tag, int offset) {
    List<String> shown =
        tag.attribute("alt")
            .map(HtmlTag.AttributeValue::text)
            .filter(a -> !a.isBlank())
            .map(List::of)
            .orElse(List.of());
    Stream.concat(
            Stream.of("src", "poster").flatMap(a -> tag.attribute(a).stream()),
            tag.attribute("srcset").stream().flatMap(v -> v.candidates().stream()))
        .filter(v -> !v.text().isBlank())
        .forEach(v -> picture(tag, offset, v, shown));
  }

  private void picture(HtmlTag tag, int offset, HtmlTag.AttributeValue source, List<String> shown) {
    int at = walk.pen().at();
    walk.anchors()
        .add(
            new Anchor(
                Parser.unescapeEntities(source.text(), true),
                LinkForm.IMAGE,
                walk.pen().span(offset, offset + tag.raw().length()),
                walk.pen().span(offset + source.start(), offset + source.end()),
                at,
                at,
                shown));
  }
}
