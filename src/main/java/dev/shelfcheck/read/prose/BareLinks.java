package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links that the parser leaves in the text: bare addresses, and links whose brackets are wrong.
 * An address ends where GitHub's ends (<a
 * href="https://github.github.com/gfm/#autolinks-extension-">GitHub Flavored Markdown, 6.9</a>),
 * and before wide characters, since Chinese and Japanese text needs no blank after it. Code holds
 * no links.
 */
final class BareLinks {
  /** More characters than "https://" and one. */
  private static final int SHORTEST = 9;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://[^\\s<>\"|`\\\\^\\x{3000}-\\x{303f}\\x{3400}-\\x{9fff}\\x{ff00}-\\x{ffef}]+");

  private final InlineWalk walk;
  private final List<Anchor> anchors;
  private final BitSet closed = new BitSet();

  BareLinks(InlineWalk walk) {
    this.walk = walk;
    this.anchors = new ArrayList<>(walk.anchors());
    anchors.forEach(a -> closed.set(a.from(), a.to()));
    closed.or(walk.pen().code());
  }

  /** All links of the text in reading order. */
  List<Anchor> all() {
    String text = walk.pen().plain().text();
    if (text.contains("://")) {
      int[] starts = walk.pen().plain().starts();
      int[] ends = walk.pen().plain().ends();
      Matcher m = ADDRESS.matcher(text);
      while (m.find()) {
        int end = m.start() + trimmed(m.group());
        if (!closed.get(m.start()) && end > m.start() + SHORTEST) {
          Span span = new Span(starts[m.start()], ends[end - 1]);
          anchors.add(bare(text, m.start(), end, span));
        }
      }
    }
    anchors.sort(
        Comparator.comparingInt((Anchor a) -> a.span().start())
            .thenComparing(a -> -a.span().end()));
    return anchors;
  }

  private static Anchor bare(String text, int from, int to, Span span) {
    return new Anchor(text.substring(from, to), LinkForm.BARE, span, span, from, to, List.of());
  }

  /** The length of an address without the punctuation of the sentence around it. */
  private static int trimmed(String address) {
    int end = address.length();
    while (end > 0) {
      char c = address.charAt(end - 1);
      boolean closes =
          (c == ')' && more(address, end, ')', '('))
              || (c == ']' && more(address, end, ']', '['))
              || (c == '}' && more(address, end, '}', '{'));
      if (!closes && ".,;:!?'*_~".indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean more(String text, int end, char closing, char opening) {
    int balance = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      balance += c == closing ? 1 : c == opening ? -1 : 0;
    }
    return balance > 0;
  }
}
