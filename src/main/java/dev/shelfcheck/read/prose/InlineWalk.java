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
import com.vladsch.flexmark.ast.Paragraph;
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

/** Walks flexmark's inline nodes and lays their text down, with marks and links. */
final class InlineWalk {
  private final Pen pen;
  private final Definitions definitions;
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Defect> undefined = new ArrayList<>();
  private final HtmlState html = new HtmlState(this);

  InlineWalk(Pen pen, Definitions definitions) {
    this.pen = pen;
    this.definitions = definitions;
  }

  Pen pen() {
    return pen;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  /** References to labels that nothing defines, and addresses with more around them. */
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
      boolean within = !(node.getParent() instanceof Paragraph) || html.isOpen();
      if (node instanceof SoftLineBreak && within) {
        pen.raw(node.getChars(), false);
      } else {
        pen.breakLine(node);
      }
    } else if (node instanceof StrongEmphasis) {
      marked(node, Style.BOLD);
    } else if (node instanceof Emphasis) {
      marked(node, Style.ITALIC);
    } else if (node instanceof Strikethrough) {
      marked(node, Style.STRUCK);
    } else if (node instanceof Code code) {
      int from = pen.at();
      pen.raw(code.getText(), false);
      pen.markEven(Style.CODE, from);
    } else if (node instanceof HtmlEntity) {
      pen.entity(node);
    } else if (node instanceof HtmlInline) {
      HtmlTag.of(node.getChars().toString()).ifPresent(t -> html.tag(t, node.getStartOffset()));
    } else if (!(node instanceof HtmlInlineComment) && !link(node)) {
      if (node.hasChildren()) {
        children(node);
      } else {
        pen.raw(node.getChars(), true);
      }
    }
  }

  private boolean link(Node node) {
    if (node instanceof Link link) {
      anchor(node, link.getUrl(), LinkForm.INLINE);
    } else if (node instanceof Image image) {
      image(node, image.getText().toString(), image.getUrl());
    } else if (node instanceof AutoLink auto) {
      int from = pen.at();
      pen.raw(auto.getText(), false);
      add(
          node,
          auto.getText().toString(),
          pen.span(auto.getText()),
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
                      pen.slice(d),
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
    if (url.length() < written.length()) {
      Defect.DefectKind kind =
          written.toString().contains("](")
              ? Defect.DefectKind.NESTED_LINK
              : Defect.DefectKind.ENCLOSED_TARGET;
      undefined.add(new Defect(kind, pen.span(written), Target.clean(url.toString())));
    }
    int from = pen.at();
    int pictures = anchors.size();
    children(node);
    add(node, Target.clean(url.toString()), pen.span(url), form, from, alternatives(pictures));
  }

  /** The alternative texts of the images met since. */
  List<String> alternatives(int since) {
    return anchors.subList(since, anchors.size()).stream()
        .filter(Anchor::isPicture)
        .flatMap(a -> a.pictures().stream())
        .toList();
  }

  private void image(Node node, String alternative, BasedSequence url) {
    picture(node, alternative, Target.clean(url.toString()), pen.span(url));
  }

  private void picture(Node node, String alternative, String target, Span targetSpan) {
    int at = pen.at();
    List<String> shown = alternative.isBlank() ? List.of() : List.of(alternative.strip());
    anchors.add(
        new Anchor(target, LinkForm.IMAGE, pen.span(node.getChars()), targetSpan, at, at, shown));
  }

  private void reference(LinkRef node) {
    Optional<Span> definition = definitions.of(node);
    if (definition.isPresent()) {
      int from = pen.at();
      int pictures = anchors.size();
      if (node.hasChildren()) {
        children(node);
      } else {
        pen.raw(node.getText().isEmpty() ? node.getReference() : node.getText(), true);
      }
      Span target = definition.get();
      add(
          node,
          Target.clean(pen.slice(target)),
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
              Defect.DefectKind.UNDEFINED_REFERENCE,
              pen.span(node.getChars()),
              node.getReference().toString()));
    }
    BasedSequence chars = node.getChars();
    if (!node.hasChildren()) {
      pen.raw(chars, true);
      return;
    }
    int inner = node.getFirstChild().getStartOffset();
    int outer = node.getLastChild().getEndOffset();
    pen.raw(chars.subSequence(0, Math.max(0, inner - node.getStartOffset())), true);
    children(node);
    pen.raw(chars.subSequence(Math.min(chars.length(), outer - node.getStartOffset())), true);
  }

  private void add(
      Node node, String target, Span place, LinkForm form, int from, List<String> pictures) {
    anchors.add(
        new Anchor(target, form, pen.span(node.getChars()), place, from, pen.at(), pictures));
  }

  private void marked(Node node, Style style) {
    int from = pen.at();
    children(node);
    pen.mark(style, from);
  }
}
