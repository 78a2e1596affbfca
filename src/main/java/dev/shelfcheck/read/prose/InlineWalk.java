package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Walks flexmark's inline nodes and lays their text down, with marks and links. */
final class InlineWalk {
  private final String text;
  private final Batch batch;
  private final Definitions definitions;
  private final PlainText plain;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Defect> undefined = new ArrayList<>();
  private final HtmlState html = new HtmlState(this);

  InlineWalk(String text, Batch batch, Definitions definitions, int length) {
    this.plain = new PlainText(length);
    this.text = text;
    this.batch = batch;
    this.definitions = definitions;
  }

  PlainText plain() {
    return plain;
  }

  List<Mark> marks() {
    return marks;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  /** References of the full form to labels that nothing defines. */
  List<Defect> undefined() {
    return undefined;
  }

  void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child);
    }
  }

  private void visit(Node node) {
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      plain.breakLine(origin(node.getStartOffset()), origin(node.getEndOffset() - 1) + 1);
    } else if (node instanceof StrongEmphasis) {
      marked(node, Style.BOLD);
    } else if (node instanceof Emphasis) {
      marked(node, Style.ITALIC);
    } else if (node instanceof Strikethrough) {
      marked(node, Style.STRUCK);
    } else if (node instanceof Code code) {
      int from = plain.length();
      raw(code.getText(), false);
      marks.add(new Mark(Style.CODE, from, plain.length()));
    } else if (node instanceof HtmlEntity) {
      entity(node);
    } else if (node instanceof HtmlInline) {
      HtmlTag.of(node.getChars().toString()).ifPresent(t -> html.tag(t, node.getStartOffset()));
    } else if (!(node instanceof HtmlInlineComment) && !link(node)) {
      if (node.hasChildren()) {
        children(node);
      } else {
        raw(node.getChars(), true);
      }
    }
  }

  private boolean link(Node node) {
    if (node instanceof Link link) {
      anchor(node, link.getUrl(), LinkForm.INLINE);
    } else if (node instanceof Image image) {
      image(node, image.getText().toString(), image.getUrl());
    } else if (node instanceof AutoLink auto) {
      int from = plain.length();
      raw(auto.getText(), false);
      add(
          node,
          auto.getText().toString(),
          span(auto.getText()),
          LinkForm.AUTOLINK,
          from,
          List.of());
    } else if (node instanceof ImageRef image) {
      definitions
          .of(image)
          .ifPresent(
              d ->
                  picture(
                      node,
                      image.getText().isEmpty()
                          ? image.getReference().toString()
                          : image.getText().toString(),
                      slice(d),
                      d));
    } else if (node instanceof LinkRef reference) {
      reference(reference);
    } else {
      return false;
    }
    return true;
  }

  private void anchor(Node node, BasedSequence written, LinkForm form) {
    BasedSequence url = Target.inner(written);
    int from = plain.length();
    int pictures = anchors.size();
    children(node);
    add(node, Target.clean(url.toString()), span(url), form, from, alternatives(pictures));
  }

  /** The alternative texts of the images met since. */
  List<String> alternatives(int since) {
    return anchors.subList(since, anchors.size()).stream()
        .filter(Anchor::isPicture)
        .flatMap(a -> a.pictures().stream())
        .toList();
  }

  private void image(Node node, String alternative, BasedSequence url) {
    picture(node, alternative, Target.clean(url.toString()), span(url));
  }

  private void picture(Node node, String alternative, String target, Span targetSpan) {
    int at = plain.length();
    List<String> shown = alternative.isBlank() ? List.of() : List.of(alternative.strip());
    anchors.add(
        new Anchor(target, LinkForm.IMAGE, span(node.getChars()), targetSpan, at, at, shown));
  }

  private void reference(LinkRef node) {
    Optional<Span> definition = definitions.of(node);
    if (definition.isPresent()) {
      int from = plain.length();
      int pictures = anchors.size();
      if (node.hasChildren()) {
        children(node);
      } else {
        raw(node.getText().isEmpty() ? node.getReference() : node.getText(), true);
      }
      Span target = definition.get();
      add(
          node,
          Target.clean(slice(target)),
          target,
          LinkForm.REFERENCE,
          from,
          alternatives(pictures));
      return;
    }
    // where nothing is defined, [ICML][2020] is a pair of tags
    if (!definitions.isEmpty() && !node.getText().isEmpty() && !node.getReference().isEmpty()) {
      undefined.add(
          new Defect(
              Defect.Kind.UNDEFINED_REFERENCE,
              span(node.getChars()),
              node.getReference().toString()));
    }
    BasedSequence chars = node.getChars();
    if (!node.hasChildren()) {
      raw(chars, true);
      return;
    }
    int inner = node.getFirstChild().getStartOffset();
    int outer = node.getLastChild().getEndOffset();
    raw(chars.subSequence(0, Math.max(0, inner - node.getStartOffset())), true);
    children(node);
    raw(chars.subSequence(Math.min(chars.length(), outer - node.getStartOffset())), true);
  }

  private void add(
      Node node, String target, Span place, LinkForm form, int from, List<String> pictures) {
    anchors.add(
        new Anchor(target, form, span(node.getChars()), place, from, plain.length(), pictures));
  }

  private void marked(Node node, Style style) {
    int from = plain.length();
    children(node);
    mark(style, from);
  }

  void mark(Style style, int from) {
    if (plain.length() > from) {
      marks.add(new Mark(style, from, plain.length()));
    }
  }

  private void entity(Node node) {
    String decoded = Parser.unescapeEntities(node.getChars().toString(), false);
    for (int i = 0; i < decoded.length(); i++) {
      plain.append(
          decoded.charAt(i), origin(node.getStartOffset()), origin(node.getEndOffset() - 1) + 1);
    }
  }

  /** Lays down source text; a backslash before punctuation is an escape where they count. */
  private void raw(BasedSequence chars, boolean escapes) {
    int base = chars.getStartOffset();
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      boolean escape =
          escapes && c == '\\' && i + 1 < chars.length() && Target.isEscapable(chars.charAt(i + 1));
      int at = origin(base + i);
      if (escape) {
        i++;
        plain.append(chars.charAt(i), at, at + 2);
      } else {
        plain.append(c == '\n' ? ' ' : c, at, at + 1);
      }
    }
  }

  private Span span(BasedSequence chars) {
    return span(chars.getStartOffset(), chars.getEndOffset());
  }

  /** The place in the source of a range of the batch. */
  Span span(int from, int to) {
    int start = origin(from);
    return to <= from ? Span.at(start) : new Span(start, Math.max(start, origin(to - 1) + 1));
  }

  private String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  private int origin(int at) {
    return batch.origin(at);
  }
}
